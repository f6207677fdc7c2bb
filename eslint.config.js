import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The walls between the rooms. Each room may use the rooms named beside it; everything else is refused.
 * A room reaches another only by its `#room/…` name, so that no `../` climbs over a wall.
 */
const belowCaseload = [
  'bot/calendar',
  'bot/teams',
  'bot/imports',
  'bot/identity',
  'bot/policies',
  'bot/store',
  'bot/travel',
];
const rooms = {
  shared: [],
  tab: [],
  'bot/store': [],
  'bot/cards': [],
  'bot/entra': [],
  'bot/travel': [],
  'bot/calendar': ['bot/store', 'bot/entra'],
  'bot/teams': ['bot/store', 'bot/entra'],
  'bot/imports': ['bot/store'],
  'bot/identity': ['bot/store'],
  'bot/policies': ['bot/store'],
  'bot/caseload': belowCaseload,
  'bot/nudges': ['bot/caseload', 'bot/cards', ...belowCaseload],
  'bot/conversation': ['bot/nudges', 'bot/caseload', 'bot/cards', ...belowCaseload],
  'bot/api': ['bot/nudges', 'bot/caseload', ...belowCaseload],
};

/** Microsoft's archived SDK must be exchangeable: one file knows it. */
const oneAdapter = 'bot/teams/adapter.ts';
const botbuilder = {
  regex: '^(botbuilder|botframework-)',
  message: `Only ${oneAdapter} knows botbuilder: everything else speaks with the wire (bot/teams/wire.ts).`,
};

const wall = ([room, mayUse]) => {
  const open = ['shared', room, ...mayUse].map((name) => `${name}/`).join('|');
  const patterns = [
    {
      regex: String.raw`^\.\.\/`,
      message: 'Reach another folder by its #room/ name, so that the walls can be checked.',
    },
    {
      regex: `^#(?!${open})`,
      message: `The room ${room} may not use this room: see "Rooms" in CONTRIBUTING.md.`,
    },
  ];
  if (room === 'shared')
    patterns.push({ regex: '^node:', message: 'shared/ is pure: no input or output, no Node.' });
  return wallWith([`${room}/**/*.{ts,tsx}`], room === 'bot/teams' ? [oneAdapter] : [], patterns);
};

/** Each file has the patterns of one block alone, so what holds everywhere stands in each of them. */
function wallWith(files, adapter, patterns) {
  const rules = (more) => ({ 'no-restricted-imports': ['error', { patterns: [...patterns, ...more] }] });
  return [
    { files, rules: rules([botbuilder]) },
    ...(adapter.length > 0 ? [{ files: adapter, rules: rules([]) }] : []),
  ];
}

export default tseslint.config(
  { ignores: ['**/dist/**', 'node_modules/**', '.data/**', 'tests/fixtures/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['{bot,infra,shared,tab,tests}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      // shared/ gets the time as an argument: a date that depends on the machine's clock or zone cannot be checked.
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock in shared/: take `now` as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'No clock in shared/: take `now` as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'No chance in shared/.',
        },
      ],
    },
  },
  {
    files: ['tab/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules },
  },
  ...wallWith(['{bot,infra,tests}/**/*.{ts,tsx}'], [], []),
  ...Object.entries(rooms).flatMap(wall),
);
