/**
 * A headline tells a number without its time; the body tells the same number with it. The headline’s then takes the
 * body’s time, as a reader does who has read both.
 */
import type { Draft } from "./draft.ts";

export function withMetricPeriods(drafts: readonly Draft[]): Draft[] {
  if (!drafts.some(({ index, period }) => index === null && period === null)) return [...drafts];
  const told = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.index !== null || draft.period === null) continue;
    const key = keyOf(draft);
    if (!told.has(key)) told.set(key, draft);
  }
  return drafts.map((draft) => {
    const same = draft.index === null && draft.period === null ? told.get(keyOf(draft)) : undefined;
    return same?.period == null
      ? draft
      : {
          ...draft,
          period: { ...same.period, how: "inherited", note: "the time that the text gives to the same number" },
        };
  });
}

function keyOf({ subject, indicator, measure, value, unit, modality }: Draft): string {
  return JSON.stringify([subject.value, indicator.value, measure, value, unit, modality]);
}
