import type { Obligation } from '#shared/model/evaluation.ts';
import { childWords } from '#shared/words/childPage.ts';
import { isOfHome } from '#shared/words/reasons.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { Clock } from './Clock.tsx';
import { clockGroups } from './clockGroups.ts';

/** Every clock that runs for the child, with its sum. */
export function ClocksSection({ obligations, today }: { obligations: Obligation[]; today: string }) {
  if (obligations.length === 0) return null;
  return (
    <Section title={childWords.clocks} hint={childWords.clocksHint}>
      <PlainList>
        {clockGroups(obligations).map((alike) => (
          <li
            key={`${alike[0].id} ${alike[0].kind} ${alike[0].dueBy ?? ''} ${alike[0].because.find(isOfHome) ?? ''}`}
          >
            <Clock alike={alike} today={today} />
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
