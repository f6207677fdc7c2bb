import type { School } from '#shared/model/api/administration.ts';
import { childPageSchema } from '#shared/model/api/children.ts';
import { addPerson } from '#tests/bot/addPerson.ts';
import { addChild } from '#tests/bot/caseload/addChild.ts';
import { account, startTestProduct, type Account, type TestProduct } from '#tests/bot/product.ts';
import { visit } from '#tests/shared/rules/childBuilder.ts';

let product: TestProduct;
const administrator = account('Ada Min', ['Administrator']);
let worker: Account;
let child: string;
beforeAll(async () => {
  product = await startTestProduct({ now: '2026-11-23T09:00:00Z' });
  worker = await addPerson(product.council, 'Wendy Brook', ['worker'], ['W1']);
  child = await addChild(
    product.council,
    { staff: ['W1'] },
    {
      involvements: [{ kind: 'child-protection', start: '2026-10-05' }],
      visits: [visit('v1', '2026-11-16T16:00')],
    },
  );
});
afterAll(() => product.stop());

const page = async () =>
  childPageSchema.parse((await product.ask(worker, 'GET', `/api/children/${child}`)).body);
const oak: School = {
  id: 'oak',
  name: 'Oak School',
  bells: [
    { name: 'Period 1', from: '09:00', to: '10:00', kind: 'lesson' },
    { name: 'Lunch', from: '12:20', to: '13:20', kind: 'lunch', yearGroups: [3, 4] },
  ],
  terms: [{ from: '2026-09-03', to: '2026-12-18' }],
  closed: [{ date: '2026-11-27', why: 'INSET day' }],
};
const putSchool = (body: unknown, who = administrator, id = 'oak') =>
  product.ask(who, 'PUT', `/api/schools/${id}`, body);

/** One child has this lesson every Monday. */
const teach = async (who: Account, childId: string, subject: string, schoolId = 'yew') => {
  const lessons = [{ day: 1, from: '09:00', to: '10:00', subject }];
  const place = { schoolId, yearGroup: 3, lessons };
  expect(await product.ask(who, 'PUT', `/api/children/${childId}/school`, place)).toMatchObject({
    status: 200,
  });
};

describe('schools', () => {
  test('one is set, changed, listed by name, and stands on the child’s page with the lessons', async () => {
    expect(await putSchool(oak)).toMatchObject({ status: 200, body: oak });
    expect(await putSchool({ ...oak, id: 'ash', name: 'Ash School' }, administrator, 'ash')).toMatchObject({
      status: 200,
    });
    const closedToo = { ...oak, closed: [...oak.closed, { date: '2026-12-01', why: 'Snow' }] };
    expect(await putSchool(closedToo)).toMatchObject({ status: 200 });
    const { body } = await product.ask(worker, 'GET', '/api/schools');
    expect(body.schools).toEqual([{ ...oak, id: 'ash', name: 'Ash School' }, closedToo]);

    const lessons = [{ day: 1, week: '1', from: '09:00', to: '10:00', subject: 'Maths' }];
    const place = { schoolId: 'oak', yearGroup: 3, lessons };
    const set = await product.ask(worker, 'PUT', `/api/children/${child}/school`, place);
    expect(set).toMatchObject({ status: 200 });
    const kept = { ...place, schoolName: 'Oak School', lessonsUntil: '2027-08-31' };
    expect(await page()).toMatchObject({ school: kept, schoolWeek: 'not-said' });
    await putSchool({ ...oak, weeks: [{ date: '2026-11-23', week: '2' }] });
    expect((await page()).schoolWeek).toBe('2');
    const unknown = { schoolId: null, yearGroup: null, lessons: null };
    expect(await product.ask(worker, 'PUT', `/api/children/${child}/school`, unknown)).toMatchObject({
      status: 200,
    });
    expect((await page()).school).toEqual({ ...unknown, schoolName: null });
  });

  test('a subject is corrected for its school, stays when the school is saved without it, and can be read by name again', async () => {
    const yew = { ...oak, id: 'yew', name: 'Yew' };
    expect(await putSchool(yew, administrator, 'yew')).toMatchObject({ status: 200 });
    await teach(worker, child, 'Ma-Ext');
    await teach(worker, await addChild(product.council, { staff: ['W1'] }, {}), 'Ma-ext ');
    const correct = (taughtAs: string | null, id = 'yew') =>
      product.ask(worker, 'PUT', `/api/schools/${id}/subjects`, { name: 'Ma-Ext', taughtAs });
    const subjects = [{ name: 'Ma-Ext', taughtAs: 'not-core' }];
    expect(await correct('not-core')).toMatchObject({ status: 200, body: subjects[0] });
    expect((await putSchool(yew, administrator, 'yew')).body).toEqual({ ...yew, subjects });
    expect((await page()).subjects).toEqual(subjects);
    expect(await correct(null)).toMatchObject({ status: 200, body: { name: 'Ma-Ext', taughtAs: null } });
    expect((await page()).subjects).toBeUndefined();
    expect(await correct('maths', 'ash-tree')).toMatchObject({ status: 404 });
    expect(await correct('lunch')).toMatchObject({ status: 400 });
  });

  test('a subject that one child alone has is known to those who work with them, and becomes the school’s with a second child', async () => {
    const rowan = { ...oak, id: 'rowan', name: 'Rowan' };
    await putSchool(rowan, administrator, 'rowan');
    const ada = await addChild(product.council, { staff: ['W1'] }, {});
    const bea = await addChild(product.council, { staff: ['W2'] }, {});
    const colleague = await addPerson(product.council, 'Colin Reed', ['worker'], ['W2']);
    const asks = [
      ['GET', '/api/schools'],
      ['GET', '/api/schools/rowan/subjects'],
      ['GET', `/api/children/${bea}`],
    ] as const;
    const whatIsSaid = async (who: Account) =>
      JSON.stringify(await Promise.all(asks.map(async ([method, path]) => product.ask(who, method, path))));
    const own = { name: 'Ada 1:1', taughtAs: 'keep' };
    const other = { name: 'Ma-Ext', taughtAs: 'maths' };

    await teach(worker, ada, 'Ada 1:1', 'rowan');
    await teach(colleague, bea, 'Art', 'rowan');
    const correct = (who: Account, to: object) => product.ask(who, 'PUT', '/api/schools/rowan/subjects', to);
    expect(await correct(worker, own)).toMatchObject({ status: 200 });
    const subjectsOf = async (who: Account, id: string) =>
      (await product.ask(who, 'GET', `/api/children/${id}`)).body.subjects;
    expect(await subjectsOf(worker, ada)).toEqual([own]);
    for (const who of [colleague, administrator]) expect(await whatIsSaid(who)).not.toContain('Ada');
    expect(JSON.stringify(await correct(colleague, other))).not.toContain('Ada');

    // Nobody can send back what they were not shown; it stays all the same.
    for (const school of [rowan, { ...rowan, subjects: [] }, { ...rowan, subjects: [other] }])
      expect(JSON.stringify(await putSchool(school, colleague, 'rowan'))).not.toContain('Ada');
    expect(await subjectsOf(worker, ada)).toEqual([own]);

    await teach(colleague, bea, 'Ada 1:1', 'rowan');
    expect(await subjectsOf(colleague, bea)).toEqual([own]);
    const { body } = await product.ask(colleague, 'GET', '/api/schools');
    expect(body.schools).toContainEqual({ ...rowan, subjects: [own] });
    expect((await putSchool({ ...rowan, subjects: [] }, administrator, 'rowan')).body).toEqual(rowan);
    expect(await subjectsOf(worker, ada)).toBeUndefined();
  });

  test('a decision to see a child at school needs an open section 47 enquiry', async () => {
    const fact = {
      kind: 'school-override',
      reason: 'Strategy discussion',
      from: '2026-11-23',
      until: '2026-11-27',
    };
    const refused = await product.ask(worker, 'POST', `/api/children/${child}/facts`, { fact });
    expect(refused).toMatchObject({ status: 400, body: { where: 'fact.kind' } });
  });

  test.each<[string, object, string]>([
    ['another id than its address', { id: 'ash' }, 'id'],
    ['no name', { name: '' }, 'name'],
    ['a bell at no time', { bells: [{ ...oak.bells[0], from: '25:00' }] }, 'bells.0.from'],
    [
      'a bell that ends before it begins',
      { bells: [oak.bells[0], { ...oak.bells[1], to: '12:00' }] },
      'bells.1.to',
    ],
    ['a period of no known kind', { bells: [{ ...oak.bells[0], kind: 'nap' }] }, 'bells.0.kind'],
    [
      'a term that ends before it begins',
      { terms: [{ from: '2026-12-18', to: '2026-09-03' }] },
      'terms.0.to',
    ],
    ['a term with no such day', { terms: [{ from: '2026-09-31', to: '2026-12-18' }] }, 'terms.0.from'],
  ])('%s is refused and changes nothing', async (_what, change, where) => {
    await putSchool(oak);
    expect(await putSchool({ ...oak, ...change })).toMatchObject({
      status: 400,
      body: { type: '/problems/bad-input', where },
    });
    const { body } = await product.ask(worker, 'GET', '/api/schools');
    expect(body.schools).toContainEqual(oak);
  });

  test.each<[string, object, string]>([
    ['a school that is not in the list', { schoolId: 'elm' }, 'schoolId'],
    ['a year group that there is not', { yearGroup: 15 }, 'yearGroup'],
    [
      'a lesson that ends before it begins',
      { lessons: [{ day: 1, from: '10:00', to: '09:00', subject: 'Art' }] },
      'lessons.0.to',
    ],
    [
      'a lesson on a Sunday',
      { lessons: [{ day: 7, from: '09:00', to: '10:00', subject: 'Art' }] },
      'lessons.0.day',
    ],
  ])('of a child: %s is refused and changes nothing', async (_what, change, where) => {
    const before = (await page()).school;
    const place = { schoolId: null, yearGroup: null, lessons: null, ...change };
    expect(await product.ask(worker, 'PUT', `/api/children/${child}/school`, place)).toMatchObject({
      status: 400,
      body: { type: '/problems/bad-input', where },
    });
    expect((await page()).school).toEqual(before);
  });
});

describe('where a worker’s day starts', () => {
  test('is at the office, and a home cannot be looked up where the council has no file of postcodes', async () => {
    const path = '/api/me/day-start';
    expect((await product.ask(worker, 'GET', path)).body).toEqual({ at: 'office', possible: false });
    const home = { at: 'home', postcode: 'ZZ1 1AA' };
    expect(await product.ask(worker, 'PUT', path, home)).toMatchObject({
      status: 400,
      body: { where: 'postcode' },
    });
    expect(await product.ask(worker, 'PUT', path, { at: 'office', postcode: 'ZZ1 1AA' })).toMatchObject({
      status: 400,
    });
    expect(product.logged.join('')).not.toContain('1AA');
  });
});

describe('policies', () => {
  const choose = (...chosen: { id: string; from: string }[]) =>
    product.ask(administrator, 'PUT', '/api/policies', { chosen });
  const dates = async () => {
    const { obligations, next } = (await page()).child.evaluation;
    return { next: next?.dueBy ?? null, packs: [...new Set(obligations.map(({ id }) => id.split('/')[0]))] };
  };
  const visiting = { id: 'visiting-policy-2019', from: '2026-01-01' };
  const bedford = { id: 'bedford-borough', from: '2026-01-01' };

  test('with none chosen a child has no date and says what is missing; a chosen one gives it', async () => {
    expect(await choose()).toMatchObject({ status: 200, body: { chosen: [] } });
    const none = (await page()).child.evaluation;
    expect(none.next).toBeNull();
    expect(none.obligations).toMatchObject([{ state: 'not-set', missing: expect.any(String) }]);

    expect(await choose(visiting)).toMatchObject({ status: 200, body: { chosen: [visiting] } });
    expect(await dates()).toEqual({ next: '2026-11-30', packs: ['visiting-policy-2019'] });
    expect((await choose(visiting, bedford)).body.chosen).toEqual(
      expect.arrayContaining([visiting, bedford]),
    );
    expect((await dates()).packs.sort()).toEqual(['bedford-borough', 'visiting-policy-2019']);
    const { body } = await product.ask(worker, 'GET', '/api/me');
    expect(body.policies.map(({ id }: { id: string }) => id).sort()).toEqual([bedford.id, visiting.id]);
  });

  test('one that is left out no longer holds, and stays on record with who and when', async () => {
    await choose(visiting, bedford);
    await choose(bedford);
    expect((await dates()).packs).toEqual(['bedford-borough']);
    const rows = await product.council.db
      .selectFrom('policy_choice')
      .select(['pack', 'withdrawn_at'])
      .where('pack', '=', visiting.id)
      .execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.withdrawn_at).not.toBeNull();
    const noted = await product.council.db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'policy.withdraw')
      .where('actor', '=', administrator.oid)
      .execute();
    expect(noted).toContainEqual({ subject: visiting.id });
  });

  test.each([
    ['one that is not there', [visiting, { id: 'nowhere', from: '2026-01-01' }], 'chosen.1.id'],
    ['one twice', [visiting, { ...visiting, from: '2026-02-01' }], 'chosen.1.id'],
    ['since no such day', [{ ...visiting, from: '2026-02-30' }], 'chosen.0.from'],
  ])('%s is refused and changes nothing', async (_what, chosen, where) => {
    await choose(bedford);
    expect(await choose(...chosen)).toMatchObject({
      status: 400,
      body: { type: '/problems/bad-input', where },
    });
    expect((await product.ask(administrator, 'GET', '/api/policies')).body.chosen).toEqual([bedford]);
  });
});
