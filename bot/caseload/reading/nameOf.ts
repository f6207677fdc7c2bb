interface Named {
  given_name: string | null;
  family_name: string | null;
  external_id: string;
}

/** What a child is called on a page: the name, or the council's id until a name is known (Annex A carries none). */
export function nameOf({ given_name: given, family_name: family, external_id: id }: Named): string {
  return [given, family].filter(Boolean).join(' ') || id;
}

/** @example initialsOf({ given_name: 'Amara', family_name: 'Bell', … }) // 'AB' */
export function initialsOf({ given_name: given, family_name: family }: Omit<Named, 'external_id'>): string {
  return [given, family]
    .map((name) => [...(name ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
