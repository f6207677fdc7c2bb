import type { Child } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import * as words from '#shared/words/dueList.ts';

/** What is owed to one child, as a person at a terminal reads it. */
export function dueInWords(evaluation: Evaluation, child: Child): string {
  const lines = [words.heading(child.name, child.id)];
  const { next } = evaluation;
  lines.push(next ? `  ${words.next(next)}` : `  ${words.noNext}`);
  if (evaluation.unseen) lines.push(`  ${child.unborn ? words.unvisited : words.unseen}`);
  if (evaluation.unconfirmed) lines.push(`  ${words.unconfirmed}`);
  for (const obligation of evaluation.obligations) {
    lines.push(`  - ${words.obligation(obligation)}`);
    lines.push(...obligation.because.map((reason) => `      ${reason}`));
    if (obligation.missing) lines.push(`      ${words.missing(obligation.missing)}`);
  }
  for (const step of evaluation.escalation) lines.push(`  ! ${words.step(step)} ${step.because[0] ?? ''}`);
  for (const { clause, text } of evaluation.advice) lines.push(`  * ${text} (${clause})`);
  for (const { visit, clause, because } of evaluation.notCounted)
    lines.push(`  x ${words.notCounted(visit, because, clause)}`);
  for (const finding of evaluation.findings) lines.push(`  ? ${finding}`);
  return lines.join('\n');
}
