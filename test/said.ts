/** What the extractor reads in a text, a line a claim, for tests that read aloud. */
import { extractClaims } from "../src/extract/extract-claims.ts";

/** “subject indicator measure comparator value period modality”; what is plain for a rank in the DTI is left out. */
export function said(text: string, published: string | null): string[] {
  return extractClaims({ id: "a.txt", url: null, title: null, published, text })
    .map(({ index, subject, indicator, measure, comparator, value, period, modality }) =>
      [
        index === "dti" ? "" : (index ?? "-"),
        subject.replace(/^(?:province|ministry):/, ""),
        indicator === "overall" ? "" : indicator,
        measure === "rank" ? "" : measure,
        comparator === "eq" ? "" : comparator,
        value,
        period ?? "-",
        modality === "actual" ? "" : modality,
      ]
        .filter((part) => part !== "")
        .join(" "),
    )
    .sort();
}
