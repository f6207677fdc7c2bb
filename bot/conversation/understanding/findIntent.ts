import { isNear } from './nearness.ts';
import type { Intent } from './understood.ts';

/** How each wish is said. `@` stands for a name. The first that fits holds, so the surer stand before the wider. */
const ways: [Intent, RegExp][] = [
  [
    'help',
    /^(help|menu|commands|what)( me)?( please)?$|\bwhat (can|do|could) (you|i)( do| say| ask| write)?$|\bhow (does|do|can) (this|it|i use)\b/,
  ],
  [
    'more',
    /^(any |see |show (me )?|have you (got )?)?(more|other|further|later) ?(times|slots|options)?( please)?$|^anything else$/,
  ],
  [
    'why-not',
    /\bwhy (not|cant|can not|couldnt|wouldnt|isnt|arent|is there (no|not)|are there no|no)\b|\bwhats wrong with\b/,
  ],
  ['cancel', /\b(cancel\w*|call(ed)? off|scrap|delete)\b|\bcall @ off\b/],
  [
    'move',
    /\b(move|moving|reschedule\w*|rearrange|rebook|postpone|change|shift|swap|delay|bring forward|push back|push|another time|different time)\b/,
  ],
  [
    'record',
    /\bhow (did|was|has) (it|that|the visit|my visit|@)\b|\bhow it went\b|\b(record|log|write up)\b|\b(i|we|ive|weve)( have| just| had)? (saw|seen|visited|met|been to)\b|\b(just|already) (saw|seen|visited|met)\b|^(saw|seen|met|visited) @/,
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\breasons?\b|\bexplain\b|\b(tell me about|what about|show me|show|what does|who is|whos) @|\b(do|should|must) (i|we)( need| have| want)?( to)? (see|visit) @|\bwhen (is|was|were|am|are|do|does|did|should|must|will|has)\b.*@|\bwhat.*@.*\b(due|need|needs|include|next)\b|@.*\bdue\b|\bdue\b.*@/,
  ],
  [
    'book',
    /\b(book|booking|arrange|schedule|set up|plan|fit in|squeeze in)\b|\b(times?|slots?|appointment)\b.*@|@.*\b(times?|slots?|appointment)\b|\bwhen (can|could) (i|we) (see|visit|meet)\b|\b(see|visit|meet|seeing|visiting) @/,
  ],
  ['late', /\b(late|overdue|behind|missed|unseen)\b|\bnot (been |yet )?seen\b|\bhas(nt| not) been seen\b/],
  [
    'who',
    /\b(who|whos|whom|which)\b|\bmy (children|kids|list|visits?|week|day|diary|people)\b|\bwhat(s| is) (on|next|due|coming|up|booked|mine)\b|\bwhat(ve i| have i| do i have| am i doing)\b|\b(due|upcoming|agenda|list|next|children)\b|^(this week|today|tomorrow)$|\bdo (i|we) (need|have) to see\b|\bneeds? (a visit|to be seen|seeing)\b/,
  ],
  ['thanks', /\b(thanks|thank|cheers|ta|brilliant|perfect|great|lovely|ok|okay)\b/],
  ['hello', /^(hi|hello|hey|hiya|morning|good|afternoon|evening)\b/],
];

const keywords = [
  'book',
  'move',
  'cancel',
  'reschedule',
  'arrange',
  'schedule',
  'record',
  'why',
  'who',
  'late',
  'help',
  'thanks',
  'hello',
  'need',
  'postpone',
  'change',
];

/**
 * What is wished.
 * @param text small letters, no punctuation, each name as `@`
 * @example findIntent('why is @ due') // 'why'
 */
export function findIntent(text: string): Intent | null {
  return matched(text) ?? matched(mended(text));
}

function matched(text: string): Intent | null {
  return ways.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The same with what looks like a mistyped keyword put right. */
function mended(text: string): string {
  return text
    .split(' ')
    .map((word) =>
      word.length < 3
        ? word
        : (keywords.find((keyword) => keyword.length > 3 && isNear(word, keyword)) ?? word),
    )
    .join(' ');
}
