import { isNear } from './nearness.ts';
import type { Intent } from './understood.ts';

/** Words of a day, as far as they begin one. */
const day = '(?:mon|tue|wed|thu|fri|sat|sun|tomorrow|today)[a-z]*';

/** How each wish is said. `@` stands for a name. The first that fits holds, so the surer stand before the wider. */
const ways: [Intent, RegExp][] = [
  [
    'help',
    /^(help|menu|commands|what)( me)?( please)?$|\bwhat (can|do|could) (you|i)( do| say| ask| write)?$|\bhow (does|do|can) (this|it|i use)\b/,
  ],
  [
    'more',
    /^(any |see |show (me )?|have you (got )?|gimme |give me |some )?(more|other|others|further|later|next( \w+)?|\d more)( (times|slots|options|ones?))?( please| pls| plz)?$|^(what|anything) else$|^keep going$|^else$/,
  ],
  [
    'why-not',
    new RegExp(
      [
        String.raw`\bwhy (not|cant|can not|cannot|couldnt|wouldnt|wont|isnt|arent|doesnt|didnt you (offer|say|show)|(is|are|was|were) there (no|not|nothing|none)|(is|are) \w+ not|nothing|never|none|so late|no)\b`,
        String.raw`\bhow come\b.*\b(not|no|nothing|none|cant|isnt|arent|wont)\b`,
        String.raw`\bwhats? (is )?(wrong|the (problem|matter|issue)) (with|on|w)\b`,
        String.raw`\bwhats? (is |s )?(stopping|stops|blocking|against|in the way|speaks against|stands)\b`,
        String.raw`\bany (particular )?reason\b.*\b(not|cant)\b`,
        String.raw`\b(is there |theres )?(nothing|none|no (times?|slots?|space|room|chance|gaps?|visits?)|not anything) (free |available |left )*(on|at|for|after|before|in|until|this|next|${day})`,
        String.raw`^(so |and |but )*(not|no|nothing) (on |at )?(${day}|this|next|after|before|until)`,
        String.raw`^(so |and |but )*(is |are )?(${day})\w*\b.*\b(no good|not? (possible|ok|good|free|option)|impossible|a no|out|no|wrong)( then)?$`,
        // "Can't you move …" is a wish, and "can't we do Thursday" a why-not.
        String.raw`^(so |and |but )*(cant|can not|cannot|couldnt|could|wont) (i|we|you|it|they|he|she) (?!.*\b(book|move|cancel|record|change|find|show|help|tell)\b)(not )?(do|have|be|go|see|visit|make|fit|offer|come)\b.*(${day})(?<=^.*(cant|not|couldnt|wont).*)`,
      ].join('|'),
    ),
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
    /\b(book|booking|arrange|schedule|set up|plan|fit in|squeeze in)\b|\b(find|need|want|get) (me )?(a |another |some |any )?(times?|slots?|dates?)\b|\b(times?|slots?|appointment)\b.*@|@.*\b(times?|slots?|appointment)\b|\bwhen (can|could) (i|we) (see|visit|meet)\b|\b(see|visit|meet|seeing|visiting) @/,
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
