import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { kinderWords } from '#shared/words/kinderWords.ts';

/** These two hold the words to avoid themselves. */
const theList = ['wordsToAvoid.ts', 'kinderWords.ts'];

/** Every piece of text in a source file: strings, templates without their values, text between JSX tags. */
function textsOf(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node))
      found.push(node.text);
    if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  // A code such as `care-leaver` or `ssd_cla_visits` is no text for a person.
  return found.filter((text) => /\s/.test(text.trim()));
}

const unkind = (text: string) => kinderWords(text).map((word) => `“${word.found}” in: ${text.trim()}`);

describe('the words that people read', () => {
  test('avoid what children have asked us not to say', () => {
    const files = readdirSync('shared/words').filter(
      (name) => name.endsWith('.ts') && !theList.includes(name),
    );
    expect(files.length).toBeGreaterThan(3);
    expect(files.flatMap((name) => textsOf(join('shared/words', name)).flatMap(unkind))).toEqual([]);
  });

  test('and so do the policy packs, which are quoted in reasons', () => {
    const says = (value: unknown): string[] => {
      if (Array.isArray(value)) return value.flatMap(says);
      if (value === null || typeof value !== 'object') return [];
      return Object.entries(value).flatMap(([key, inner]) =>
        ['says', 'text', 'missing', 'by'].includes(key) && typeof inner === 'string' ? [inner] : says(inner),
      );
    };
    const packs = readdirSync('shared/policies', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    expect(packs.length).toBeGreaterThan(1);
    expect(
      packs.flatMap((name) =>
        says(parse(readFileSync(join('shared/policies', name), 'utf8'))).flatMap(unkind),
      ),
    ).toEqual([]);
  });

  test('stand in shared/words, not in the pages', () => {
    const pages = readdirSync('tab', { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.tsx') && !name.includes('dist'),
    );
    const inline: string[] = [];
    for (const page of pages) {
      const visit = (node: ts.Node): void => {
        if (ts.isJsxText(node) && /[A-Za-z]{3}/.test(node.text)) inline.push(`${page}: ${node.text.trim()}`);
        ts.forEachChild(node, visit);
      };
      const path = join('tab', page);
      visit(
        ts.createSourceFile(
          path,
          readFileSync(path, 'utf8'),
          ts.ScriptTarget.Latest,
          true,
          ts.ScriptKind.TSX,
        ),
      );
    }
    expect(inline).toEqual([]);
  });
});
