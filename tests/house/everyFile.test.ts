import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(file));
const texts = files.filter((file) => /\.(ts|tsx|js|mjs|md|ya?ml|html|css)$/.test(file));

describe('every file', () => {
  test('links of the documents lead somewhere', () => {
    const dead: string[] = [];
    for (const file of texts.filter((name) => name.endsWith('.md'))) {
      for (const [, target] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)) {
        if (!existsSync(join(dirname(file), target as string))) dead.push(`${file} → ${target}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('the project stands by itself: nothing reaches outside the checkout', () => {
    const outside = texts.filter((file) =>
      /\.\.\/shared\/(design|data|m365|evidence|sources|spikes)/.test(readFileSync(file, 'utf8')),
    );
    expect(outside.filter((file) => !file.startsWith('tests/house/'))).toEqual([]);
  });

  test('each room says what may live in it', () => {
    const rooms = new Set(
      files
        .filter((file) => /^(bot|shared)\/[^/]+\//.test(file))
        .map((file) => file.split('/').slice(0, 2).join('/')),
    );
    expect(
      [...rooms].filter((room) => room !== 'bot/commandLine' && !existsSync(join(room, 'README.md'))),
    ).toEqual([]);
  });
});
