import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childWords } from '#shared/words/childPage.ts';
import { findWords } from '#shared/words/findATime.ts';
import { paneWords } from '#shared/words/outlookPane.ts';
import { useChild } from '#tab/api/queries.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { LookFor } from '#tab/findATime/LookFor.tsx';
import { questionOf, type Question } from '#tab/findATime/question.ts';
import { SlotsFound } from '#tab/findATime/SlotsFound.tsx';
import { useSlots } from '#tab/findATime/useSlots.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { LoadingRows } from '#tab/frame/LoadingRows.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { NextVisitSummary } from '#tab/myChildren/NextVisitSummary.tsx';
import type { ItemTime } from './item.ts';
import { PaneHeading } from './PaneHeading.tsx';
import { PaneReview, type Chosen } from './PaneReview.tsx';
import { useItemTime } from './useItem.ts';

const useStyles = makeStyles({
  more: { '& > summary': { cursor: 'pointer', paddingBottom: tokens.spacingVerticalS } },
  keep: { justifySelf: 'start' },
});

export interface PaneChildProps {
  item: Office.AppointmentCompose;
  childId: string;
  keyInItem: string | null;
  today: string;
  onBack: () => void;
  onFilled: (key: string) => void;
}

/** One child: by when and why, then the times that suit, or the time that the appointment has. */
export function PaneChild(props: PaneChildProps) {
  const child = useChild(props.childId);
  const { time } = useItemTime(props.item);
  const [question, setQuestion] = useState<Question>(() => questionOf(new URLSearchParams()));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <Loaded query={child}>
      {(page) =>
        chosen ? (
          <PaneReview
            {...props}
            page={page}
            chosen={chosen}
            time={time}
            withChildren={question.withChildren}
            onBack={() => setChosen(null)}
          />
        ) : (
          <Times
            {...props}
            page={page}
            time={time}
            question={question}
            onAsk={setQuestion}
            onChoose={setChosen}
          />
        )
      }
    </Loaded>
  );
}

interface TimesProps extends PaneChildProps {
  page: ChildPage;
  time: ItemTime | null;
  question: Question;
  onAsk: (question: Question) => void;
  onChoose: (chosen: Chosen) => void;
}

function Times({ page, time, question, today, onAsk, onChoose, onBack }: TimesProps) {
  const styles = useStyles();
  const { child } = page;
  const slots = useSlots(child.id, question, today);
  const booked = child.booked;
  return (
    <>
      <PaneHeading text={paneWords.visitWith(child.name)} back={{ text: paneWords.back, onClick: onBack }} />
      {booked && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{paneWords.booked(spanText(booked.start, booked.end, today))}</MessageBarBody>
        </MessageBar>
      )}
      <Section title={childWords.next}>
        <NextVisitSummary child={child} today={today} />
      </Section>
      {time && <KeepTime time={time} place={question.place ?? 'home'} today={today} onChoose={onChoose} />}
      <details className={styles.more}>
        <summary>{paneWords.lookFor}</summary>
        <LookFor question={question} onAsk={onAsk} family={page.family} today={today} />
      </details>
      <Loaded query={slots} loading={<LoadingRows label={findWords.searching} />}>
        {(answer) => (
          <SlotsFound
            answer={answer}
            today={today}
            searching={slots.isPlaceholderData}
            onChoose={({ start, end, place }) => onChoose({ kind: 'slot', start, end, place })}
          />
        )}
      </Loaded>
    </>
  );
}

/** The time that stands in the appointment already. */
function KeepTime({
  time,
  place,
  today,
  onChoose,
}: {
  time: ItemTime;
  place: Chosen['place'];
  today: string;
  onChoose: (chosen: Chosen) => void;
}) {
  const styles = useStyles();
  const span = spanText(time.start, time.end, today);
  return (
    <Section title={paneWords.ownTime}>
      <Text>{time.allDay ? paneWords.allDay : span}</Text>
      {!time.allDay && (
        <Button
          className={styles.keep}
          aria-label={paneWords.keepNamed(span)}
          onClick={() => onChoose({ kind: 'keep', place })}
        >
          {paneWords.keep}
        </Button>
      )}
    </Section>
  );
}
