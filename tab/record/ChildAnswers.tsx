import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { recordWords } from '#shared/words/record.ts';
import { AloneAnswer } from './AloneAnswer.tsx';
import { problemOf } from './fieldProblems.ts';
import { OneQuestion } from './OneQuestion.tsx';
import { askedOf } from '#shared/rules/visitQuestions.ts';
import { type AskedOnForm } from './homesAsked.ts';
import type { ChildForm, Trip } from './recordForm.ts';
import type { FieldProblem } from './recordRequest.ts';
import { TapGroup, type TapOption } from './TapGroup.tsx';
import { WhichHome } from './WhichHome.tsx';

const useStyles = makeStyles({
  card: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  needed: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
  },
  more: { display: 'grid', rowGap: tokens.spacingVerticalL, paddingBottom: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface ChildAnswersProps {
  index: number;
  name: string;
  asked: AskedOnForm;
  child: ChildForm;
  trip: Trip;
  severalChildren: boolean;
  problems: readonly FieldProblem[];
  change: (change: Partial<ChildForm>) => void;
}

const words = recordWords.seen;
const faceToFace: readonly TapOption<NonNullable<ChildForm['seen']>>[] = [
  { value: 'yes', label: words.yes, more: words.yesMore },
  { value: 'briefly', label: words.briefly, more: words.brieflyMore },
  { value: 'no', label: words.no, more: words.noMore },
  { value: 'cancelled', label: words.cancelled, more: words.cancelledMore },
];
const fromAfar: typeof faceToFace = [
  { value: 'yes', label: words.byVideo, more: words.byVideoMore },
  { value: 'cancelled', label: words.cancelled },
];

/** One child's answers: seen, alone, what the next visit needs, and everything else on offer. */
export function ChildAnswers(props: ChildAnswersProps) {
  const styles = useStyles();
  const { name, child, trip, change, problems } = props;
  const asked = askedOf(props.asked, child, trip, props.severalChildren);
  const afar = trip.mode !== null && trip.mode !== 'in-person';
  const field = (name: string) => `children.${props.index}.${name}`;
  const question = (id: (typeof asked.more)[number], needed = false) => (
    <OneQuestion
      key={id}
      question={id}
      name={name}
      child={child}
      change={change}
      field={field(id)}
      error={problemOf(problems, field(id))}
      needed={needed && props.asked.mustInclude.length > 0 && id !== 'individually'}
    />
  );
  return (
    <div className={styles.card}>
      <TapGroup
        large
        legend={afar ? words.byVideoQuestion(name) : words.question(name)}
        options={afar ? fromAfar : faceToFace}
        value={child.seen}
        onChange={(seen) => change({ seen })}
        field={field('childSeen')}
        error={problemOf(problems, field('childSeen'))}
      />
      {asked.alone && (
        <AloneAnswer
          name={name}
          asked={props.asked}
          needed={asked.aloneNeeded}
          child={child}
          change={change}
          field={field}
          problems={problems}
        />
      )}
      <WhichHome
        name={name}
        asked={props.asked}
        child={child}
        trip={trip}
        change={change}
        field={field('home')}
        error={problemOf(problems, field('home'))}
      />
      {asked.why.map((id) => question(id))}
      {asked.needed.length > 0 && (
        <div className={styles.needed}>
          {asked.needed.map((id) => question(id, true))}
          {asked.needed.some((id) => id !== 'individually') && (
            <Text size={200} className={styles.quiet}>
              {recordWords.unansweredNeeded}
            </Text>
          )}
        </div>
      )}
      {asked.more.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="more">
            <AccordionHeader as={props.severalChildren ? 'h3' : 'h2'} size="large">
              {recordWords.moreHeading}
            </AccordionHeader>
            <AccordionPanel>
              <div className={styles.more}>
                <Text size={200} className={styles.quiet}>
                  {recordWords.moreHint}
                </Text>
                {asked.more.map((id) => question(id))}
              </div>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </div>
  );
}
