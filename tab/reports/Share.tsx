import { Text } from '@fluentui/react-components';
import { reportWords } from '#shared/words/reports.ts';
import { Bar } from './Bar.tsx';

/** `41 of 46 (89 %)`, with a bar under it. */
export function Share({ part, of }: { part: number; of: number }) {
  return (
    <>
      <Text>{reportWords.share(part, of)}</Text>
      <Bar part={part} of={of} />
    </>
  );
}
