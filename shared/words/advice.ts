/** Advice over the last visits. */
const places: Readonly<Record<string, string>> = {
  home: 'at home',
  school: 'at school',
  community: 'out and about',
  office: 'at the office',
  other: 'in the same kind of place',
};
const ofThem = (part: number, whole: number, what: string): string =>
  `${part} of the last ${whole} ${what}${whole === 1 ? '' : 's'}`;

export const onePlaceOnly = (name: string, count: number, place: string): string =>
  `The last ${count} visits were all ${places[place] ?? place}: see ${name} in another place too.`;
export const fewAtHome = (name: string, home: number, whole: number): string =>
  `${ofThem(home, whole, 'visit')} ${home === 1 ? 'was' : 'were'} at home: most should be. See ${name} at home next.`;
export const fewUnannounced = (unannounced: number, whole: number): string =>
  `${ofThem(unannounced, whole, 'home visit')} ${unannounced === 1 ? 'was' : 'were'} unannounced: most should be.`;
export const tooYoung = (name: string, age: number): string =>
  `${name} is under ${age}: you can record that they are too young to be seen alone, with the reason.`;
