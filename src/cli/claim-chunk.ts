/**
 * Lines of claims in one piece of memory, in the order in which they came, and given out in the order of their families.
 * Plain bytes and numbers: a hundred thousand objects that live for a while would keep the garbage collector busy.
 */
import { familyOf } from "../reconcile/family.ts";
import type { ClaimLine } from "./read-claims.ts";

/** The lines of a chunk by family, each family's as one JSON array. */
export interface Run {
  /** In the order of their facts. */
  readonly families: readonly string[];
  readonly bytes: Buffer;
  /** Where each family begins in the bytes, and at last where they end. */
  readonly starts: Float64Array;
  /** @param place of the family in `families` */
  readonly read: (place: number) => Buffer;
}

export interface Chunk {
  readonly add: (claim: ClaimLine) => void;
  /** Bytes of the lines. */
  readonly size: () => number;
  /** All that was added; the chunk is empty after that. */
  readonly empty: () => Run;
}

const COMMA = 0x2c;
const OPEN = 0x5b;
const CLOSE = 0x5d;

export function openChunk(): Chunk {
  let lines = Buffer.allocUnsafe(1 << 16);
  let size = 0;
  /** Of each line: its family, and where it ends. */
  let places = { families: new Uint32Array(1 << 10), ends: new Float64Array(1 << 10) };
  let count = 0;
  let families = numberFamilies();
  return {
    add(claim) {
      const { line } = claim;
      if (size + line.length > lines.length) lines = grown(lines, Buffer.allocUnsafe(2 * (size + line.length)));
      if (count === places.ends.length)
        places = {
          families: grown(places.families, new Uint32Array(2 * count)),
          ends: grown(places.ends, new Float64Array(2 * count)),
        };
      lines.set(line, size);
      size += line.length;
      places.families[count] = families.numberOf(claim);
      places.ends[count] = size;
      count += 1;
    },
    size: () => size,
    empty() {
      const run = sort(lines, { ...places, count }, families.names);
      [size, count] = [0, 0];
      families = numberFamilies();
      return run;
    },
  };
}

type Numbers = Map<string, number>;

/** Families by what makes them up: their names are longer, and dear to make a million times. */
function numberFamilies(): { names: string[]; numberOf: (claim: ClaimLine) => number } {
  const names: string[] = [];
  const subjects = new Map<string, { indices: Numbers; metrics: Numbers }>();
  return {
    names,
    numberOf(claim) {
      const { index, subject, indicator } = claim;
      let known = subjects.get(subject);
      if (known === undefined) subjects.set(subject, (known = { indices: new Map(), metrics: new Map() }));
      const [numbers, word] = index === null ? [known.metrics, indicator] : [known.indices, index];
      const number = numbers.get(word) ?? names.length;
      if (number < names.length) return number;
      numbers.set(word, number);
      names.push(familyOf(claim));
      return number;
    },
  };
}

interface Places {
  readonly families: Uint32Array;
  readonly ends: Float64Array;
  readonly count: number;
}

/** By counting: how much of each family there is tells where it goes. */
function sort(lines: Buffer, { families, ends, count }: Places, names: readonly string[]): Run {
  const sizes = new Float64Array(names.length).fill(1);
  for (let at = 0; at < count; at += 1) {
    const family = families[at] ?? 0;
    sizes[family] = (sizes[family] ?? 0) + (ends[at] ?? 0) - (at === 0 ? 0 : (ends[at - 1] ?? 0)) + 1;
  }
  const order = names.map((name, number) => ({ name, number })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const starts = new Float64Array(names.length + 1);
  const nexts = new Float64Array(names.length);
  for (const [place, { number }] of order.entries()) {
    const start = starts[place] ?? 0;
    nexts[number] = start;
    starts[place + 1] = start + (sizes[number] ?? 0);
  }
  const bytes = Buffer.allocUnsafe(starts[names.length] ?? 0);
  const isBegun = new Uint8Array(names.length);
  for (let at = 0; at < count; at += 1) {
    const family = families[at] ?? 0;
    const [from, to] = [at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0];
    const next = nexts[family] ?? 0;
    bytes[next] = isBegun[family] === 1 ? COMMA : OPEN;
    isBegun[family] = 1;
    lines.copy(bytes, next + 1, from, to);
    nexts[family] = next + 1 + to - from;
  }
  for (const next of nexts) bytes[next] = CLOSE;
  const read = (place: number): Buffer => bytes.subarray(starts[place], starts[place + 1]);
  return { families: order.map(({ name }) => name), bytes, starts, read };
}

function grown<Numbers extends Buffer | Uint32Array | Float64Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
