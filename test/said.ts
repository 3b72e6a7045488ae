/** What the extractor reads in a text, a line a claim, for tests that read aloud. */
import { extractClaims } from "../src/extract/extract-claims.ts";

/** What is told beside: of how many a place is, as 8/63; with ~, that nobody printed the number. */
interface Telling {
  readonly sets?: true;
  readonly derived?: true;
}

/** “subject indicator measure comparator value period modality”; what is plain for a rank in the DTI is left out. */
export function said(text: string, published: string | null, telling: Telling = {}): string[] {
  return extractClaims({ id: "a.txt", url: null, title: null, published, text })
    .map(({ index, subject, indicator, measure, comparator, value, of, period, modality, derived }) =>
      [
        index === "dti" ? "" : (index ?? "-"),
        subject.replace(/^(?:province|ministry):/, ""),
        indicator === "overall" ? "" : indicator,
        measure === "rank" ? "" : measure,
        comparator === "eq" ? "" : comparator,
        telling.sets === undefined || of === null ? value : `${value}/${of}`,
        period ?? "-",
        modality === "actual" ? "" : modality,
        telling.derived !== undefined && derived ? "~" : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
    )
    .sort();
}
