import type { PackageSettings } from './packageSettings.ts';

/**
 * Puts a council's own values where the manifest says `${{NAME}}`, as Microsoft's toolkit does. What has no value stays,
 * and is found by the checks.
 * @example fillManifest('{"id":"${{TEAMS_APP_ID}}"}', settings) // '{"id":"0b7f1c6e-…"}'
 */
export function fillManifest(template: string, settings: PackageSettings): string {
  const values = new Map<string, string>(Object.entries(settings));
  return template.replace(/\$\{\{(\w+)\}\}/g, (all, name: string) => values.get(name) ?? all);
}
