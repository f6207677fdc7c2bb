import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** One figure of the product against its budget: a rate or a ratio with its sample size, never a bare duration. */
export interface Bench {
  name: string;
  budget: string;
  run(): Promise<{ figure: string; samples: number; withinBudget: boolean }>;
}

// `npm run bench` runs every *.bench.ts beside this file; `npm run bench -- slots` only those whose name holds the word.
const folder = dirname(fileURLToPath(import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.bench.ts') && words.every((word) => name.includes(word)),
);
let outside = 0;
for (const file of files.sort()) {
  const module = (await import(pathToFileURL(join(folder, file)).href)) as { bench: Bench | Bench[] };
  for (const bench of [module.bench].flat()) {
    const { figure, samples, withinBudget } = await bench.run();
    if (!withinBudget) outside += 1;
    process.stdout.write(
      `${withinBudget ? 'within' : 'OUTSIDE'}  ${bench.name}: ${figure}  (budget ${bench.budget}; n = ${samples})\n`,
    );
  }
}
process.stdout.write(outside ? `${outside} outside their budget\n` : 'all within their budgets\n');
process.exitCode = outside ? 1 : 0;
