/**
 * Who speaks for a key. Statements of copies that say what their original says are repeats; a copy that prints another
 * number was changed on the way, is set aside and reported: the most interesting row there is. Everything else is
 * testimony, and testimonies of one voice count once however often they are made.
 */
import { areCompatible } from "./interval.ts";
import type { Lineage } from "./independent-voices.ts";
import type { Judgement } from "./judgement.ts";
import type { Saying, Sources } from "./know-sources.ts";
import { standingOf, TRUST, type Trust, trustOf } from "./source-trust.ts";
import type { Statement } from "./statement.ts";

export interface Testimony {
  readonly statement: Statement;
  /** The document whose words they are: the original, where there are copies. */
  readonly voice: string;
  readonly trust: Trust;
  /** The date a number without a period is taken to be of: its publication. Null where the key has a period. */
  readonly asOf: string | null;
  /** When the document spoke, where it can be told. */
  readonly said: Saying | null;
  /** What a person said of it. */
  readonly judgement: Judgement | null;
}

export interface Copied {
  readonly statement: Statement;
  /** What the original says, in its own quote. */
  readonly original: Statement;
  readonly containment: number;
}

export interface Hearing {
  readonly testimonies: readonly Testimony[];
  readonly repeats: readonly Copied[];
  readonly changed: readonly Copied[];
}

/** @param statements all of one key, in the order of their claims' ids */
export function hearTestimonies(statements: readonly Statement[], sources: Sources): Hearing {
  if (sources.lineage.order.size === 0) return hearEach(statements, sources);
  const testimonies: Testimony[] = [];
  const repeats: Copied[] = [];
  const changed: Copied[] = [];
  const heard = new Map<string, { voice: string; statements: readonly Statement[] }>();
  for (const [document, own] of byOriginality(statements, sources.lineage)) {
    const source = (sources.lineage.originals.get(document) ?? []).find(({ id }) => heard.has(id));
    const original = source === undefined ? undefined : heard.get(source.id);
    const voice = original?.voice ?? document;
    heard.set(document, { voice, statements: own });
    for (const statement of own) {
      const isOwn = original === undefined || sources.judgements?.get(statement.claim.id)?.action === "accept";
      const copied = isOwn ? null : compareWith(original.statements, statement);
      const containment = source?.containment ?? 0;
      if (copied?.how === "repeats") repeats.push({ statement, original: copied.original, containment });
      else if (copied?.how === "changed") changed.push({ statement, original: copied.original, containment });
      else testimonies.push(testify(statement, voice, sources));
    }
  }
  return { testimonies, repeats, changed };
}

/** Without texts no copy is known: each document speaks for itself. */
function hearEach(statements: readonly Statement[], sources: Sources): Hearing {
  const byDocument = [...statements].sort((a, b) => compare(a.claim.document, b.claim.document));
  const testimonies = byDocument.map((statement) => testify(statement, statement.claim.document, sources));
  return { testimonies, repeats: [], changed: [] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function weightOf(trust: Trust): number {
  return TRUST.indexOf(trust);
}

function testify(statement: Statement, voice: string, sources: Sources): Testimony {
  const { claim, key } = statement;
  const standing = sources.standings.get(claim.document) ?? standingOf(claim.document, false);
  const asOf = key.period === null && key.index === null ? (sources.published.get(claim.document) ?? null) : null;
  const judgement = sources.judgements?.get(claim.id) ?? null;
  const said = sources.said.get(claim.document) ?? null;
  return { statement, voice, trust: trustOf(standing, claim), asOf, said, judgement };
}

/** @returns null where the copy says something of its own that the original's number allows: it then speaks itself */
function compareWith(
  originals: readonly Statement[],
  statement: Statement,
): { how: "repeats" | "changed"; original: Statement } | null {
  const same = originals.find((one) => saysTheSame(one, statement));
  if (same !== undefined) return { how: "repeats", original: same };
  const [first] = originals;
  const contradictsAll = originals.every((one) => !areCompatible(one.interval, statement.interval));
  return first !== undefined && contradictsAll ? { how: "changed", original: first } : null;
}

function saysTheSame(a: Statement, b: Statement): boolean {
  return (
    a.claim.comparator === b.claim.comparator &&
    a.interval.low === b.interval.low &&
    a.interval.high === b.interval.high
  );
}

function byOriginality(statements: readonly Statement[], { order }: Lineage): [string, Statement[]][] {
  const documents = new Map<string, Statement[]>();
  for (const statement of statements) {
    const own = documents.get(statement.claim.document);
    if (own === undefined) documents.set(statement.claim.document, [statement]);
    else own.push(statement);
  }
  const placed = Array.from(documents, (entry) => ({ entry, place: order.get(entry[0]) ?? Infinity }));
  placed.sort((a, b) => (a.place === b.place ? compare(a.entry[0], b.entry[0]) : a.place - b.place));
  return placed.map(({ entry }) => entry);
}
