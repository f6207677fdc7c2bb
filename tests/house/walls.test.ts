import { ESLint } from 'eslint';
import { join } from 'node:path';

/** The walls between the rooms must really refuse: a rule with a typing mistake would let everything through. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-syntax',
});

async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(process.cwd(), file) });
  return (result?.messages ?? []).map((message) => message.message);
}

describe('the walls between the rooms', () => {
  test.each([
    ['shared/rules/x.ts', '#bot/store/tables.ts'],
    ['shared/rules/x.ts', 'node:fs'],
    ['shared/rules/x.ts', '../time/date.ts'],
    ['tab/child/x.tsx', '#bot/caseload/council.ts'],
    ['bot/store/x.ts', '#bot/caseload/council.ts'],
    ['bot/calendar/x.ts', '#bot/identity/token.ts'],
    ['bot/caseload/x.ts', '#bot/api/app.ts'],
    ['bot/imports/x.ts', '#infra/local/start.ts'],
    ['bot/caseload/x.ts', '#bot/cards/card.ts'],
    ['bot/teams/x.ts', 'botbuilder'],
    ['bot/conversation/x.ts', 'botframework-connector'],
    ['bot/startProduct.ts', 'botbuilder'],
    ['infra/local/x.ts', 'botbuilder'],
    ['bot/teams/adapter.ts', '#bot/caseload/council.ts'],
  ])('%s may not import %s', async (file, name) => {
    expect(await complaints(file, `import '${name}';`)).toHaveLength(1);
  });

  test.each([
    ['shared/rules/x.ts', '#shared/time/date.ts'],
    ['tab/child/x.tsx', '#shared/words/tab.ts'],
    ['bot/caseload/x.ts', '#bot/store/tables.ts'],
    ['bot/api/x.ts', '#bot/caseload/council.ts'],
    ['bot/teams/adapter.ts', 'botbuilder'],
  ])('%s may import %s', async (file, name) => {
    expect(await complaints(file, `import '${name}';`)).toEqual([]);
  });

  test.each(['new Date()', 'Date.now()', 'Math.random()'])('shared/ may not ask %s', async (code) => {
    expect(await complaints('shared/rules/x.ts', `export const x = ${code};`)).toHaveLength(1);
  });
});
