/** Every rule’s own examples and refusals, bare and inside a longer text with all other rules on. */
import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { QUANTITY_RULES } from "../src/extract/rules/all.ts";
import type { Claim } from "../src/model/claim.ts";

const BEFORE = "Sáng 12/7, hội nghị tổng kết diễn ra ở trụ sở mới với 150 đại biểu.\n";
const AFTER = "\nTrời mưa từ 14h, nhiều người về muộn.";

function claimsOf(text: string): Claim[] {
  return extractClaims({ id: "example", url: null, title: null, published: null, text });
}

describe.each(QUANTITY_RULES.map((rule) => [rule.id, rule] as const))("rule %s", (_id, rule) => {
  const examples = rule.examples.flatMap(({ gives, in: wordings }) => wordings.map((text) => ({ gives, text })));

  it.each(examples)("reads “$text”", ({ gives, text }) => {
    for (const whole of [text, BEFORE + text + AFTER]) {
      expect(
        claimsOf(whole),
        `no claim of “${text}” has the fields of the example in src/extract/rules (${rule.id})`,
      ).toContainEqual(expect.objectContaining(gives));
    }
  });

  it.each(rule.refusals)("refuses “$text”: $because", ({ text }) => {
    // A rule that keeps nothing must win its digits from all the others: no claim at all.
    const keeps = rule.kind !== "other" && rule.kind !== "list-head";
    for (const whole of [text, BEFORE + text + AFTER])
      expect(claimsOf(whole).filter((claim) => !keeps || claim.rule === rule.id)).toEqual([]);
  });

  it("has a reason, and an example or a refusal", () => {
    expect(rule.because.length).toBeGreaterThan(20);
    expect(rule.examples.length + rule.refusals.length).toBeGreaterThan(0);
  });
});

it("gives each rule an id of its own", () => {
  expect(new Set(QUANTITY_RULES.map(({ id }) => id)).size).toBe(QUANTITY_RULES.length);
});
