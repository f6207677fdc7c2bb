/** Advice over the last visits. */
const places: Readonly<Record<string, string>> = {
  home: 'at home',
  school: 'at school',
  community: 'out and about',
  office: 'at the office',
  other: 'in the same kind of place',
};
/** "The last visit was not", "None of the last 3 visits was", "1 of the last 3 visits was". */
function howMany(part: number, whole: number, what: string): string {
  if (part === 0) return whole === 1 ? `The last ${what} was not` : `None of the last ${whole} ${what}s was`;
  return `${part} of the last ${whole} ${what}s ${part === 1 ? 'was' : 'were'}`;
}

export const onePlaceOnly = (name: string, count: number, place: string): string =>
  `The last ${count} visits were all ${places[place] ?? place}: see ${name} in another place too.`;
export const fewAtHome = (name: string, home: number, whole: number): string =>
  `${howMany(home, whole, 'visit')} at home: most should be. See ${name} at home next.`;
export const fewUnannounced = (unannounced: number, whole: number): string =>
  `${howMany(unannounced, whole, 'home visit')} unannounced: most should be.`;
export const tooYoung = (name: string, age: number): string =>
  `${name} is under ${age}: you can record that they are too young to be seen alone, with the reason.`;

export const whyNotHome = (name: string, day: string): string =>
  `${name} was seen away from home on ${day}: record why.`;

const planParts = {
  visitEvery: 'how often we visit',
  announced: 'whether visits are announced',
  contingency: 'what happens if a visit does not work out',
} as const;
/** "The child protection plan does not say how often we visit: add it." */
export const planLacks = (plan: string, lacking: readonly (keyof typeof planParts)[]): string =>
  `Nothing on record says for ${plan} ${lacking.map((part) => planParts[part]).join(', nor ')}: agree it and add it.`;
