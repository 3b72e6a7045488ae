/** Why a document speaks otherwise than when facts were last settled: itself, its site's standing, or another's arrival. */
import { z } from "zod";
import type { Cause } from "../model/change.ts";
import type { Speaker } from "../store/settlements.ts";
import { NOTES } from "./cause-notes.ts";

/**
 * @param now document → how it speaks now
 * @param since the run that settled last: what moved after it is news
 */
export function documentCauses(
  held: readonly Speaker[],
  now: ReadonlyMap<string, string>,
  since: number,
): Map<string, Cause> {
  const causes = new Map<string, Cause>();
  const others: Speaker[] = [];
  for (const speaker of held) {
    const { document, spoke, movedRun, movedBy } = speaker;
    if (now.get(document) === spoke) continue;
    if (movedBy !== null && (movedRun ?? 0) > since)
      causes.set(document, { cause: movedBy, document, verdict: null, note: NOTES[movedBy](document) });
    else others.push(speaker);
  }
  const own = new Map(causes);
  for (const { document, spoke } of others) {
    const [before, after] = [read(spoke), read(now.get(document) ?? null)];
    if (before !== null && after !== null) causes.set(document, causeBetween(document, before, after, own));
  }
  return causes;
}

/** Originals, standing and date, as reconcile writes how a document speaks; another shape is another version of it. */
const Spoken = z.tuple([z.array(z.looseObject({ id: z.string() })), z.unknown(), z.unknown()], z.unknown());
type Spoken = z.infer<typeof Spoken>;

function read(spoke: string | null): Spoken | null {
  if (spoke === null) return null;
  return Spoken.safeParse(JSON.parse(spoke)).data ?? null;
}

function causeBetween(document: string, before: Spoken, after: Spoken, own: ReadonlyMap<string, Cause>): Cause {
  const [was, is] = [before, after].map(([originals]) => originals.map(({ id }) => id));
  const gained = is?.find((id) => !was?.includes(id));
  const lost = was?.find((id) => !is?.includes(id));
  const original = gained ?? lost;
  if (original === undefined) {
    const note = `${document} has another standing or date than before`;
    return { cause: "source-changed", document, verdict: null, note };
  }
  const { cause } = own.get(original) ?? { cause: "source-changed" as const };
  const note = `${document} is ${gained === undefined ? "no longer" : "now known for"} a copy of ${original}`;
  return { cause, document: original, verdict: null, note };
}
