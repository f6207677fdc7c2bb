import type { SlotPlace } from '#shared/model/slots.ts';

const places: [SlotPlace, RegExp][] = [
  ['online', /\b(online|(by|on|over|via|why not|about) (teams|video)|video call|virtual(ly)?|remote(ly)?)\b/],
  [
    'school',
    /\b(at|in|why not|about) (his |her |their |the )?(school|nursery|college)\b(?! ?(time|hours|day))/,
  ],
  [
    'home',
    /\b(at|why not|about) (his |her |their |the )?home\b|\bin (his|her|their|the) home\b|\bhome visit\b|\bat (his|her|their|the) house\b/,
  ],
  ['office', /\b(at|in|why not|about) (our |my |the )?office\b/],
  ['community', /\b(out and about|in the community|in town|at the park|for a walk)\b/],
];

/** @example findPlace('book mia after school at home') // 'home' */
export function findPlace(text: string): SlotPlace | null {
  return places.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** True where brothers and sisters are meant to be seen on the same trip. */
export function saysTogether(text: string): boolean {
  return /\bwith (his|her|their|the|all( of)? (his|her|their))? ?(whole )?(brothers?|sisters?|siblings?|family)\b|\b(and|with) (his|her|their|the) (brothers?|sisters?|siblings?)\b|\ball together\b|\bthe whole family\b/.test(
    text,
  );
}
