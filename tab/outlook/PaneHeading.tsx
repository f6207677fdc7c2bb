import { Button, makeStyles, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft16Regular } from '@fluentui/react-icons/svg/chevron-left';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  head: { display: 'grid', justifyItems: 'start' },
  heading: { ...typographyStyles.title3, margin: 0, ':focus': { outlineStyle: 'none' } },
  back: { marginLeft: '-8px' },
});

/** One step's heading; it takes the focus, so that a screen reader says where the person is. */
export function PaneHeading({
  text,
  back,
  first = false,
}: {
  text: string;
  back?: { text: string; onClick: () => void };
  /** As the pane opens the focus stays where Outlook put it. */
  first?: boolean;
}) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (first) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [first]);
  return (
    <div className={styles.head}>
      {back && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.back}
          icon={<ChevronLeft16Regular />}
          onClick={back.onClick}
        >
          {back.text}
        </Button>
      )}
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {text}
      </h1>
    </div>
  );
}
