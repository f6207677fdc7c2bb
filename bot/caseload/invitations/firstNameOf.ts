const titles = /^(mrs?|ms|miss|mx|dr|prof|sir|rev)\.?\s+/i;

/**
 * What a child calls a worker: the first name.
 * @example firstNameOf('Dr Amara Bell') // 'Amara'
 * @example firstNameOf('Bell, Amara') // 'Amara'
 */
export function firstNameOf(name: string): string {
  const [family = '', given] = name.split(',', 2);
  const whole = (given ?? family).trim().replace(titles, '');
  return whole.split(/\s+/)[0] ?? '';
}
