/**
 * Which of very many hashes came more than once, in a little memory: two bits a place. May take one that came once for
 * one that came twice, never the other way.
 */

export interface Repeats {
  add(hash: number): void;
  readonly mayRepeat: (hash: number) => boolean;
}

/** @param texts how many hold the hashes: more get more places */
export function createRepeats(texts: number): Repeats {
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(texts * PLACES_A_TEXT + 1))));
  const mask = 2 ** bits - 1;
  const once = new Uint32Array(2 ** (bits - 5));
  const twice = new Uint32Array(2 ** (bits - 5));
  return {
    add(hash) {
      const place = placeOf(hash) & mask;
      const bit = 1 << (place & 31);
      const at = place >>> 5;
      if (((once[at] ?? 0) & bit) === 0) once[at] = (once[at] ?? 0) | bit;
      else twice[at] = (twice[at] ?? 0) | bit;
    },
    mayRepeat: (hash) => {
      const place = placeOf(hash) & mask;
      return ((twice[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
    },
  };
}

/** 16 MB of each kind at most. */
const MOST_BITS = 27;
const LEAST_BITS = 10;
const PLACES_A_TEXT = 512;

/** The lowest bits of sampled hashes are all the same. */
function placeOf(hash: number): number {
  return hash >>> 4;
}
