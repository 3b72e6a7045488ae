/** One run as a page of Markdown: what came in, what moved, what a person should look at, source by source. */
import type { RunReport } from "../run.ts";
import { formatFactValue, nameSubject, nameWhat } from "./name-fact.ts";
import type { Told } from "./report-files.ts";

const MOVES_SHOWN = 200;

export function composeReport(report: RunReport, { pipeline, startedAt, finishedAt, version }: Told): string {
  const { pages, documents, reread, claims, facts } = report;
  const minutes = (Date.parse(finishedAt) - Date.parse(startedAt)) / 60_000;
  const lines = [
    `# Run ${report.runId} of ${pipeline.name}`,
    "",
    `${startedAt} to ${finishedAt} (${minutes.toFixed(1)} minutes), dti-facts ${version}.`,
    ...(report.resumed.length === 0
      ? []
      : ["", `Went on with the work of ${report.resumed.map((id) => `run ${id}`).join(", ")}, which was cut off.`]),
    ...(report.isPublished
      ? []
      : [
          "",
          "**Not published**: too many facts would have been lost. They stay as they were; see `facts-fell` below.",
        ]),
    "",
    "| | in all | new | changed | unchanged | other |",
    "|---|---:|---:|---:|---:|---|",
    row("pages", pages.read, "", "", "", `${pages.failed} not readable`),
    row(
      "documents",
      documents.new + documents.changed + documents.unchanged,
      documents.new,
      documents.changed,
      documents.unchanged,
      "",
    ),
    ...(reread === 0 ? [] : [row("held before, read again by the rules of now", reread, "", "", "", "")]),
    row("claims", claims.read, claims.new, "", claims.read - claims.new, ""),
    row(
      "facts",
      facts.new + facts.changed + facts.unchanged,
      facts.new,
      facts.changed,
      facts.unchanged,
      `${facts.withdrawn} withdrawn`,
    ),
    "",
    ...moveLines(report),
    ...issueLines(report),
    ...sourceLines(report),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => escape(String(cell))).join(" | ")} |`;
}

/** A headline of the press may hold what Markdown takes for its own. */
function escape(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\|<>*_`[\]]/g, "\\$&");
}

function moveLines({ moved }: RunReport): string[] {
  if (moved.length === 0) return ["## What moved in the facts", "", "Nothing.", ""];
  const shown = moved.slice(0, MOVES_SHOWN).map(({ kind, before, after }) => {
    const fact = after ?? before;
    const was = before === null ? "" : `${formatFactValue(before)} (${before.status})`;
    const is = after === null ? "" : `${formatFactValue(after)} (${after.status})`;
    return row(
      kind,
      `${nameSubject(fact)}, ${nameWhat(fact)} ${fact.period ?? ""}`.trim(),
      was,
      is,
      fact.id.slice(0, 8),
    );
  });
  return [
    "## What moved in the facts",
    "",
    "| | fact | was | is | id |",
    "|---|---|---|---|---|",
    ...shown,
    ...(moved.length > MOVES_SHOWN ? ["", `And ${moved.length - MOVES_SHOWN} more: \`dti facts\`.`] : []),
    "",
  ];
}

function issueLines({ issues, issueCodes, issueCount, runId }: RunReport): string[] {
  if (issueCount === 0) return ["## Issues", "", "None.", ""];
  const lines = ["## Issues", ""];
  for (const [code, count] of Object.entries(issueCodes)) {
    const alike = issues.filter((issue) => issue.code === code);
    lines.push(`### ${escape(code)} × ${count}`, "");
    for (const { message, hint } of alike.slice(0, 10))
      lines.push(`- ${escape(message)}${hint === null ? "" : `\n  ${escape(hint)}`}`);
    if (count > 10) lines.push(`- and ${count - 10} more: \`dti issues --run ${runId} --code ${code}\``);
    lines.push("");
  }
  return lines;
}

function sourceLines({ sources }: RunReport): string[] {
  if (sources.length === 0) return [];
  return [
    "## Sources",
    "",
    "| source | announced | new | asked | fetched | unchanged | not ours | gone | refused | failed | put off | new documents | changed | new claims |",
    `|---|${"---:|".repeat(13)}`,
    ...sources.map((met) =>
      row(
        ...[met.source, met.found, met.foundNew, met.asked, met.fetched, met.unchanged, met.irrelevant, met.gone],
        ...[met.refused, met.failed, met.deferred, met.documentsNew, met.documentsChanged, met.claimsNew],
      ),
    ),
    "",
  ];
}
