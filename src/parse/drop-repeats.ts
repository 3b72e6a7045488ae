/**
 * Some templates print a body twice, for the screen and for the telephone. A long line met again starts a repeat,
 * which then swallows its neighbours, long and short, as far as they repeat the first printing in the same order.
 */

const LONG = 60;

/** Keeps the first of each; short lines that merely happen to be equal stay. */
export function dropRepeats<T extends { readonly kind: string; readonly text: string }>(lines: readonly T[]): T[] {
  const first = new Map<string, number>();
  const dropped = new Set<number>();
  const isSame = (a: number, b: number): boolean => a >= 0 && a < b && lines[a]?.text === lines[b]?.text;
  lines.forEach((line, at) => {
    if (line.text.length < LONG || line.kind === "table-row") return;
    const earlier = first.get(line.text);
    if (earlier === undefined) {
      first.set(line.text, at);
      return;
    }
    dropped.add(at);
    for (let back = 1; isSame(earlier - back, at - back) && !dropped.has(at - back); back += 1) dropped.add(at - back);
    for (let on = 1; at + on < lines.length && isSame(earlier + on, at + on) && !dropped.has(at + on); on += 1) {
      if (earlier + on >= at) break;
      dropped.add(at + on);
    }
  });
  return lines.filter((_, at) => !dropped.has(at));
}
