import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(path, 'utf8');
/** Microsoft's rules, without the draft they name: ajv knows only one of the two, and they differ in nothing used here. */
function schema(name: string): Record<string, unknown> {
  const rules = JSON.parse(read(`tests/contract/schemas/${name}`)) as Record<string, unknown>;
  delete rules['$schema'];
  return rules;
}

/** What a council's environment file would put in. */
const council: Record<string, string> = {
  TEAMS_APP_ID: '0b7f1c6e-53a4-4c1c-9a2f-6d6f2f6f0a11',
  AAD_APP_CLIENT_ID: '6d2a7c0e-1c55-4c86-8b8e-3d4a0f9b7e22',
  TAB_DOMAIN: 'seenandheard.brackwater.example',
};
const filledIn = read('appPackage/manifest.json').replace(/\$\{\{(\w+)\}\}/g, (_all, name: string) => {
  if (!council[name])
    throw new Error(`The manifest asks for ${name}, which no environment file is told to hold.`);
  return council[name];
});

/** Width and height as the PNG header says. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the app package', () => {
  test("the manifest is valid by Microsoft's schema", () => {
    const rules = schema('MicrosoftTeams.v1.30.schema.json');
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(rules);
    validate(JSON.parse(filledIn));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('every file that the manifest names is there, and the icons have the sizes that Teams asks for', () => {
    const { icons } = JSON.parse(filledIn) as { icons: { color: string; outline: string } };
    expect(pngSize(`appPackage/${icons.color}`)).toEqual([192, 192]);
    expect(pngSize(`appPackage/${icons.outline}`)).toEqual([32, 32]);
  });

  test('the tab is served from a valid domain', () => {
    const manifest = JSON.parse(filledIn) as { validDomains: string[]; staticTabs: { contentUrl: string }[] };
    for (const tab of manifest.staticTabs)
      expect(manifest.validDomains).toContain(new URL(tab.contentUrl).host);
  });

  test("teamsapp.yml uses actions that Microsoft's toolkit knows", () => {
    const rules = schema('yaml.schema.v1.11.json');
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(rules);
    validate(parse(read('teamsapp.yml')));
    expect(validate.errors ?? []).toEqual([]);
  });
});
