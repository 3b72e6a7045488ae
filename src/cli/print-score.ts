/**
 * A score as a person reads it: the totals, a line a measure, then (asked for) what was missed and what was invented, by
 * phenomenon.
 */
import type { ScoredClaim } from "../evaluate/agreement.ts";
import type { GoldClaim } from "../evaluate/gold-claim.ts";
import type { Ratios } from "../evaluate/score.ts";
import type { ScoreReport } from "../evaluate/score-claims.ts";
import { fitText } from "./fit-text.ts";
import type { Terminal } from "./terminal.ts";

export async function printScore(report: ScoreReport, list: boolean, terminal: Terminal): Promise<void> {
  const { score, measures } = report;
  const { paint } = terminal;
  const lines = [
    `${score.documents} documents, ${score.tp + score.fn} required claims`,
    "",
    paint("dim", "                              precision  recall      F1   right  missed  wrong"),
    totalLine("all eight fields (strict)", score.strict, [score.tp, score.fn, score.fp]),
    totalLine("number and subject (core)", score.core, [score.core_tp, score.core_fn, score.core_fp]),
    "",
    ...measures.map(({ measure, precision, recall, tp, fn, fp }) => {
      const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      return totalLine(`  ${measure}`, { precision, recall, f1 }, [tp, fn, fp]);
    }),
    "",
    "of the right claims",
    `  unit ${score.unit_ok}/${score.unit_all}   of ${score.of_ok}/${score.of_all}   object ${score.object_ok}/${score.object_all}   population ${score.population_ok}/${score.population_all}   quoted from elsewhere ${score.off_quote}`,
    `derived claims found ${score.derived_found}/${score.derived}`,
    `documents without facts left clean ${score.clean_docs}/${score.negative_docs}`,
    `quotes that are not the text at their offsets ${score.span_bad}/${score.span_all}`,
  ];
  await terminal.write(`${lines.join("\n")}\n`);
  if (!list) return;
  await printGroup("missed", report.misses, terminal);
  await printGroup("spurious", report.spurious, terminal);
}

function totalLine(name: string, { precision, recall, f1 }: Ratios, [right, missed, wrong]: readonly number[]): string {
  const ratios = `${percent(precision, 9)}${percent(recall, 8)}${percent(f1, 8)}`;
  const counts = `${String(right).padStart(8)}${String(missed).padStart(8)}${String(wrong).padStart(7)}`;
  return `${name.padEnd(30)}${ratios}${counts}`;
}

async function printGroup(
  title: string,
  rows: readonly { document: string; phenomenon: string; claim: GoldClaim | ScoredClaim }[],
  { write, paint, width }: Terminal,
): Promise<void> {
  await write(`\n${paint("bold", `${title} (${rows.length})`)}\n`);
  const byPhenomenon = new Map<string, typeof rows>();
  for (const row of rows) byPhenomenon.set(row.phenomenon, [...(byPhenomenon.get(row.phenomenon) ?? []), row]);
  // The family with the most cases first: it is the one to mend.
  const families = [...byPhenomenon].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  for (const [phenomenon, cases] of families) {
    await write(`  ${paint("cyan", `${phenomenon} (${cases.length})`)}\n`);
    for (const { document, claim } of cases) {
      const { index, subject, indicator, comparator, value, period, modality } = claim;
      const fields = [index ?? "-", subject, indicator, comparator, value, period ?? "-", modality].join(" ");
      await write(`    ${document}: ${fields}\n`);
      await write(`      ${paint("dim", fitText(`“${claim.quote ?? ""}”`, width - 6))}\n`);
    }
  }
}

function percent(ratio: number, width: number): string {
  return (100 * ratio).toFixed(1).padStart(width);
}
