import { invitationHtml, tolds } from '#bot/api/invitationPage/invitationHtml.ts';
import { brokenPage, busyPage, gonePage } from '#bot/api/invitationPage/plainPages.ts';
import { visitRoles } from '#shared/model/caseFile.ts';
import { mustIncludeParts } from '#shared/model/evaluation.ts';
import type { InvitationPage } from '#shared/model/invitationPage.ts';
import { invitationPageWords } from '#shared/words/invitationPage.ts';
import { kinderWords } from '#shared/words/kinderWords.ts';
import { gradeOf, sentencesOf, syllablesOf, wordsOf } from './readability.ts';

const now = Date.parse('2026-11-23T09:00:00Z');
const page: InvitationPage = {
  now,
  state: 'ahead',
  worker: 'Amara',
  role: 'lead-social-worker',
  start: Date.parse('2026-11-24T15:45:00Z'),
  end: Date.parse('2026-11-24T16:45:00Z'),
  place: 'home',
  changedFrom: null,
  why: mustIncludeParts,
  withFamily: true,
  joinUrl: null,
  fine: false,
  heard: false,
  replies: [],
  form: 'x',
  seen: 1,
};
const said = (change: Partial<InvitationPage> = {}, more: object = {}) =>
  invitationHtml({
    page: { ...page, ...change },
    council: 'Larkshire',
    until: Date.parse('2026-11-26T00:00:00Z'),
    told: null,
    unsent: null,
    ...more,
  });

/** Every sentence that the page can say, in all its states. */
const pages: [string, string][] = [
  ...(['ahead', 'over', 'cancelled'] as const).map((state): [string, string] => [state, said({ state })]),
  ...(['home', 'school', 'community', 'office', 'online'] as const).map((place): [string, string] => [
    place,
    said({ place, changedFrom: { start: now, end: now, place: 'school' } }),
  ]),
  ['online, cancelled', said({ place: 'online', state: 'cancelled' })],
  ['online, with a button', said({ place: 'online', joinUrl: 'https://teams.microsoft.com/l/x' })],
  ...visitRoles.map((role): [string, string] => [role, said({ role, why: ['home'] })]),
  ...tolds.map((told): [string, string] => [told, said({}, { told })]),
  ...(['ahead', 'over'] as const).map((state): [string, string] => [
    `nobody knows who comes: ${state}`,
    said({ state, worker: invitationPageWords.somebody, role: 'other', heard: true }),
  ]),
  ['nobody knows who calls', said({ place: 'online', worker: invitationPageWords.somebody, role: 'other' })],
  ['fine', said({ fine: true })],
  ['heard', said({ heard: true })],
  ...(['moved', 'cancelled', 'replied'] as const).map((how): [string, string] => [
    `answered: ${how}`,
    said({ replies: [{ how, by: 'Amara', words: 'See you soon.' }] }),
  ]),
  [
    'not sent',
    said({}, { unsent: { says: 'worried', wishes: [], words: '', why: 'Please write something.' } }),
  ],
  ['gone', gonePage()],
  ['busy', busyPage()],
  ['broken', brokenPage()],
];

/** What stands between tags, a line each; inline tags do not end a line. */
function linesOf(html: string): string[] {
  return html
    .replace(/^[^]*<body>/, '')
    .replace(/<svg[^]*?aria-label="([^"]*)"[^]*?<\/svg>/g, '\n$1\n')
    .replace(/<\/?(?:a|span|label|input)\b[^>]*>/g, (tag) => (tag.startsWith('</label') ? '\n' : ' '))
    .replace(/<[^>]*>/g, '\n')
    .replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Longer words that a nine-year-old meets every day, or needs here. */
const known = new Set(
  'nobody family tomorrow every evening tuesday wednesday saturday november monday afternoon childline headphones camera anything something somebody everybody another different together'.split(
    ' ',
  ),
);

test('the sums themselves: syllables and grade', () => {
  const words = { cat: 1, visit: 2, afternoon: 3, worried: 2, time: 1, safeguarding: 4, people: 2, likes: 1 };
  for (const [word, count] of Object.entries(words)) expect([word, syllablesOf(word)]).toEqual([word, count]);
  // A sentence of a guidance for adults, which must not pass.
  const hard =
    'The statutory visiting requirements necessitate individual observation of children’s accommodation.';
  expect(gradeOf([hard])).toBeGreaterThan(12);
  expect(gradeOf(['We can talk, walk, draw or play.'])).toBeLessThan(2);
});

describe.each(pages)('the page is read at nine: %s', (_name, html) => {
  const sentences = sentencesOf(linesOf(html));

  test('no sentence of more than twelve words', () => {
    expect(sentences.length).toBeGreaterThan(5);
    expect(sentences.filter((sentence) => wordsOf(sentence).length > 12)).toEqual([]);
  });

  test('grade four at most, as a whole', () => {
    expect(gradeOf(sentences)).toBeLessThanOrEqual(4);
  });

  test('no long word that is not an everyday one, no initials of the trade', () => {
    const words = sentences.flatMap(wordsOf);
    const hard = words.filter(
      (word) => syllablesOf(word) > 2 && !known.has(word.toLowerCase()) && word !== 'Amara',
    );
    expect([...new Set(hard)]).toEqual([]);
    expect(words.filter((word) => /^[A-Z]{2,}$/.test(word) && word !== 'OK')).toEqual([]);
  });

  test('none of the words that children asked us not to say', () => {
    expect(sentences.flatMap((sentence) => kinderWords(sentence).map(({ found }) => found))).toEqual([]);
    expect(sentences.join(' ')).not.toMatch(
      /\b(alone with|seen alone|unannounced|placement|carer|statutory|social worker|visit|plan\b|protection|safeguard|session|appointment)/i,
    );
  });
});
