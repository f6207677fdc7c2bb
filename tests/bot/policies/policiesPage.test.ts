import { readFileSync } from 'node:fs';
import { caseProblems } from '#bot/policies/caseProblems.ts';
import { loadPack } from '#bot/policies/loadPack.ts';
import { parsePack } from '#bot/policies/parsePack.ts';
import { caseFileSchema } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';

const page = readFileSync('docs/policies.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\\n\`\`\`${language}\\n([^]*?)\\n\`\`\``, 'g'))].map(([, text]) => text!);

/** The worked cases of the page, which stand there as text that is moved in by four. */
const cases = (): string =>
  page
    .slice(page.indexOf('    cases:\n'))
    .split('\n')
    .slice(
      0,
      page
        .slice(page.indexOf('    cases:\n'))
        .split('\n')
        .findIndex((line) => /^\S/.test(line)),
    )
    .map((line) => line.slice(4))
    .join('\n');

describe('what docs/policies.md shows', () => {
  const [whole, extending] = blocks('yaml');

  it('is a right pack, whose cases come out as they were worked by hand', () => {
    const text = `${whole}\n${cases()}`;
    const pack = parsePack(text, 'my-council.yaml');
    expect(pack.cases).toHaveLength(2);
    expect(caseProblems(pack, text, 'my-council.yaml')).toEqual([]);
  });

  it('gives the date that the page says', () => {
    const { children } = caseFileSchema.parse(JSON.parse(blocks('json')[0]!));
    const { next, obligations } = evaluate(children[0]!, [parsePack(whole!, 'p.yaml')], '2026-11-09T09:00');
    expect(next).toMatchObject({ dueBy: '2026-11-19', aimBy: '2026-11-17', mustInclude: ['alone'] });
    expect(obligations[0]?.because[0]).toBe(
      'Due Thursday 19 November: 10 working days after Amara was seen on 5 November (4.1).',
    );
    expect(page).toContain(obligations[0]!.because[0]);
  });

  it('extends Bedford with five working days', () => {
    const bedford = readFileSync('shared/policies/bedford-borough.yaml', 'utf8');
    const pack = parsePack(extending!, 'p.yaml', () => ({ text: bedford, file: 'bedford-borough.yaml' }));
    expect(pack.clocks.map(({ clause, every }) => [clause, every])).toEqual([
      ['BB-1', { count: 10, unit: 'working day' }],
      ['BB-20', { count: 5, unit: 'working day' }],
    ]);
  });

  it('tells of the examples that are there', () => {
    const named = [...page.matchAll(/^\| `([a-z-]+\.yaml)`/gm)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThanOrEqual(5);
    for (const name of named) expect(loadPack(`shared/policies/examples/${name}`).source.url).toBeDefined();
  });
});
