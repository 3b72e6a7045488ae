/** The report of one run: what came in, what came out, what moved in the facts, what a person should look at. */
import type { Pipeline } from "../model/pipeline.ts";
import type { RunReport } from "../run.ts";
import type { RunSource } from "../store/run-sources.ts";
import { breakText, fitText, padText } from "./fit-text.ts";
import { formatFactValue, nameSubject, nameWhat } from "./name-fact.ts";
import { DEFAULT_DATABASE } from "./options.ts";
import type { Terminal } from "./terminal.ts";

const MOVES_SHOWN = 10;
const ISSUES_SHOWN = 5;

export async function printReport(
  report: RunReport,
  { pipeline, path, seconds }: { pipeline: Pipeline; path: string; seconds: number },
  terminal: Terminal,
): Promise<void> {
  const { pages, documents, claims, facts } = report;
  const { paint } = terminal;
  const lines = [
    `${paint("bold", `Run ${report.runId} of ${pipeline.name}`)}: done in ${seconds.toFixed(1)} s, into ${path}`,
    ...(report.resumed.length === 0 ? [] : [`  went on with run ${report.resumed.join(", ")}, which was cut off`]),
    ...(report.isPublished
      ? []
      : [paint("red", "  NOT PUBLISHED: too many facts would have been lost, so they stay as they were")]),
    "",
    ...webLines(report.sources),
    countLine("pages", pages.read, [
      [pages.taken, "read"],
      [pages.failed, "not readable"],
    ]),
    countLine("documents", documents.new + documents.changed + documents.unchanged, [
      [documents.new, "new"],
      [documents.changed, "changed"],
      [documents.unchanged, "unchanged"],
    ]),
    ...(report.reread === 0
      ? []
      : [`  ${"reread".padEnd(10)}${String(report.reread).padStart(6)}   held before, read again by the rules of now`]),
    countLine("claims", claims.read, [
      [claims.new, "new"],
      [claims.read - claims.new, "known before"],
    ]),
    countLine("facts", facts.new + facts.changed + facts.unchanged, [
      [facts.new, "new"],
      [facts.changed, "changed"],
      [facts.unchanged, "unchanged"],
      [facts.withdrawn, "withdrawn"],
    ]),
    `  ${"settled".padEnd(10)}${String(facts.settled).padStart(6)}   of the facts, those that the run touched`,
    countLine("issues", report.issueCount, []),
    ...issueLines(report, path, terminal),
    ...moveLines(report.moved, path, terminal),
  ];
  await terminal.write(`${lines.join("\n")}\n`);
}

function countLine(noun: string, total: number, parts: readonly (readonly [number, string])[]): string {
  const told = parts.map(([count, name]) => `${count} ${name}`).join(", ");
  return `  ${noun.padEnd(10)}${String(total).padStart(6)}${told === "" ? "" : `   ${told}`}`;
}

/** What the sources of the web announced, and what became of what was asked. */
function webLines(sources: RunReport["sources"]): string[] {
  if (sources.length === 0) return [];
  const sum = (field: Exclude<keyof RunSource, "source" | "isDone">): number =>
    sources.reduce((total, met) => total + met[field], 0);
  const failed = sum("failed") + sum("deferred");
  return [
    countLine("addresses", sum("found"), [
      [sum("foundNew"), "new"],
      [sum("asked"), "asked"],
    ]),
    countLine("answers", sum("asked"), [
      [sum("fetched"), "fetched"],
      [sum("unchanged"), "unchanged"],
      [sum("irrelevant"), "not ours"],
      [sum("gone"), "gone"],
      [sum("refused"), "refused"],
      [failed, "failed"],
    ]),
  ];
}

/** By code, the first few in full, so that every file is named; `dti issues` has them all. */
function issueLines(
  { issues, issueCodes, runId }: Pick<RunReport, "issues" | "issueCodes" | "runId">,
  path: string,
  { paint, width }: Terminal,
): string[] {
  const below = (text: string): string[] => breakText(text, width - 6).map((line) => `      ${line}`);
  const db = dbFlag(path);
  return Object.entries(issueCodes).flatMap(([code, count]) => {
    const shown = issues.filter((issue) => issue.code === code).slice(0, ISSUES_SHOWN);
    const rest = count - shown.length;
    return [
      `    ${paint("yellow", code)}${count === 1 ? "" : ` × ${count}`}`,
      ...shown.flatMap(({ message, hint }, at) => [
        ...below(message),
        // The same advice for all is given once, after the last.
        ...(hint === null || hint === shown[at + 1]?.hint
          ? []
          : below(`hint: ${hint}`).map((line) => paint("dim", line))),
      ]),
      ...(rest === 0 ? [] : below(`and ${rest} more: npx dti issues --run ${runId} --code ${code}${db}`)),
    ];
  });
}

/** Only what was held before and is held no longer as it was: on a first run everything is new. */
function moveLines(moved: RunReport["moved"], path: string, { paint, width }: Terminal): string[] {
  const changes = moved.filter(({ kind }) => kind !== "new");
  if (changes.length === 0) return [];
  const shown = changes.slice(0, MOVES_SHOWN).flatMap(({ before, after, causes }) => {
    const fact = after ?? before;
    if (fact === null) return [];
    const now = after === null ? "withdrawn" : `${formatFactValue(after)} (${after.status})`;
    const was = before === null ? "" : `${formatFactValue(before)} (${before.status}) → `;
    const name = `${nameSubject(fact)}, ${nameWhat(fact)} ${fact.period ?? ""}`;
    const [nearest] = causes;
    return [
      `  ${padText(name, Math.floor(width / 2) - 4)}  ${fitText(was + now, Math.ceil(width / 2))}`,
      ...(nearest === undefined
        ? []
        : [`    ${paint("dim", fitText(`${nearest.cause}: ${nearest.note}`, width - 4))}`]),
    ];
  });
  const more = changes.length > MOVES_SHOWN ? [`  … and ${changes.length - MOVES_SHOWN} more`] : [];
  return [
    "",
    paint("bold", "What moved in the facts"),
    ...shown,
    ...more,
    `  npx dti changes${dbFlag(path)} has them in full`,
  ];
}

function dbFlag(path: string): string {
  return path === DEFAULT_DATABASE ? "" : ` --db ${path}`;
}
