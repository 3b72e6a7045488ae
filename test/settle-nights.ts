/** Nights of a small world for tests of settling: documents come and change, runs are cut off, rules change. */
import type { Authority } from "../src/model/authority.ts";
import type { Claim } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { wordsAround } from "../src/settle/find-claim-again.ts";
import { giveVerdict, type Given } from "../src/settle/give-verdict.ts";
import { settleFacts, type Settlement } from "../src/settle/settle-facts.ts";
import { undoneVerdicts } from "../src/settle/standing-verdicts.ts";
import { listClaims, saveClaims } from "../src/store/claims.ts";
import { getDocument, saveDocument } from "../src/store/documents.ts";
import type { Database } from "../src/store/open-database.ts";
import { savePage } from "../src/store/pages.ts";
import { finishRun, startRun } from "../src/store/runs.ts";
import { saveSource } from "../src/store/sources.ts";
import { transact } from "../src/store/transact.ts";
import { listVerdicts } from "../src/store/verdicts.ts";
import { makeClaim, sha256 } from "./store-samples.ts";

export type Saying = Partial<Claim> & { value: number };

export interface Printed {
  readonly id: string;
  /** Whether most of its words are those of every other copy. */
  readonly copied: boolean;
  readonly published: string | null;
  readonly says: readonly Saying[];
  readonly confidence?: number;
  /** Bytes of the page; left out, they follow the text. */
  readonly page?: string;
  /** Its text, in which each claim quotes its `quote`; left out, a text of marks is made. */
  readonly text?: string;
  /** Id of its source. */
  readonly source?: string;
}

/** What somebody says of one of the claims that stand: the one at this place, wrapped around. */
export interface Said {
  readonly action: "accept" | "reject" | "correct" | "undo";
  readonly at: number;
  readonly value?: number;
}

export interface Night {
  readonly prints: readonly Printed[];
  /** Source → its authority, as the operator has it tonight. */
  readonly authorities?: Readonly<Record<string, Authority | undefined>>;
  readonly isCutOff?: boolean;
  /** Said the next morning. */
  readonly verdicts?: readonly Said[];
  readonly rules?: string;
}

const WORDS =
  "Phiên họp chiều nay nghe báo cáo về thứ hạng của tỉnh, về ba trụ cột và về phần việc còn lại của các sở, rồi giao " +
  "mỗi huyện chọn hai xã làm điểm, trang bị máy quét cho bộ phận một cửa và lập tổ giúp dân nộp hồ sơ tại nhà.";

/** @returns what settling gave; null for a night that was cut off before it */
export function runNight(db: Database, night: Night): { runId: number; settlement: Settlement | null } {
  const { prints, authorities = {}, isCutOff = false, rules = "rules one" } = night;
  const start = { pipeline: "nightly", configHash: "c0ffee", codeVersion: "0.1.0", startedAt: "2026-01-05T08:00:00Z" };
  const runId = startRun(db, { ...start, extractor: "reader one", rules });
  for (const id of new Set([
    "bao-mau",
    ...Object.keys(authorities),
    ...prints.map(({ source }) => source ?? "bao-mau"),
  ]))
    saveSource(db, { id, name: id, authority: authorities[id] });
  for (const printed of prints) {
    const { document, claims } = write(printed);
    const hash = sha256(printed.page ?? document.text);
    const page = { hash, url: document.id, fetchedAt: start.startedAt, contentType: null, byteLength: 1 };
    transact(db, () => {
      savePage(db, runId, page, printed.source ?? "bao-mau");
      saveDocument(db, runId, document, hash);
      saveClaims(db, runId, document.id, claims);
    });
  }
  const finishedAt = "2026-01-05T09:00:00Z";
  if (isCutOff) {
    finishRun(db, runId, { finishedAt, status: "failed" });
    return { runId, settlement: null };
  }
  const settlement = transact(db, () => {
    const settled = settleFacts(db, runId, { rules });
    finishRun(db, runId, { finishedAt, status: "done" });
    return settled;
  });
  return { runId, settlement };
}

/** Every claim quotes a mark of its own, at the head of the text: the words below may change without moving it. */
function write({ id, copied, published, says, confidence = 0.9, text }: Printed): {
  document: Document;
  claims: Claim[];
} {
  const marks = says.map(({ quote }, at) => quote ?? `(${at + 1})`);
  const made = `${marks.join(" ")} ${copied ? WORDS : `Bài riêng của ${id}.`} Ảnh ${id}.`;
  const document = { id, url: null, title: null, published, text: text ?? made };
  const claims = says.map((saying, at) => {
    return { ...makeClaim(document, marks[at] ?? "", { population: null, ...saying }), confidence };
  });
  return { document, claims };
}

/** A verdict as the command line gives it, or nothing where there is nothing to judge. */
export function judge(db: Database, { action, at, value = 5 }: Said, rules = "rules one"): Given | null {
  const [claims, verdicts] = [listClaims(db), listVerdicts(db)];
  const claim = claims[at % Math.max(1, claims.length)];
  const undone = undoneVerdicts(verdicts);
  const open = verdicts.filter(({ id }) => !undone.has(id));
  const undoes = open[at % Math.max(1, open.length)]?.id;
  const code = { codeVersion: "0.1.0", extractor: "reader one", rules, now: () => "2026-01-06T08:00:00Z" };
  const who = { reviewer: "Lan", why: "vì bảng gốc" };
  if (action === "undo") {
    const about = { action, claim: null, correction: null, wordsBefore: null, wordsAfter: null, ...who } as const;
    return undoes === undefined ? null : giveVerdict(db, { ...about, undoes }, code);
  }
  if (claim === undefined) return null;
  const { before, after } = wordsAround(getDocument(db, claim.document)?.text ?? "", claim);
  const correction = action === "correct" ? { value } : null;
  const about = { action, claim: claim.id, undoes: null, correction, wordsBefore: before, wordsAfter: after, ...who };
  return giveVerdict(db, about, code);
}
