import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';

/** Of the manifest, as Microsoft publishes it. */
interface MicrosoftSchema {
  $schema: string;
}

/**
 * What Microsoft's own check finds wrong with a manifest. It would fetch the schema from the net: it is handed the copy that
 * comes with it instead.
 * @throws Error when the package holds no schema of the manifest's version
 */
export async function schemaProblems(manifest: { manifestVersion: string }): Promise<string[]> {
  const build = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest'));
  const file = join(
    build,
    'json-schemas/teams',
    `v${manifest.manifestVersion}`,
    'MicrosoftTeams.schema.json',
  );
  const schema = JSON.parse(readFileSync(file, 'utf8')) as MicrosoftSchema;
  return AppManifestUtils.validateAgainstSchema(manifest as never, schema as never);
}
