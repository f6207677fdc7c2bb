/**
 * The address that a host's deep link asks for, or null where it names none of ours.
 * @example subPagePath('child/3f2a') // '/child/3f2a'
 */
export function subPagePath(subPage: string | null): string | null {
  if (!subPage) return null;
  const path = subPage.startsWith('/') ? subPage : `/${subPage}`;
  return /^\/(child\/[\w-]+(\/find-a-time)?|team|bookings|reported|administration|record\/[\w-]+(\?child=[\w-]+)?)$/.test(
    path,
  )
    ? path
    : null;
}
