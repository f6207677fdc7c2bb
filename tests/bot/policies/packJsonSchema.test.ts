import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packJsonSchema } from '#bot/policies/packJsonSchema.ts';

const folder = 'shared/policies';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const read = (name: string): Record<string, unknown> =>
  parse(readFileSync(join(folder, name), 'utf8'), { merge: true }) as Record<string, unknown>;

describe('the JSON Schema of a policy pack', () => {
  it('is the one that editors are given', () => {
    // To renew it: npm run --silent cli -- policy schema > docs/policy-pack.schema.json
    expect(JSON.parse(readFileSync('docs/policy-pack.schema.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(packJsonSchema())),
    );
  });

  const check = new Ajv2020({ strict: false, allErrors: true }).compile(packJsonSchema());
  const errorsOf = (pack: unknown) =>
    check(pack) ? [] : check.errors!.map(({ instancePath }) => instancePath);

  it.each(files)('%s keeps to it, and names it', (name) => {
    expect(errorsOf(read(name))).toEqual([]);
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/docs\/policy-pack\.schema\.json\n/,
    );
  });

  it('finds what an editor should underline, and takes numbers by date', () => {
    const pack = read('bedford-borough.yaml');
    const [first, ...others] = pack.clocks as Record<string, unknown>[];
    const withEvery = (every: unknown) => ({ ...pack, clocks: [{ ...first, every }, ...others] });
    expect(errorsOf(withEvery('ten working days'))).toContain('/clocks/0/every');
    expect(errorsOf(withEvery({ '2026-04-01': '10 working days' }))).toEqual([]);
    expect(errorsOf({ ...pack, settings: { cushion: { '2026-04-01': 2 } } })).toEqual([]);
    expect(errorsOf({ ...pack, colour: 'red' })).toContain('');
  });
});
