/** Every rule’s own examples and refusals, bare and inside a longer text with all other rules on. */
import { describe, expect, it } from "vitest";
import { explainText } from "../src/extract/explain-text.ts";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { fileOfRule, QUANTITY_RULES } from "../src/extract/rules/all.ts";
import type { Claim } from "../src/model/claim.ts";

const BEFORE = "Sáng 12/7, hội nghị tổng kết diễn ra ở trụ sở mới với 150 đại biểu.\n";
const AFTER = "\nTrời mưa từ 14h, nhiều người về muộn.";

function claimsOf(text: string): Claim[] {
  return extractClaims({ id: "example", url: null, title: null, published: null, text });
}

/** What a person who added a wording needs to know: what was expected, what was read instead, where to look. */
function notRead(rule: string, gives: Readonly<Record<string, unknown>>, text: string, read: readonly Claim[]): string {
  const wanted = Object.keys(gives);
  const got = read.map(
    (claim) =>
      `  ${JSON.stringify(Object.fromEntries(wanted.map((key) => [key, Reflect.get(claim, key)])))} by ${claim.rule}`,
  );
  return [
    `The example “${text}” of ${rule} in ${fileOfRule(rule) ?? "its file"} is not read as it says.`,
    `expected ${JSON.stringify(gives)}`,
    got.length === 0 ? "read     nothing" : `read\n${got.join("\n")}`,
    `See why with: npx dti explain --text "${text}"`,
  ].join("\n");
}

const VALUES: ReadonlySet<string> = new Set(["percent", "amount", "count"]);

/** The rules whose readings were not taken by another. */
function rulesThatWon(text: string): string[] {
  const { claims, readings } = explainText({ id: "example", url: null, title: null, published: null, text });
  return [...claims.map(({ rule }) => rule), ...readings.filter(({ fate }) => fate !== "lost").map(({ rule }) => rule)];
}

describe.each(QUANTITY_RULES.map((rule) => [rule.id, rule] as const))("rule %s", (_id, rule) => {
  const examples = rule.examples.flatMap(({ gives, in: wordings }) => wordings.map((text) => ({ gives, text })));

  it.each(examples)("reads “$text”", ({ gives, text }) => {
    for (const whole of [text, BEFORE + text + AFTER]) {
      const read = claimsOf(whole);
      expect(read, notRead(rule.id, gives, text, read)).toContainEqual(expect.objectContaining(gives));
      // What a metric takes as its value is claimed by the metric’s own name; there no other rule competes.
      if (!VALUES.has(rule.kind))
        expect(
          rulesThatWon(whole),
          `The example “${text}” is read, but by another rule: it does not try ${rule.id}. Move it to that rule's examples, or raise the priority of ${rule.id} in ${fileOfRule(rule.id) ?? "its file"}.`,
        ).toContain(rule.id);
    }
  });

  it.each(rule.refusals)("refuses “$text”: $because", ({ text, because }) => {
    // A rule that keeps nothing must win its digits from all the others: no claim at all.
    const keeps = rule.kind !== "other" && rule.kind !== "list-head";
    for (const whole of [text, BEFORE + text + AFTER])
      expect(
        claimsOf(whole).filter((claim) => !keeps || claim.rule === rule.id),
        `${rule.id} in ${fileOfRule(rule.id) ?? "its file"} must not read “${text}” (${because}). Narrow its pattern, or let \`read\` return null.`,
      ).toEqual([]);
  });

  it("has a reason, a refusal, and an example where it gives claims", () => {
    expect(rule.because.length).toBeGreaterThan(20);
    expect(rule.refusals.length).toBeGreaterThan(0);
    if (rule.kind !== "other" && rule.kind !== "list-head") expect(rule.examples.length).toBeGreaterThan(0);
  });
});

it("gives each rule an id of its own", () => {
  expect(new Set(QUANTITY_RULES.map(({ id }) => id)).size).toBe(QUANTITY_RULES.length);
});
