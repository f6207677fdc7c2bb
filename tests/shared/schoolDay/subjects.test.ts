import { coreSubject } from '#shared/schoolDay/coreSubject.ts';
import { lessonKind } from '#shared/schoolDay/lessonKind.ts';
import { sameSubject } from '#shared/schoolDay/sameSubject.ts';

const core: Record<string, string[]> = {
  English:
    'English|ENGLISH|English Language|Eng Lit|Eng. Lang|Literacy|Phonics|Guided Reading|Group reading|SPaG|9a/En2|EnglishSet1|Read Write Inc'.split(
      '|',
    ),
  maths:
    'Maths|Mathematics|maths|Ma|10B/Ma1|Further Maths|Numeracy|Mathmatics|Times Tables|Maths/Computer Science'.split(
      '|',
    ),
  science:
    'Science|Sci|Combined Science|Comb. Sci|Triple|Biology|Chemistry|Physics|Ph|10x/Sc3|PE Science|Applied Science'.split(
      '|',
    ),
};
const others =
  'Art|P.E.|PE|Physical Education|Phys Ed|Computer Science|Comp Sci|Sports Science|Social Sciences|Food Science|Engineering|Enterprise|Media|Geography|History|Drama|Music|French|RE|PSHE|DT|Tutor|Materials|Psychology||10B/1'.split(
    '|',
  );

describe('core subjects', () => {
  test.each(Object.entries(core).flatMap(([subject, names]) => names.map((name) => [name, subject])))(
    '%s is %s',
    (name, subject) => expect(coreSubject(name)).toBe(subject),
  );
  test.each(others)('“%s” is none', (name) => expect(coreSubject(name)).toBeNull());
});

describe('lessons in the child’s own words', () => {
  test.each([
    ['PE', 'Physical Education', true],
    ['P.E. on Fridays', '10x/PE2', true],
    ['my art lesson', 'Art and Design', true],
    ['drama club', 'Drama', true],
    ['IT', 'Computing', true],
    ['cooking', 'Food Technology', true],
    ['art', 'Drama', false],
    ['History', 'Geography', false],
    ['', 'Art', false],
    ['the lesson', 'Art', false],
  ])('“%s” and “%s”: %s', (wish, subject, expected) => expect(sameSubject(wish, subject)).toBe(expected));
});

test.each([
  ['Y11 Mock: History', 'exam'],
  ['SATs', 'exam'],
  ['Phonics screening', 'exam'],
  ['Lunch', 'lunch'],
  ['Morning break', 'break'],
  ['Tut', 'registration'],
  ['Registration', 'registration'],
  ['Art', 'lesson'],
])('%s is %s', (name, kind) => expect(lessonKind(name)).toBe(kind));
