/**
 * The same answers, those for the days of late kept: one caseload has some hundred days, and asks of each some thousand times.
 * When `most` days are kept all are forgotten, so that memory stays bounded whatever is asked.
 * @param answer depends on the day number alone
 * @example const text = rememberedByDay(isoDateOf)
 */
export function rememberedByDay<T>(answer: (day: number) => T, most = 4096): (day: number) => T {
  const kept = new Map<number, T>();
  return (day) => {
    let found = kept.get(day);
    if (found === undefined) {
      if (kept.size >= most) kept.clear();
      kept.set(day, (found = answer(day)));
    }
    return found;
  };
}
