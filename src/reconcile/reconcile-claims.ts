/**
 * The reconcile stage: claims become facts. Pure and deterministic: the same claims and texts in any order give the same
 * facts, byte for byte. Every claim comes out in exactly one printed fact or in an issue; derived facts cite claims again.
 *
 * The order is the policy: first what is compared with what, then what contradicts what, then who speaks for himself,
 * then who is right, and only then arithmetic.
 */
import type { Claim } from "../model/claim.ts";
import type { Fact } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import { deriveRanks } from "./derive-ranks.ts";
import { keyText } from "./fact-key.ts";
import type { Sources } from "./hear-testimonies.ts";
import { findLineage, type SourceText } from "./independent-voices.ts";
import { joinLooseStatements } from "./join-loose-statements.ts";
import { keyClaims } from "./key-claims.ts";
import { setAsideClaims } from "./set-aside-claims.ts";
import { byKey, settleFact } from "./settle-fact.ts";
import { standingOf } from "./source-trust.ts";
import type { Statement } from "./statement.ts";

export type { SourceText };

/** @param documents the texts that copies are found by; a claim of any other document is a voice of its own */
export function reconcileClaims(
  claims: readonly Claim[],
  documents: readonly SourceText[],
): { facts: Fact[]; issues: Issue[] } {
  const { usable, issues } = setAsideClaims(claims);
  const statements = joinLooseStatements(keyClaims(usable));
  const sources = knowSources(usable, withoutDoubles(documents));
  const settled = groupByKey(statements).map((group) => settleFact(group, sources));
  const derived = deriveRanks(settled);
  const facts = derived.settled.sort(byKey).map(({ fact }) => fact);
  return { facts, issues: [...issues, ...settled.flatMap((one) => one.issues), ...derived.issues].sort(byMessage) };
}

/** One text an id; of two, the same one whatever their order. */
function withoutDoubles(documents: readonly SourceText[]): SourceText[] {
  const texts = new Map<string, SourceText>();
  for (const document of documents) {
    const known = texts.get(document.id);
    if (known === undefined || JSON.stringify(document) < JSON.stringify(known)) texts.set(document.id, document);
  }
  return [...texts.values()];
}

function knowSources(claims: readonly Claim[], documents: readonly SourceText[]): Sources {
  const named = new Set(claims.map(({ document }) => document));
  const standings = new Map([...named].map((document) => [document, standingOf(document, "")]));
  const published = new Map<string, string | null>();
  for (const { id, url, text, authority, published: date } of documents) {
    standings.set(id, standingOf(url ?? id, text, authority ?? null));
    published.set(id, date);
  }
  return { lineage: findLineage(documents), standings, published };
}

/** Groups keep the order of the claims' ids. */
function groupByKey(statements: readonly Statement[]): [Statement, ...Statement[]][] {
  const groups = new Map<string, [Statement, ...Statement[]]>();
  for (const statement of statements) {
    const text = keyText(statement.key);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [statement]);
    else group.push(statement);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function byMessage(a: Issue, b: Issue): number {
  const [left, right] = [`${a.code} ${a.subject} ${a.message}`, `${b.code} ${b.subject} ${b.message}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
