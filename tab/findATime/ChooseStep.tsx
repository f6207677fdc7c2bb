import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useSearchParams } from 'wouter';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { childWords } from '#shared/words/childPage.ts';
import { bookingWords, findWords } from '#shared/words/findATime.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { DayStartPart } from '#tab/dayStart/DayStartPart.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { LoadingRows } from '#tab/frame/LoadingRows.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { NextVisitSummary } from '#tab/myChildren/NextVisitSummary.tsx';
import { routes } from '#tab/routes.ts';
import { LookFor } from './LookFor.tsx';
import { OwnTime } from './OwnTime.tsx';
import { questionOf, type ChosenTime, type Question } from './question.ts';
import { SlotsFound } from './SlotsFound.tsx';
import { useSlots } from './useSlots.ts';

export interface ChooseStepProps {
  page: ChildPage;
  moved: Booking | null;
  /** Why the visit that the link asks to move cannot be moved any more. */
  notMoved: string | null;
  me: Me;
}

/** The times that suit the child and the worker, with what to look for; and a time of one's own. */
export function ChooseStep({ page, moved, notMoved, me }: ChooseStepProps) {
  const [params, setParams] = useSearchParams();
  const { child } = page;
  const question = withCompany(questionOf(params), moved, child.id);
  const slots = useSlots(child.id, question, me.today, moved?.id ?? null);
  const ask = (next: Question) => setParams((before) => questionParams(before, next), { replace: true });
  const choose = (time: ChosenTime) => setParams((before) => timeParams(before, time));
  const heading = (moved ? findWords.headingMove : findWords.heading)(child.name);
  return (
    <PageFrame key="choose" heading={heading} title={findWords.title}>
      <TextLink to={routes.child(child.id)}>{findWords.back(child.name)}</TextLink>
      {notMoved && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{notMoved}</MessageBarBody>
        </MessageBar>
      )}
      <Section title={childWords.next}>
        {moved && <span>{bookingWords.booked(spanText(moved.start, moved.end, me.today))}</span>}
        {moved && moved.worker.id !== me.id && <span>{findWords.withWorker(moved.worker.name)}</span>}
        <NextVisitSummary child={child} today={me.today} />
      </Section>
      <LookFor question={question} onAsk={ask} family={moved ? [] : page.family} today={me.today} />
      <Loaded query={slots} loading={<LoadingRows label={findWords.searching} />}>
        {(answer) => (
          <SlotsFound
            answer={answer}
            today={me.today}
            onChoose={choose}
            searching={slots.isPlaceholderData}
          />
        )}
      </Loaded>
      {(!moved || moved.worker.id === me.id) && <DayStartPart />}
      <OwnTime today={me.today} onChoose={choose} />
    </PageFrame>
  );
}

/** A booked visit is moved for all its children at once. */
function withCompany(question: Question, moved: Booking | null, childId: string): Question {
  if (!moved) return question;
  const others = moved.children.map(({ id }) => id).filter((id) => id !== childId);
  return { ...question, withChildren: others };
}

function questionParams(
  before: URLSearchParams,
  { place, minutes, days, withChildren, people }: Question,
): URLSearchParams {
  const next = new URLSearchParams(before);
  const set = (name: string, value: string) => (value ? next.set(name, value) : next.delete(name));
  set('place', place ?? '');
  set('minutes', minutes === 60 ? '' : String(minutes));
  set('days', days === 14 ? '' : String(days));
  set('with', withChildren.join(','));
  set('people', people.join(','));
  return next;
}

function timeParams(before: URLSearchParams, { start, end, place }: ChosenTime): URLSearchParams {
  const next = new URLSearchParams(before);
  next.set('start', start);
  next.set('end', end);
  next.set('at', place);
  return next;
}
