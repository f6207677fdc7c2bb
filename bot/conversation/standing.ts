import type { ChildLine } from '#shared/model/api/children.ts';

/**
 * How it stands with children, as far as a card that offers times depends on it: by when each is due, and what is booked. A card
 * made under another standing is out of date.
 */
export function standingOf(children: readonly Pick<ChildLine, 'id' | 'evaluation' | 'booked'>[]): string {
  return children
    .map(({ id, evaluation: { next }, booked }) =>
      [id.slice(0, 8), next?.dueBy ?? '', booked ? `${booked.id.slice(0, 8)}.${booked.version}` : ''].join(
        ' ',
      ),
    )
    .sort()
    .join('|');
}
