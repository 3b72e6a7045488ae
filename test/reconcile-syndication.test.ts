import { describe, expect, test } from "vitest";
import { knowSources } from "../src/reconcile/know-sources.ts";
import { makeSyndicationSet, type Kind } from "./syndication-set.ts";

const { texts, originals, copies } = makeSyndicationSet();
const { lineage } = knowSources(texts);
const foundFor = (id: string): string[] => (lineage.originals.get(id) ?? []).map((one) => one.id);
/** A copy of a copy is the voice of the original. */
const voiceOf = (id: string): string => {
  const [first] = foundFor(id);
  return first === undefined ? id : voiceOf(first);
};
const kinds = [...new Set(copies.map(({ kind }) => kind))];

describe("a synthetic press of two desks, template reports and copies of seven kinds", () => {
  test("holds enough of each to tell", () => {
    expect(originals.length).toBe(48);
    expect(copies.length).toBeGreaterThan(200);
    for (const kind of kinds) expect(copies.filter((copy) => copy.kind === kind).length).toBeGreaterThan(25);
  });

  test("collapses at least 95 % of the copies into the voice of their original", () => {
    const collapsed = copies.filter(({ id, of }) => voiceOf(id) === of);
    expect(collapsed.length / copies.length).toBeGreaterThanOrEqual(0.95);
  });

  test.each(kinds.map((kind): [Kind] => [kind]))("collapses at least 90 % of those that were %s", (kind) => {
    const some = copies.filter((copy) => copy.kind === kind);
    expect(some.filter(({ id, of }) => voiceOf(id) === of).length / some.length).toBeGreaterThanOrEqual(0.9);
  });

  test("collapses no original with another: neither one desk's reports of two provinces or months, nor two desks' of one event", () => {
    expect(originals.filter((id) => foundFor(id).length > 0)).toEqual([]);
    const strangers = copies.flatMap(({ id, of }) => {
      const event = (one: string): string => one.split("-").slice(0, 3).join("-");
      return foundFor(id).filter((other) => event(other) !== event(of));
    });
    expect(strangers).toEqual([]);
  });

  test("does so whatever the order of the texts", () => {
    expect(knowSources([...texts].reverse()).lineage).toEqual(lineage);
  });
});
