/** The report of one run: what came in, what came out, what moved in the facts, what a person should look at. */
import type { Issue } from "../model/issue.ts";
import type { Pipeline } from "../model/pipeline.ts";
import type { RunReport } from "../run.ts";
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
    "",
    countLine("pages", pages.read, [
      [pages.taken, "read"],
      [pages.failed, "not readable"],
    ]),
    countLine("documents", documents.new + documents.changed + documents.unchanged, [
      [documents.new, "new"],
      [documents.changed, "changed"],
      [documents.unchanged, "unchanged"],
    ]),
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
    countLine("issues", report.issues.length, []),
    ...issueLines(report.issues, { runId: report.runId, path }, terminal),
    ...moveLines(report.moved, path, terminal),
  ];
  await terminal.write(`${lines.join("\n")}\n`);
}

function countLine(noun: string, total: number, parts: readonly (readonly [number, string])[]): string {
  const told = parts.map(([count, name]) => `${count} ${name}`).join(", ");
  return `  ${noun.padEnd(10)}${String(total).padStart(6)}${told === "" ? "" : `   ${told}`}`;
}

/** By code, the first few in full, so that every file is named; `dti issues` has them all. */
function issueLines(
  issues: readonly Issue[],
  { runId, path }: { runId: number; path: string },
  { paint, width }: Terminal,
): string[] {
  const byCode = new Map<string, Issue[]>();
  for (const issue of issues) byCode.set(issue.code, [...(byCode.get(issue.code) ?? []), issue]);
  const below = (text: string): string[] => breakText(text, width - 6).map((line) => `      ${line}`);
  const db = dbFlag(path);
  return [...byCode].flatMap(([code, alike]) => {
    const shown = alike.slice(0, ISSUES_SHOWN);
    const rest = alike.length - shown.length;
    return [
      `    ${paint("yellow", code)}${alike.length === 1 ? "" : ` × ${alike.length}`}`,
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
