/** Nights of a small world for tests of settling: documents come and change, runs are cut off, rules change. */
import type { Authority } from "../src/model/authority.ts";
import type { Claim } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { settleFacts, type Settlement } from "../src/settle/settle-facts.ts";
import { saveClaims } from "../src/store/claims.ts";
import { saveDocument } from "../src/store/documents.ts";
import type { Database } from "../src/store/open-database.ts";
import { savePage } from "../src/store/pages.ts";
import { finishRun, startRun } from "../src/store/runs.ts";
import { saveSource } from "../src/store/sources.ts";
import { transact } from "../src/store/transact.ts";
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
  /** Id of its source. */
  readonly source?: string;
}

export interface Night {
  readonly prints: readonly Printed[];
  /** Source → its authority, as the operator has it tonight. */
  readonly authorities?: Readonly<Record<string, Authority | undefined>>;
  readonly isCutOff?: boolean;
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
function write({ id, copied, published, says, confidence = 0.9 }: Printed): { document: Document; claims: Claim[] } {
  const marks = says.map((_, at) => `(${at + 1})`);
  const text = `${marks.join(" ")} ${copied ? WORDS : `Bài riêng của ${id}.`} Ảnh ${id}.`;
  const document = { id, url: null, title: null, published, text };
  const claims = says.map((saying, at) => {
    return { ...makeClaim(document, `(${at + 1})`, { population: null, ...saying }), confidence };
  });
  return { document, claims };
}
