/** Minutes since midnight of a wall time `08:45`; `24:00` is the end of the day. NaN for anything else. */
export function wallMinutes(time: string): number {
  const [, hour, minute] = /^(\d{2}):(\d{2})(?::00(?:\.0+)?)?$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 1440 ? minutes : Number.NaN;
}
