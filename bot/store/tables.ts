import type { ColumnType, Generated } from 'kysely';
import type { AppointmentProblem } from '#shared/model/api/appointments.ts';
import type { EnteredFact, Lesson } from '#shared/model/api/children.ts';
import type { AnswerKind, AnswerReply, AnswerWish } from '#shared/model/api/invitations.ts';
import type { ImportKind, School } from '#shared/model/api/administration.ts';
import type { DatedLessons, SchoolDetails } from '#shared/model/api/schoolDetails.ts';
import type { LookCounts } from '#shared/model/api/nudges.ts';
import type { Visit } from '#shared/model/caseFile.ts';
import type { Role } from '#shared/model/people.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import type { Accepted } from '#shared/slots/accepted.ts';
import type { RowProblem, SourceChild, SourceKind } from '#shared/model/source.ts';

/** An instant. */
type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** A jsonb column: read as its value, written as `JSON.stringify(value)` (the engines differ on arrays). */
type Json<T> = ColumnType<T, string, string>;
type MaybeJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

/** The tables of one council, as in `migrations/`. Days are strings `2026-11-05`. */
export interface Tables {
  schema_version: { version: number; name: string; hash: string; applied_at: Generated<Date> };
  staff: { source: SourceKind; staff: string; name: string | null; team: string | null };
  team: { id: string; name: string };
  person: {
    id: string;
    name: string;
    account: string;
    object_id: string | null;
    staff: string[];
    roles: Role[];
    teams: string[];
    in_file: boolean;
    removed_at: MaybeInstant;
    /** `staff` and `teams` as the exports write them; null until an import has worked them out. */
    known_staff: Generated<string[] | null>;
    known_teams: Generated<string[] | null>;
  };
  child: {
    id: string;
    external_id: string;
    given_name: string | null;
    family_name: string | null;
    closed: Generated<boolean>;
    created_at: Instant;
    revision: Generated<number>;
  };
  source_child: {
    source: SourceKind;
    child_id: string;
    document: Json<SourceChild>;
    hash: string;
    first_import: string;
    last_import: string;
    missing_since: MaybeInstant;
  };
  allocation: {
    source: SourceKind;
    child_id: string;
    staff: string | null;
    role: string;
    team: string | null;
    from_date: string | null;
    to_date: string | null;
  };
  family: { source: SourceKind; family: string; child_id: string };
  fact: {
    id: string;
    child_id: string;
    kind: EnteredFact['kind'];
    body: Json<EnteredFact>;
    entered_by: string;
    entered_at: Instant;
    withdrawn_by: string | null;
    withdrawn_at: MaybeInstant;
  };
  school: { id: string; body: Json<School>; changed_at: Instant };
  school_place: {
    child_id: string;
    school_id: string | null;
    year_group: number | null;
    lessons: MaybeJson<Lesson[]>;
    lessons_until: string | null;
    dated_lessons: MaybeJson<DatedLessons>;
    details: MaybeJson<SchoolDetails & { schoolSince?: string | undefined }>;
    source: 'import' | 'here';
    changed_by: string | null;
    changed_at: Instant;
  };
  booking: {
    id: string;
    version: Generated<number>;
    request_key: string;
    worker_id: string;
    starts_at: Instant;
    ends_at: Instant;
    place: SlotPlace;
    announced: boolean;
    state: 'booked' | 'cancelled' | 'done';
    cancelled_why: string | null;
    created_by: string;
    created_at: Instant;
    event_id: string | null;
    event_version: number | null;
    join_url: string | null;
    outlook_error: string | null;
    outlook_claim: string | null;
    outlook_claimed_until: MaybeInstant;
    accepted: MaybeJson<Accepted[]>;
  };
  booking_child: { booking_id: string; child_id: string };
  outbox: {
    id: string;
    booking_id: string;
    booking_version: number;
    action: 'write' | 'remove';
    transaction_id: string;
    created_at: Instant;
    attempts: Generated<number>;
    next_attempt_at: Instant;
    done_at: MaybeInstant;
    last_error: string | null;
  };
  visit: {
    id: string;
    version: number;
    child_id: string;
    trip_key: string;
    booking_id: string | null;
    confirms: string | null;
    body: Json<Visit>;
    recorded_by: string;
    recorded_at: Instant;
  };
  import_run: {
    id: string;
    kind: ImportKind;
    state: 'waiting' | 'reading' | 'preview' | 'applying' | 'done' | 'failed';
    files: Json<string[]>;
    progress: Json<{ done: number; total: number }>;
    started_by: string | null;
    started_at: Instant;
    counts: Json<Record<string, number>>;
    changes: Json<string[]>;
    problems: Json<RowProblem[]>;
    error: string | null;
    applied_at: MaybeInstant;
    beat_at: MaybeInstant;
  };
  import_file: { import_id: string; name: string; bytes: Uint8Array };
  policy_choice: {
    pack: string;
    from_date: string;
    chosen_by: string | null;
    chosen_at: Instant;
    withdrawn_at: MaybeInstant;
  };
  policy_text: { policy: string; body: string; kept_at: Instant };
  conversation: {
    object_id: string;
    conversation_id: string;
    service_url: string;
    channel_user_id: string;
    bot_id: string;
    state: 'open' | 'blocked' | 'forbidden' | 'removed';
    changed_at: Instant;
  };
  /** `topic` is read by the conversation's own schema: a row of an older version is taken as none. */
  chat_topic: { person_id: string; topic: Json<unknown>; at: Instant };
  message: {
    id: string;
    key: string;
    person_id: string;
    kind: string;
    subject_id: string;
    wanted: 'shown' | 'withdrawn';
    version: Generated<number>;
    shown_version: number | null;
    conversation_id: string | null;
    activity_id: string | null;
    sending_since: MaybeInstant;
    attempts: Generated<number>;
    next_attempt_at: Instant;
    attempted_at: MaybeInstant;
    claim: string | null;
    claimed_until: MaybeInstant;
    last_error: string | null;
    created_at: Instant;
    done_at: MaybeInstant;
  };
  invitation: {
    id: string;
    booking_id: string;
    child_id: string;
    token_hash: string;
    told_start: Instant;
    told_end: Instant;
    told_place: SlotPlace;
    made_by: string;
    made_at: Instant;
    withdrawn_by: string | null;
    withdrawn_at: MaybeInstant;
  };
  invitation_answer: {
    id: string;
    invitation_id: string;
    repeat_key: string;
    booking_version: number;
    says: AnswerKind;
    wishes: AnswerWish[];
    words: string | null;
    at: Instant;
    reply: AnswerReply | null;
    reply_words: string | null;
    replied_by: string | null;
    replied_at: MaybeInstant;
    asked_fact: string | null;
  };
  nudge: {
    id: string;
    child_id: string;
    kind: 'late' | 'unseen';
    /** `pack/clause`. */
    obligation: string;
    clause: string;
    counted_from: string;
    due_by: string;
    occasion: Generated<string>;
    state: 'open' | 'answered' | 'settled';
    plan_id: string | null;
    said: Generated<string>;
    opened_at: Instant;
    settled_at: MaybeInstant;
  };
  nudge_digest: { id: string; person_id: string; day: string };
  nudge_told: { nudge_id: string; person_id: string; digest_id: string; gone_at: MaybeInstant };
  nudge_look: { day: string; at: Instant; counts: Json<LookCounts> };
  outlook_appointment: {
    id: string;
    key: string;
    worker_id: string;
    place: SlotPlace;
    announced: boolean;
    state: 'open' | 'booked' | 'expired';
    refusal: MaybeJson<AppointmentProblem>;
    saved_before: MaybeJson<{ modified: number; start: number; end: number; timeChanges: boolean }>;
    look_error: string | null;
    made_at: Instant;
    looked_at: MaybeInstant;
    expires_at: Instant;
  };
  outlook_appointment_child: { appointment_id: string; child_id: string };
  day_start: { person_id: string; latitude: string; longitude: string; set_at: Instant };
  audit: {
    id: Generated<number>;
    at: Instant;
    actor: string | null;
    action: string;
    child_id: string | null;
    subject: string | null;
    outcome: 'done' | 'refused';
  };
}
