import { Text } from '@fluentui/react-components';
import { childrenNamed, findWords } from '#shared/words/findATime.ts';
import { useColleagues } from './useColleagues.ts';

const words = findWords.along;

/** A row of facts: the colleagues who come along, and that nobody tells them but the worker. */
export function WhoComesAlong({ people, className }: { people: string[]; className: string }) {
  const colleagues = useColleagues();
  if (people.length === 0) return null;
  const all = colleagues.data?.people ?? [];
  const names = childrenNamed(people.map((id) => all.find((one) => one.id === id)?.name ?? words.somebody));
  return (
    <>
      <dt>{words.who}</dt>
      <dd className={className}>
        {names}
        <Text size={200} block>
          {words.told}
        </Text>
      </dd>
    </>
  );
}
