/**
 * A shelf for more claims than memory should hold: the first tens of thousands lie in memory; from there on all lie in one
 * file in the system's folder for such, and memory keeps 16 bytes of each. They come back family by family, in the order of
 * their facts. The file has no name from the moment it is open, so that nothing is left of it however the process ends.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Claim } from "../model/claim.ts";
import { familyOf, groupByFamily } from "../reconcile/family.ts";

export interface Shelf {
  readonly add: (claim: Claim) => void;
  /** All claims, one family at a time. */
  readonly families: () => Iterable<Claim[]>;
  readonly close: () => void;
}

/** What this shelf wrote itself is not checked again: that would take a tenth of the time. */
const Shelved = z.custom<Claim>();

export const IN_MEMORY = 50_000;
const CHUNK_BYTES = 4 * 1024 * 1024;

/** @param inMemory how many claims may lie in memory */
export function shelveClaims(inMemory = IN_MEMORY): Shelf {
  let near: Claim[] = [];
  let far: FarShelf | null = null;
  return {
    add(claim) {
      if (far !== null) {
        far.add(claim);
        return;
      }
      near.push(claim);
      if (near.length <= inMemory) return;
      far = openFarShelf();
      near.forEach(far.add);
      near = [];
    },
    families: () => far?.families() ?? groupByFamily(near).values(),
    close: () => far?.close(),
  };
}

type FarShelf = Shelf;

function openFarShelf(): FarShelf {
  const { file, remove } = openNameless();
  const places = growingTable();
  const families = new Map<string, number>();
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let [filled, written] = [0, 0];
  const flush = (): void => {
    for (let at = 0; at < filled;) at += writeSync(file, chunk, at, filled - at, written + at);
    written += filled;
    filled = 0;
  };
  return {
    add(claim) {
      const line = JSON.stringify(claim);
      const most = line.length * 3;
      if (filled + most > chunk.length) flush();
      if (most > chunk.length) chunk = Buffer.allocUnsafe(most);
      const length = chunk.write(line, filled);
      const text = familyOf(claim);
      const family = families.get(text) ?? families.size;
      families.set(text, family);
      places.push(family, written + filled, length);
      filled += length;
    },
    *families() {
      flush();
      const byFamily = places.groupBy(families.size);
      for (const [, family] of [...families].sort(([a], [b]) => (a < b ? -1 : 1))) {
        yield Array.from(byFamily(family), ({ offset, length }) => {
          if (length > chunk.length) chunk = Buffer.allocUnsafe(length);
          readSync(file, chunk, 0, length, offset);
          return Shelved.parse(JSON.parse(chunk.toString("utf8", 0, length)));
        });
      }
    },
    close() {
      closeSync(file);
      remove();
    },
  };
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

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Where each claim lies, in arrays of plain numbers: a million objects would take ten times the room. */
function growingTable(): {
  push: (family: number, offset: number, length: number) => void;
  groupBy: (families: number) => (family: number) => Iterable<Place>;
} {
  let size = 0;
  let families = new Uint32Array(1 << 16);
  let offsets = new Float64Array(1 << 16);
  let lengths = new Uint32Array(1 << 16);
  return {
    push(family, offset, length) {
      if (size === families.length) {
        families = grown(families, new Uint32Array(size * 2));
        offsets = grown(offsets, new Float64Array(size * 2));
        lengths = grown(lengths, new Uint32Array(size * 2));
      }
      families[size] = family;
      offsets[size] = offset;
      lengths[size] = length;
      size += 1;
    },
    groupBy(count) {
      const starts = new Uint32Array(count + 1);
      for (let at = 0; at < size; at += 1) starts[(families[at] ?? 0) + 1] = (starts[(families[at] ?? 0) + 1] ?? 0) + 1;
      for (let family = 0; family < count; family += 1) {
        starts[family + 1] = (starts[family + 1] ?? 0) + (starts[family] ?? 0);
      }
      const next = starts.slice();
      const members = new Uint32Array(size);
      for (let at = 0; at < size; at += 1) {
        const family = families[at] ?? 0;
        const place = next[family] ?? 0;
        members[place] = at;
        next[family] = place + 1;
      }
      return (family) =>
        Array.from(members.subarray(starts[family], starts[family + 1]), (at) => {
          return { offset: offsets[at] ?? 0, length: lengths[at] ?? 0 };
        });
    },
  };
}

function grown<Numbers extends Uint32Array | Float64Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
