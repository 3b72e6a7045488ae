import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { findSharedIds } from "../src/cli/shared-ids.ts";
import { shelveClaims } from "../src/cli/shelve-claims.ts";
import type { Claim } from "../src/model/claim.ts";
import { claimOf, rank, share } from "./reconcile-claim.ts";

const claims: Claim[] = Array.from({ length: 500 }, (_, n) => {
  const subject = `province:${["hà-nội", "thái-nguyên", "lone"][n % 3] ?? ""}`;
  const quote = `đứng thứ ${n} ${"ạ".repeat(n)}`;
  return n % 2 === 0
    ? claimOf(`d${n}`, rank(1 + n, { subject, quote }))
    : claimOf(`d${n}`, share(n, { subject, quote }));
});

const byFamily = (shelf: { families: () => Iterable<Claim[]> }): Claim[][] => [...shelf.families()];

describe("shelveClaims", () => {
  test("gives back from its file what it gives back from memory, family by family", () => {
    const [near, far] = [shelveClaims(), shelveClaims(10)];
    for (const claim of claims)
      [near, far].forEach(({ add }) => {
        add(claim);
      });
    expect(byFamily(near).length).toBe(6);
    expect(byFamily(far)).toEqual(byFamily(near));
    [near, far].forEach(({ close }) => {
      close();
    });
  });

  test("leaves nothing behind, and needs no file for a few", () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("dti-claims-"));
    const before = left();
    const shelf = shelveClaims(10);
    claims.slice(0, 10).forEach(shelf.add);
    expect(left()).toEqual(before);
    claims.slice(10).forEach(shelf.add);
    shelf.close();
    expect(left()).toEqual(before);
    expect(existsSync(tmpdir())).toBe(true);
  });

  test("keeps a claim longer than its buffer", () => {
    const long = claimOf("long", rank(8, { quote: "ạ".repeat(3_000_000) }));
    const shelf = shelveClaims(0);
    [long, ...claims.slice(0, 3)].forEach(shelf.add);
    expect(byFamily(shelf).flat()).toContainEqual(long);
    shelf.close();
  });
});

describe("findSharedIds", () => {
  test("finds ids of two families, and none that one family has twice", () => {
    const ids = findSharedIds();
    const families = [
      ["a", "b", "twice", "twice"],
      ["c", "both", "b2"],
      ["both", "d"],
    ];
    families.flat().forEach(ids.note);
    families.forEach((some, family) => {
      ids.compare(family, some);
    });
    expect(ids.found()).toEqual(["both"]);
  });

  test("finds them among a hundred thousand", () => {
    const ids = findSharedIds();
    const many = Array.from({ length: 100_000 }, (_, n) => `claim-${n}`);
    [...many, "claim-77"].forEach(ids.note);
    ids.compare(0, many);
    ids.compare(1, ["claim-77"]);
    expect(ids.found()).toEqual(["claim-77"]);
  });
});
