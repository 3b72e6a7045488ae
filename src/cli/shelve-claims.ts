/**
 * A shelf for more claims than memory should hold. Claims lie in a chunk of memory as the lines they came in; a full chunk
 * is put in the order of families and written to a file in the system's folder for such, as one run. The runs come back
 * merged, family by family, in the order of their facts, so that a family is a handful of long reads.
 * The file has no name from the moment it is open, so that nothing is left of it however the process ends.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claim } from "../model/claim.ts";
import { openChunk, type Run } from "./claim-chunk.ts";
import { completeAgain, type ClaimLine } from "./read-claims.ts";

export interface Shelf {
  readonly add: (claim: ClaimLine) => void;
  /** All claims, one family at a time, in the order in which they came. To be asked for once, when all are added. */
  readonly families: () => Iterable<Claim[]>;
  readonly close: () => void;
}

export const CHUNK_BYTES = 32 * 1024 * 1024;

/** @param chunkBytes how much may lie in memory; a single longer claim may too */
export function shelveClaims(chunkBytes = CHUNK_BYTES): Shelf {
  const chunk = openChunk();
  const runs: Run[] = [];
  let far: FarShelf | null = null;
  return {
    add(claim) {
      const { line } = claim;
      if (chunk.size() > 0 && chunk.size() + line.length > chunkBytes) {
        far ??= openFarShelf();
        runs.push(far.put(chunk.empty()));
      }
      chunk.add(claim);
    },
    *families() {
      runs.push(chunk.empty());
      for (const parts of merge(runs)) yield parts.flatMap(claimsOf);
    },
    close: () => far?.close(),
  };
}

/** What this shelf holds was checked when it was read: checking it again would take a tenth of the time. */
function claimsOf(bytes: Buffer): Claim[] {
  const lines: unknown = JSON.parse(bytes.toString("utf8"));
  return Array.isArray(lines) ? lines.map(completeAgain) : [];
}

/** What each run holds of one family, family by family. */
function* merge(runs: readonly Run[]): Generator<Buffer[]> {
  const nexts = runs.map(() => 0);
  for (let family = firstOf(runs, nexts); family !== null; family = firstOf(runs, nexts)) {
    const parts: Buffer[] = [];
    for (const [at, run] of runs.entries()) {
      const next = nexts[at] ?? 0;
      if (run.families[next] !== family) continue;
      parts.push(run.read(next));
      nexts[at] = next + 1;
    }
    yield parts;
  }
}

/** Of the families that are next in their runs, the first; null when all have been given. */
function firstOf(runs: readonly Run[], nexts: readonly number[]): string | null {
  let first: string | null = null;
  for (const [at, { families }] of runs.entries()) {
    const family = families[nexts[at] ?? 0];
    if (family !== undefined && (first === null || family < first)) first = family;
  }
  return first;
}

interface FarShelf {
  /** The same run, its bytes in the file. */
  readonly put: (run: Run) => Run;
  readonly close: () => void;
}

function openFarShelf(): FarShelf {
  const { file, remove } = openNameless();
  let written = 0;
  return {
    put({ families, bytes, starts }) {
      const from = written;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, from + at);
      written += bytes.length;
      const none = Buffer.alloc(0);
      const read = (place: number): Buffer =>
        readAt(file, from + (starts[place] ?? 0), from + (starts[place + 1] ?? 0));
      return { families, bytes: none, starts, read };
    },
    close() {
      closeSync(file);
      remove();
    },
  };
}

function readAt(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafe(end - start);
  for (let at = 0; at < bytes.length;) {
    const count = readSync(file, bytes, at, bytes.length - at, start + at);
    if (count === 0) throw new Error(`Unexpected end of the shelf at byte ${start + at}, expected ${end} bytes`);
    at += count;
  }
  return bytes;
}

function openNameless(): { file: number; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "dti-claims-"));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const file = openSync(join(folder, "claims.jsonl"), "w+");
  // Where an open file cannot be unlinked it goes when the shelf is closed.
  if (process.platform !== "win32") remove();
  return { file, remove };
}
