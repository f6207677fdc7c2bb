/**
 * A fortnight to plan, as plain values: so that it may be handed to another thread and shown in a browser. Instants are
 * milliseconds since 1970, half-open; places are indexes into `journeys`.
 */
export interface FortnightProblem {
  workers: PlanWorker[];
  tasks: PlanTask[];
  /** Trips that may be made instead of some of the tasks, where a plan has no room for all of those. */
  alternatives?: PlanAlternative[];
  /** `journeys[from][to]`: whole minutes from one place to another, parking included. */
  journeys: number[][];
  /** Minutes a worker keeps between two visits besides the journey: to write down what was said, and to arrive calm. */
  minutesBetween: number;
  /** Visits that one worker makes on one day at most, those already booked included. */
  visitsADay: number;
}

export interface PlanWorker {
  id: string;
  /** Where a day begins and ends. */
  base: number;
  /** Visits already booked: they stay where they are. */
  locked: LockedVisit[];
}

export interface LockedVisit {
  start: number;
  end: number;
  at: number;
}

/** One trip to be made once in these days: to a child, or to brothers and sisters who live together, each of whom has their own time. */
export interface PlanTask {
  /** At least one. */
  children: readonly PlanChild[];
  /** Brothers and sisters share it: trips of one family are on one day where that costs little; null: none known. */
  family: string | null;
  options: PlanOption[];
}

/** Brothers and sisters together, whom one would rather see apart: better than not at all. */
export interface PlanAlternative {
  /** Indexes into `tasks`. */
  instead: readonly number[];
  together: PlanTask;
}

/**
 * Every trip that a plan of this problem may be of: the tasks, then the alternatives' trips. A plan names trips by their index here.
 */
export function tripsOf({ tasks, alternatives = [] }: FortnightProblem): PlanTask[] {
  return [...tasks, ...alternatives.map(({ together }) => together)];
}

/** A child to be seen. */
export interface PlanChild {
  id: string;
  urgency: Urgency;
}

/** What makes one visit more important than another. Instants are the first moments that are too late; null: no such day. */
export interface Urgency {
  aimOver: number | null;
  dueOver: number | null;
  /** The visit is late already, or the child has never been seen. */
  late: boolean;
  /** Whole days it has been late; 0 where it is not. */
  daysLate: number;
  risk: Risk;
}

/** How much the child needs somebody's eye, by what the work with them is. */
export type Risk = 'protection' | 'looked-after' | 'in-need' | 'other';

/** One time that keeps every limit of each child's day and of the worker's calendar. */
export interface PlanOption {
  /** Index into `workers`. */
  worker: number;
  start: number;
  end: number;
  place: number;
  /** How little the time suits by itself, lateness left out: as `slotOptions` weighs it; lower is better. */
  penalty: number;
  /** Somebody other than the child's own worker would go. */
  cover?: boolean;
  /** A visit that is booked already sees a brother or sister on that day. */
  withFamily?: boolean;
}

/** An option that is in the plan. */
export interface PlannedVisit {
  /** Index into `tripsOf`. */
  task: number;
  /** Index into that task's `options`. */
  option: number;
}
