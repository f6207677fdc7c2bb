/** What the command line says of itself. */
export interface CommandHelp {
  /** Each way to write it, without the program's name. */
  usage: readonly string[];
  /** What it does, in a sentence or two. */
  about: string;
  /** Each option or action, and what it is for. */
  options: readonly (readonly [string, string])[];
  /** One that runs in a checkout as it is. */
  example: string;
  /** Where more is written. */
  more: string;
}

const policy = [
  '--policy ID[,ID…]',
  'the policies to follow, by id or by the path of a pack file; left out, those that the file names',
] as const;
const asOf = [
  '--as-of WHEN',
  'the moment to look from, such as 2026-11-23T09:00; left out, the file’s own, or now',
] as const;
const json = ['--json', 'one JSON document and nothing else'] as const;
const file = ['FILE', 'a case file; - is standard input'] as const;

export const commandHelp = {
  due: {
    usage: ['due [--policy ID[,ID…]] [--as-of WHEN] [--json] FILE'],
    about:
      'By when each child of a case file must be seen, what the visit must include, and why, clause by clause.',
    options: [policy, asOf, json, file],
    example: 'due --policy bedford-borough docs/examples/case-file.json',
    more: 'docs/policies.md',
  },
  'what-if': {
    usage: [
      'what-if [--policy ID[,ID…]] --instead ID|PATH[,…] [--as-of WHEN] [--minutes N] [--travel N] [--recording N] [--json] FILE',
    ],
    about:
      'What another policy would mean for the same children: visits and hours a month, who becomes late, who loses a date.',
    options: [
      [
        '--instead ID|PATH[,…]',
        'the policies to compare with, by id or by the path of a pack file; must be given',
      ],
      policy,
      asOf,
      ['--minutes N', 'minutes of a visit; 60 if left out'],
      ['--travel N', 'minutes there and back; 60 if left out'],
      ['--recording N', 'minutes to write it up; 30 if left out'],
      json,
      file,
    ],
    example: 'what-if --instead halton docs/examples/what-if.json',
    more: 'docs/what-if.md',
  },
  'look-back': {
    usage: ['look-back --from DAY --to DAY [--policy ID[,ID…]] [--as-of WHEN] [--json] FILE'],
    about:
      'How some days went: visits in time, seen alone, written up in time; who was late, and who was not alone.',
    options: [
      ['--from DAY', 'the first day, such as 2026-10-01; must be given'],
      ['--to DAY', 'the last day, which is included; must be given'],
      policy,
      asOf,
      json,
      file,
    ],
    example: 'look-back --from 2026-10-01 --to 2026-10-31 docs/examples/case-file.json',
    more: 'docs/reports.md',
  },
  'look-ahead': {
    usage: [
      'look-ahead [--weeks N] [--policy ID[,ID…]] [--as-of WHEN] [--minutes N] [--way N] [--json] FILE',
    ],
    about:
      'The visits of the weeks to come, if each is made on the day to aim for; which weeks are hard, and who has no date.',
    options: [
      ['--weeks N', 'how many weeks, from this one; 8 if left out'],
      ['--minutes N', 'minutes of a visit, writing up included; 60 if left out'],
      ['--way N', 'minutes there and back; 30 if left out'],
      policy,
      asOf,
      json,
      file,
    ],
    example: 'look-ahead --weeks 4 docs/examples/case-file.json',
    more: 'docs/reports.md',
  },
  slots: {
    usage: [
      'slots [--postcodes FILE] [--json] FILE',
      'slots --at WHEN --place PLACE [--postcodes FILE] [--json] FILE',
    ],
    about:
      'Times for a visit that suit the child’s day and the calendar, each with its reasons; or what stands against one very time.',
    options: [
      ['--at WHEN', 'ask of one time, such as 2026-11-24T10:00'],
      ['--place PLACE', 'with --at: home, school, community, office or online'],
      ['--postcodes FILE', 'says where postcodes are: a CSV with postcode, latitude and longitude'],
      json,
      ['FILE', 'a question as in docs/slots.md; - is standard input'],
    ],
    example: 'slots docs/examples/slots.json',
    more: 'docs/slots.md',
  },
  plan: {
    usage: ['plan [--seconds N] [--json] FILE'],
    about: 'A fortnight of visits planned at once, and how good the plan is.',
    options: [
      ['--seconds N', 'how long to look for a better one; 5 if left out'],
      json,
      ['FILE', 'a fortnight as in docs/fortnight.md; - is standard input'],
    ],
    example: 'plan docs/examples/fortnight.json',
    more: 'docs/fortnight.md',
  },
  import: {
    usage: ['import --format ssd|annex-a [--apply] [--json] PATH…'],
    about:
      'Reads an export of the case system and says what is in it, what cannot be used and how to mend it. Nothing changes without --apply.',
    options: [
      ['--format ssd|annex-a', 'the Standard Safeguarding Dataset, or Ofsted’s Annex A; must be given'],
      [
        '--apply',
        'put it into the council’s store, all or nothing; the server must be stopped where the store is the embedded one',
      ],
      ['--json', 'one JSON document, with a case file that the other commands read'],
      ['PATH…', 'a folder, or the files of the export'],
    ],
    example: 'import --format annex-a docs/samples/annex-a',
    more: 'docs/import.md',
  },
  policy: {
    usage: ['policy check PATH', 'policy list', 'policy explain ID|PATH', 'policy schema'],
    about: 'The policies that are there, and whether one that you write is right.',
    options: [
      [
        'check PATH',
        'is this pack right? Each fault with its line and its mend; the pack’s own cases are worked out',
      ],
      ['list', 'the policies of this installation'],
      ['explain ID|PATH', 'one in words, clause by clause'],
      ['schema', 'the shape of a pack, for editors'],
    ],
    example: 'policy explain bedford-borough',
    more: 'docs/policies.md',
  },
} as const satisfies Record<string, CommandHelp>;

const program = 'npm run --silent cli --';

/** All commands, a line or two for each. */
export const commandOverview: string = [
  `Use: ${program} COMMAND …`,
  '',
  ...Object.entries<CommandHelp>(commandHelp).flatMap(([name, { about }]) => [`  ${name}`, `      ${about}`]),
  '',
  `"${program} help COMMAND" says more of one. Exit code 0, or 2 with a line for each thing that is wrong.`,
].join('\n');

/** One command, with its options and an example. */
export function helpOn({ usage, about, options, example, more }: CommandHelp): string {
  const width = Math.max(...options.map(([option]) => option.length));
  return [
    about,
    '',
    ...usage.map((line) => `  ${program} ${line}`),
    '',
    ...options.map(([option, what]) => `  ${option.padEnd(width)}  ${what}`),
    '',
    'For example:',
    `  ${program} ${example}`,
    '',
    `More: ${more}`,
  ].join('\n');
}

export const noSuchCommand = (name: string, meant: string | undefined): string =>
  `There is no command "${name}". ${meant === undefined ? '' : `Did you mean "${meant}"? `}"${program} help" names them all.`;
