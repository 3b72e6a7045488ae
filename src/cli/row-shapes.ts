/** How rows of each noun look in a table, and the order of their fields in csv. */
import { Change } from "../model/change.ts";
import { Claim } from "../model/claim.ts";
import { Document } from "../model/document.ts";
import { Fact } from "../model/fact.ts";
import { Run } from "../model/run.ts";
import { StoredIssue } from "../store/issues.ts";
import { breakText } from "./fit-text.ts";
import { formatClaimValue, formatFactValue, nameSubject, nameWhat } from "./name-fact.ts";
import type { RowShape } from "./print-rows.ts";
import type { Terminal } from "./terminal.ts";

/** Enough of a hash to be unique in most data sets, and short enough to copy by eye; a prefix of two ids is refused. */
export const SHORT_ID = 8;

/** “DTI rank change” beside “DTI rank”, “DTI rank, digital e…” beside “DTI rank, digital s…”. */
const LEAST_MEASURE = 20;

export const documentShape: RowShape<Document> = {
  fields: Document.keyof().options,
  columns: [
    { heading: "published", cell: ({ published }) => published ?? "-" },
    { heading: "title", cell: ({ title, text }) => title ?? text.slice(0, 80) },
    { heading: "letters", cell: ({ text }) => String(text.length), align: "right", whole: true },
    { heading: "id", cell: ({ id }) => id },
  ],
};

export const claimShape: RowShape<Claim> = {
  fields: Claim.keyof().options,
  columns: [
    { heading: "id", cell: ({ id }) => id.slice(0, SHORT_ID), whole: true, style: () => "dim" },
    { heading: "subject", cell: nameSubject, least: 10 },
    { heading: "what", cell: nameWhat, least: LEAST_MEASURE },
    { heading: "period", cell: ({ period }) => period ?? "-", whole: true },
    { heading: "value", cell: formatClaimValue, least: 10, style: () => "bold" },
    { heading: "quote", cell: ({ quote }) => `“${quote}”`, least: 9 },
  ],
};

export const factShape: RowShape<Fact> = {
  fields: Fact.keyof().options,
  columns: [
    { heading: "id", cell: ({ id }) => id.slice(0, SHORT_ID), whole: true, style: () => "dim" },
    { heading: "subject", cell: nameSubject, least: 12 },
    { heading: "what", cell: nameWhat, least: LEAST_MEASURE },
    { heading: "period", cell: ({ period }) => period ?? "-", whole: true },
    { heading: "value", cell: formatFactValue, least: 12, style: () => "bold" },
    {
      heading: "status",
      cell: ({ status }) => status,
      whole: true,
      style: ({ status }) => (status === "conflicting" ? "red" : null),
    },
    { heading: "docs", cell: ({ documents }) => String(documents), align: "right", whole: true, spare: true },
  ],
};

export const changeShape: RowShape<Change> = {
  fields: Change.keyof().options,
  columns: [
    { heading: "run", cell: ({ run }) => String(run), align: "right", whole: true },
    { heading: "kind", cell: ({ kind }) => kind, whole: true },
    { heading: "fact", cell: (change) => `${nameSubject(change)}, ${nameWhat(change)}` },
    { heading: "causes", cell: ({ causes }) => causes.map(({ cause }) => cause).join(", ") },
  ],
  lines: changeLines,
};

const KIND_STYLES = { added: "green", changed: "yellow", withdrawn: "red" } as const;

function changeLines(change: Change, { paint, width }: Pick<Terminal, "paint" | "width">): string[] {
  const { kind, before, after, causes, fact, period } = change;
  const say = (held: NonNullable<Change["before"]>): string =>
    `${formatFactValue({ ...change, ...held })} (${held.status}, ${held.independent} of ${held.documents} independent)`;
  const move = [before, after].filter((held) => held !== null).map(say);
  const below = (text: string): string[] => breakText(text, width - 2).map((line) => `  ${line}`);
  return [
    ...breakText(`${nameSubject(change)}, ${nameWhat(change)}, ${period ?? "no period"}`, width).map((line) =>
      paint("bold", line),
    ),
    ...below(`${kind}: ${move.join(" → ")}`).map((line) => paint(KIND_STYLES[kind], line)),
    ...causes.flatMap(({ run, cause, note }) => below(`run ${run}, ${cause}: ${note}`)),
    ...below(`fact ${fact.slice(0, SHORT_ID)}`).map((line) => paint("dim", line)),
  ];
}

export const issueShape: RowShape<StoredIssue> = {
  fields: StoredIssue.keyof().options,
  columns: [
    { heading: "run", cell: ({ lastSeenRun }) => String(lastSeenRun), align: "right", whole: true },
    { heading: "stage", cell: ({ stage }) => stage, whole: true },
    { heading: "code", cell: ({ code }) => code, whole: true, style: () => "yellow" },
    { heading: "message", cell: ({ message }) => message },
  ],
  lines: issueLines,
};

/** Place and hint are what a person acts on, so nothing of them is cut. */
function issueLines(issue: StoredIssue, { paint, width }: Pick<Terminal, "paint" | "width">): string[] {
  const { lastSeenRun, stage, code, subject, message, hint } = issue;
  const below = (text: string): string[] => breakText(text, width - 2).map((line) => `  ${line}`);
  return [
    `run ${lastSeenRun}  ${stage}  ${paint("yellow", code)}`,
    ...below(message),
    ...(message.includes(subject) ? [] : below(`about ${subject}`)),
    ...(hint === null ? [] : below(`hint: ${hint}`).map((line) => paint("dim", line))),
  ];
}

export const runShape: RowShape<Run> = {
  fields: Run.keyof().options,
  columns: [
    { heading: "id", cell: ({ id }) => String(id), align: "right", whole: true },
    { heading: "pipeline", cell: ({ pipeline }) => pipeline },
    { heading: "started", cell: ({ startedAt }) => startedAt.slice(0, 16).replace("T", " "), whole: true },
    {
      heading: "status",
      cell: ({ status }) => status,
      whole: true,
      style: ({ status }) => (status === "failed" ? "red" : null),
    },
    { heading: "pages", cell: ({ pages }) => String(pages), align: "right", whole: true },
    { heading: "new docs", cell: ({ documentsNew }) => String(documentsNew), align: "right", whole: true },
    { heading: "new claims", cell: ({ claimsNew }) => String(claimsNew), align: "right", whole: true },
    { heading: "facts", cell: ({ facts }) => String(facts), align: "right", whole: true },
    { heading: "issues", cell: ({ issues }) => String(issues), align: "right", whole: true },
  ],
};
