/**
 * “DTI 2022: giá trị 0,6846, năm 2021 là 0,5614, tức tăng 21,95% so với năm 2021”: a change is of a later edition than the one
 * it is measured from, whatever year was told last.
 */
import type { Draft } from "./draft.ts";

export function laterThanBaseline(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const { index, period, baseline, measure } = draft;
    if (index === null || period === null || baseline === null || !CHANGES.has(measure)) return draft;
    if (!/^\d{4}$/.test(period.value) || period.value !== baseline.value) return draft;
    const later = drafts
      .slice(0, i)
      .findLast((told) => told.index?.value === index.value && isLater(told, baseline.value));
    // The DTI comes out every year; of another index nobody knows which was the next.
    if (later?.period == null)
      return {
        ...draft,
        period:
          index.value === "dti"
            ? {
                ...baseline,
                value: String(Number(baseline.value) + 1),
                how: "assumed",
                note: "one after the edition compared with",
              }
            : null,
      };
    return { ...draft, period: { ...later.period, how: "inherited", note: "the edition told of that is later" } };
  });
}

const CHANGES: ReadonlySet<string> = new Set(["rank-change", "score-change", "score-growth"]);

function isLater({ period, modality }: Draft, year: string): boolean {
  return modality !== "target" && period !== null && /^\d{4}$/.test(period.value) && period.value > year;
}
