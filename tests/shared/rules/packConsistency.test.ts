import { policyPackSchema } from '#shared/rules/policyPack.ts';
import { pack } from './packBuilder.ts';

/** What a reader of a wrong pack is told, and where: parts that each have the right form but do not fit together. */
const clock = (facts: object = {}) => ({
  clause: 'S-5',
  says: 'How often.',
  clock: 'visit',
  for: ['child-protection'],
  every: '10 working days',
  ...facts,
});
const visits = clock();
/** The small pack as a file has it. */
const asWritten = (): object => {
  const plain = { ...pack() };
  delete plain.periods;
  return {
    ...JSON.parse(JSON.stringify(plain, (__, value: unknown) => durationAsText(value))),
    clocks: [visits],
  };
};
const complaints = (parts: object): [string, string][] => {
  const read = policyPackSchema.safeParse({ ...asWritten(), ...parts });
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message]);
};

/** A pack that was read has lengths of time as numbers; a file has them as text. */
function durationAsText(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('count' in value) || !('unit' in value)) return value;
  return `${String(value.count)} ${String(value.unit)}s`;
}

describe('a pack that fits together', () => {
  it.each([
    ['the small one', {}],
    ['contact with its ways', { clocks: [visits, clock({ clock: 'contact', by: ['phone'] })] }],
    [
      'keeping in touch with its ways and roles',
      {
        clocks: [visits, clock({ clock: 'keeping-in-touch', by: ['message'], roles: ['personal-adviser'] })],
      },
    ],
    [
      'seen by anyone of some roles',
      { clocks: [visits, clock({ clock: 'seen-by-anyone', roles: ['other'] })] },
    ],
    ['alone as visits', { clocks: [visits, clock({ clock: 'seen-alone', every: 'as visits' })] }],
    [
      'the home once between reviews',
      { clocks: [visits, clock({ clock: 'home', onceBetween: ['review-held'] })] },
    ],
    [
      'the bedroom once between reviews',
      { clocks: [visits, clock({ clock: 'bedroom', onceBetween: ['review-held'] })] },
    ],
    [
      'where the child sleeps once between reviews',
      { clocks: [visits, clock({ clock: 'sleeping-arrangements', onceBetween: ['review-held'] })] },
    ],
    [
      'unannounced once between reviews',
      { clocks: [visits, clock({ clock: 'unannounced', onceBetween: ['review-held'] })] },
    ],
    [
      'later: past',
      { clocks: [clock({ later: [{ clause: 'S-6', says: 'Later.', every: '6 weeks', past: '1 month' }] })] },
    ],
    [
      'later: from',
      { clocks: [clock({ later: [{ clause: 'S-6', says: 'Later.', every: '6 weeks', from: '1 month' }] })] },
    ],
    [
      'later: after',
      {
        clocks: [
          clock({ later: [{ clause: 'S-6', says: 'Later.', every: '6 weeks', after: ['review-held'] }] }),
        ],
      },
    ],
    [
      'later: agreed for so long',
      {
        clocks: [
          clock({
            later: [
              { clause: 'S-6', says: 'Later.', every: '6 weeks', agreed: 'permanence', agreedFor: '1 month' },
            ],
          }),
        ],
      },
    ],
    ['a demand of every visit', { demands: [{ clause: 'S-7', says: 'Alone.', include: 'alone', every: 1 }] }],
    [
      'a demand of some',
      { demands: [{ clause: 'S-7', says: 'Home.', include: 'home', when: 'last-visit-elsewhere' }] },
    ],
    [
      'another kind of work elsewhere',
      { elsewhere: [{ clause: 'S-8', says: 'Elsewhere.', for: ['in-care'], missing: 'a policy' }] },
    ],
    [
      'a step with one above it',
      {
        escalation: [
          { clause: 'S-9', says: 'First.', step: 'supervisor', when: [{ attempt: 1 }], within: 'same day' },
          {
            clause: 'S-10',
            says: 'Then.',
            step: 'team-manager',
            when: [{ step: 'supervisor' }],
            within: 'same day',
          },
        ],
      },
    ],
  ])('%s', (_, parts) => {
    expect(complaints(parts)).toEqual([]);
  });

  it('several to count, several to end it, and each of those who may ask for more', () => {
    const counting = JSON.parse(JSON.stringify(pack().counting)) as { role: object };
    const role = {
      ...counting.role,
      countFor: { 'in-care': ['lead-social-worker', 'personal-adviser'] },
    };
    const of = ['child-protection'];
    const parts = {
      counting: { ...counting, role },
      notes: [
        {
          clause: 'S-11',
          says: 'Note.',
          for: of,
          alongside: ['in-care'],
          until: ['review-held', 'order-made'],
        },
      ],
      plans: {
        clause: 'S-12',
        says: 'More often.',
        clauseFor: { plan: 'a', matrix: 'b', court: 'c', review: 'd' },
      },
      followUps: [{ clause: 'S-13', says: 'Home.', lacking: 'home', within: '1 week' }],
    };
    expect(complaints(parts)).toEqual([]);
    expect(policyPackSchema.parse({ ...asWritten(), ...parts }).followUps[0]!.attempts).toEqual([]);
    const several = ['review-held', 'order-made'];
    const clocks = [
      clock({ until: several, formerly: 'S-4' }),
      clock({ clause: 'S-6', formerly: ['S-4', 'S-3'] }),
      clock({ clause: 'S-7', clock: 'home', onceBetween: several }),
      clock({
        clause: 'S-8',
        clock: 'contact',
        by: ['phone', 'video'],
        roles: ['other', 'personal-adviser'],
      }),
      clock({ later: [{ clause: 'S-9', says: 'Later.', every: '6 weeks', after: several }] }),
    ];
    const firstVisits = [
      { clause: 'S-10', says: 'First.', for: of, within: ['1 week', '10 days'], notAfter: several },
    ];
    expect(complaints({ clocks, firstVisits })).toEqual([]);
  });

  it('what a file leaves out is what nearly all of them mean', () => {
    const later = [{ clause: 'S-6', says: 'Later.', every: '6 weeks', past: '1 month' }];
    const firstVisits = [{ clause: 'S-7', says: 'First.', for: ['child-protection'], within: '1 week' }];
    const read = policyPackSchema.parse({ ...asWritten(), clocks: [clock({ later })], firstVisits });
    expect(read.clocks[0]).toMatchObject({ countFrom: 'start', eachHome: false });
    expect(read.clocks[0]!.later[0]!.reviewDecides).toBe(false);
    expect(read.firstVisits[0]).toMatchObject({
      clock: 'visit',
      countFrom: 'start',
      visit: 1,
      assumed: false,
    });
  });

  it('one of conduct alone has neither clocks nor tests', () => {
    const conduct = [{ clause: 'S-1', says: 'Be kind.' }];
    expect(complaints({ counting: undefined, covers: [], clocks: [], conduct })).toEqual([]);
  });
});

describe('what does not fit is said, and where', () => {
  const days = 'this is counted in days, weeks or months, not in hours';
  const id = 'an id is small letters, digits and hyphens, like "bedford-borough"';
  it.each<[string, object, string, string]>([
    [
      'an exemption for hours',
      { settings: { exemptionLapsesAfter: '48 hours' } },
      'settings.exemptionLapsesAfter',
      days,
    ],
    [
      'a later interval after hours',
      { clocks: [clock({ later: [{ clause: 'S-6', says: 'Later.', every: '6 weeks', past: '48 hours' }] })] },
      'clocks.0.later.0.past',
      days,
    ],
    ['an id with a capital', { id: 'Small' }, 'id', id],
    ['an id with a blank before it', { id: ' small' }, 'id', id],
    ['an id with a line after it', { id: 'small-one!' }, 'id', id],
  ])('%s', (_, parts, place, message) => {
    expect(complaints(parts)).toEqual([[place, message]]);
  });

  it.each([
    [
      'no tests for a visit',
      { counting: undefined },
      'covers',
      'what a visit must be to count is missing: add "counting"',
    ],
    [
      'nothing at all',
      { counting: undefined, covers: [], clocks: [] },
      '',
      'the pack says nothing: add "covers" and "clocks", or "conduct"',
    ],
    [
      'visits as visits',
      { clocks: [clock({ every: 'as visits' })] },
      'clocks.0',
      '"as visits" is for a clock of seen-alone',
    ],
    [
      'later intervals as visits',
      {
        clocks: [
          visits,
          clock({
            clock: 'seen-alone',
            every: 'as visits',
            later: [{ clause: 'S-6', says: 'Later.', every: '6 weeks', past: '1 month' }],
          }),
        ],
      },
      'clocks.1',
      '"as visits" takes its later intervals from the visits: take "later" out',
    ],
    [
      'contact by nothing',
      { clocks: [visits, clock({ clock: 'contact' })] },
      'clocks.1',
      'say in "by" which ways are enough, such as phone or message',
    ],
    [
      'keeping in touch by nothing',
      { clocks: [visits, clock({ clock: 'keeping-in-touch' })] },
      'clocks.1',
      'say in "by" which ways are enough, such as phone or message',
    ],
    [
      'a visit by phone',
      { clocks: [clock({ by: ['phone'] })] },
      'clocks.0',
      '"by" is for contact and keeping-in-touch',
    ],
    [
      'a visit in some roles',
      { clocks: [clock({ roles: ['other'] })] },
      'clocks.0',
      '"roles" is for contact, keeping-in-touch and seen-by-anyone; for visits the roles are under "counting"',
    ],
    [
      'a visit once between',
      { clocks: [clock({ onceBetween: ['review-held'] })] },
      'clocks.0',
      '"onceBetween" is for home, bedroom, sleeping-arrangements and unannounced',
    ],
    [
      'once between, without a number',
      { clocks: [visits, clock({ clock: 'home', every: 'as planned', onceBetween: ['review-held'] })] },
      'clocks.1',
      'with "onceBetween" say in "every" by when the next one is held at the latest',
    ],
    [
      'later, nobody knows when',
      { clocks: [clock({ later: [{ clause: 'S-6', says: 'Later.', every: '6 weeks' }] })] },
      'clocks.0',
      'a later interval says from when it holds: "past", "from", "after" or "agreed"',
    ],
    [
      'agreed for so long, and nothing agreed',
      {
        clocks: [
          clock({
            later: [
              { clause: 'S-6', says: 'Later.', every: '6 weeks', past: '1 month', agreedFor: '1 month' },
            ],
          }),
        ],
      },
      'clocks.0',
      '"agreedFor" needs "agreed": say what has been agreed for so long',
    ],
    [
      'covered, and no visits',
      { covers: ['child-protection', 'in-care'] },
      'covers.1',
      '"in-care" is covered but has no visit clock: add one under "clocks", or take it out',
    ],
    [
      'only a home clock is no visit clock',
      { clocks: [clock({ clock: 'home' })] },
      'covers.0',
      '"child-protection" is covered but has no visit clock: add one under "clocks", or take it out',
    ],
    [
      'a clock for what is not covered',
      { clocks: [clock({ for: ['child-protection', 'in-care'] })] },
      'clocks.0.for',
      '"in-care" is not under "covers": add it there, or take it out here',
    ],
    [
      'here and elsewhere',
      { elsewhere: [{ clause: 'S-8', says: 'Elsewhere.', for: ['child-protection'], missing: 'a policy' }] },
      'elsewhere.0.for',
      '"child-protection" is under "covers" too: it cannot be both',
    ],
    [
      'a demand that never comes',
      { demands: [{ clause: 'S-7', says: 'Alone.', include: 'alone' }] },
      'demands.0',
      'a demand says either "every" (1 each visit, 2 every other) or "when"',
    ],
    [
      'a demand said twice',
      {
        demands: [{ clause: 'S-7', says: 'Home.', include: 'home', every: 1, when: 'last-visit-elsewhere' }],
      },
      'demands.0',
      'a demand says either "every" (1 each visit, 2 every other) or "when"',
    ],
    [
      'a step that waits for one below it',
      {
        escalation: [
          {
            clause: 'S-10',
            says: 'Then.',
            step: 'team-manager',
            when: [{ attempt: 1 }, { step: 'supervisor' }],
            within: 'same day',
          },
          { clause: 'S-9', says: 'First.', step: 'supervisor', when: [{ attempt: 1 }], within: 'same day' },
        ],
      },
      'escalation.0.when.1',
      'the step "supervisor" must stand above this one',
    ],
  ])('%s', (_, parts, place, message) => {
    expect(complaints(parts)).toEqual([[place, message]]);
  });
});
