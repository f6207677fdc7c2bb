import type { ChildPage } from '#shared/model/api/children.ts';
import { childWords } from '#shared/words/childPage.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';

/** Brothers and sisters whom this person may see, each with their own date. */
export function FamilySection({ family, today }: { family: ChildPage['family']; today: string }) {
  if (family.length === 0) return null;
  return (
    <Section title={childWords.family}>
      <PlainList>
        {family.map(({ id, name, dueBy }) => (
          <li key={id}>
            <TextLink to={routes.child(id)}>{name}</TextLink>
            {`, ${dueBy ? childWords.familyDue(momentText(dueBy, today)) : childWords.familyNoDate}`}
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
