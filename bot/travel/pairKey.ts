import type { Point } from '#shared/slots/travel.ts';

/** The journey from one place to another as a key; a hundred-thousandth of a degree is a metre. */
export function pairKey(from: Point, to: Point): string {
  return `${pointKey(from)} ${pointKey(to)}`;
}

/** A place as a key. */
export function pointKey({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(5)},${longitude.toFixed(5)}`;
}
