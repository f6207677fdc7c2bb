import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { ChildPage } from '#shared/model/api/children.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { askWishesText } from './askWishesText.ts';

const useStyles = makeStyles({ target: { minHeight: '44px' } });

const words = schoolDayWords.askAgain;

/** A gentle line where the child's wishes are not known, or may have changed since they were asked. */
export function AskWishes(props: {
  askWishes: ChildPage['askWishes'];
  /** Writes a day: "Thursday 3 December". */
  day: (date: string) => string;
  ask: () => void;
}) {
  const styles = useStyles();
  const { askWishes, day, ask } = props;
  const text = askWishesText(askWishes, day);
  if (text === null) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button className={styles.target} onClick={ask}>
          {words.ask}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
