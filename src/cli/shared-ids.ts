/**
 * Ids that stand on claims about different things, found in two passes and little room: the first keeps 32 bits of each id,
 * the second looks closely only at those whose bits were met twice.
 */
export interface SharedIds {
  /** First pass: every claim's id. */
  readonly note: (id: string) => void;
  /** Second pass: the ids of one family. */
  readonly compare: (family: number, ids: Iterable<string>) => void;
  /** Sorted. */
  readonly found: () => string[];
}

export function findSharedIds(): SharedIds {
  let hashes = new Uint32Array(1 << 16);
  let size = 0;
  let suspects: Set<number> | null = null;
  const known = new Map<string, number>();
  const shared = new Set<string>();
  return {
    note(id) {
      if (size === hashes.length) {
        const larger = new Uint32Array(size * 2);
        larger.set(hashes);
        hashes = larger;
      }
      hashes[size] = hashOf(id);
      size += 1;
    },
    compare(family, ids) {
      suspects ??= metTwice(hashes.subarray(0, size));
      for (const id of ids) {
        if (!suspects.has(hashOf(id))) continue;
        if ((known.get(id) ?? family) !== family) shared.add(id);
        known.set(id, family);
      }
    },
    found: () => [...shared].sort(),
  };
}

function metTwice(hashes: Uint32Array): Set<number> {
  hashes.sort();
  const twice = new Set<number>();
  for (let at = 1; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    if (hash === hashes[at - 1]) twice.add(hash);
  }
  return twice;
}

function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
