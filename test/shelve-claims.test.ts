import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeAgain, type ClaimLine, readClaimLines, readClaims } from "../src/cli/read-claims.ts";
import { findSharedIds } from "../src/cli/shared-ids.ts";
import { shelveClaims } from "../src/cli/shelve-claims.ts";
import type { Claim } from "../src/model/claim.ts";
import type { Issue } from "../src/model/issue.ts";
import { groupByFamily } from "../src/reconcile/family.ts";
import { claimOf, rank, share } from "./reconcile-claim.ts";

const claims: Claim[] = Array.from({ length: 500 }, (_, n) => {
  const subject = `province:${["hà-nội", "thái-nguyên", "lone"][n % 3] ?? ""}`;
  const quote = `đứng thứ ${n} ${"ạ".repeat(n)}`;
  return n % 2 === 0
    ? claimOf(`d${n}`, rank(1 + n, { subject, quote }))
    : claimOf(`d${n}`, share(n, { subject, quote }));
});

const lineOf = (claim: Claim): ClaimLine => ({ ...claim, line: Buffer.from(JSON.stringify(claim)) });

const byFamily = (shelf: { families: () => Iterable<Claim[]> }): Claim[][] => [...shelf.families()];

describe("shelveClaims", () => {
  test("gives back from its file what it gives back from memory, family by family", () => {
    const shelves = [shelveClaims(), shelveClaims(10_000), shelveClaims(1)];
    for (const claim of claims)
      shelves.forEach(({ add }) => {
        add(lineOf(claim));
      });
    const [near = [], ...far] = shelves.map(byFamily);
    expect(near.length).toBe(6);
    expect(near).toEqual([...groupByFamily(claims).values()]);
    expect(far).toEqual([near, near]);
    shelves.forEach(({ close }) => {
      close();
    });
  });

  test("leaves nothing behind, and needs no file for a few", () => {
    const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("dti-claims-"));
    const before = left();
    const shelf = shelveClaims(10_000);
    claims.slice(0, 10).map(lineOf).forEach(shelf.add);
    expect(left()).toEqual(before);
    claims.slice(10).map(lineOf).forEach(shelf.add);
    shelf.close();
    expect(left()).toEqual(before);
    expect(existsSync(tmpdir())).toBe(true);
  });

  test("keeps a claim longer than its buffer", () => {
    const long = claimOf("long", rank(8, { quote: "ạ".repeat(3_000_000) }));
    const shelf = shelveClaims(0);
    [long, ...claims.slice(0, 3)].map(lineOf).forEach(shelf.add);
    expect(byFamily(shelf).flat()).toContainEqual(long);
    shelf.close();
  });

  test("gives nothing back where nothing was put", () => {
    expect(byFamily(shelveClaims())).toEqual([]);
  });
});

describe("readClaimLines", () => {
  const whole = { how: "inherited", start: 1, end: 2, note: null };
  const full = { ...claims[0], context: { period: whole } };
  const bare = { subject: "x", measure: "rank", value: 3, index: "dti" };
  test.each([
    ["all that the contract names", full],
    ["fields that nobody knows", { ...full, colour: "red" }],
    ["no id", { ...full, id: undefined }],
    ["no document", { ...full, document: null }],
    ["no more than is needed", bare],
    ["a context that leaves out what is nothing", { ...full, context: { period: { how: "assumed" } } }],
    ["a context that is none", { ...full, context: "printed" }],
    ["a context that is nothing", { ...full, context: null }],
    ["an empty context", { ...full, context: {} }],
  ])("gives a line that makes the same claim again: %s", async (_, fields) => {
    const folder = mkdtempSync(join(tmpdir(), "dti-lines-"));
    const path = join(folder, "claims.jsonl");
    for (const mark of ["", "\ufeff"]) {
      writeFileSync(path, `${mark}${JSON.stringify(fields)}\r\n`);
      const onIssue = (): never => {
        throw new Error("an issue");
      };
      const reading = { stdin: Readable.from([]), onIssue };
      const [read, lines] = [readClaims([path], reading), readClaimLines([path], reading)];
      const { value: claim } = (await read.next()) as { value: Claim };
      const [put] = (await lines.next()).value as [ClaimLine];
      const again: unknown = JSON.parse(Buffer.from(put.line).toString());
      expect(completeAgain(again)).toEqual(claim);
      const { id, index, subject, indicator } = claim;
      expect(put).toMatchObject({ id, index, subject, indicator });
    }
    rmSync(folder, { recursive: true });
  });
});

describe("readClaims", () => {
  test("takes and refuses the same claims as their schema does, whatever stands in their fields", async () => {
    const odd = fc.constantFrom<unknown>(
      null,
      "",
      "x",
      0,
      1,
      1.5,
      -1,
      2 ** 60,
      true,
      [],
      {},
      "eq",
      "actual",
      undefined,
    );
    const names = Object.keys(claims[0] ?? {});
    const changes = fc.array(fc.tuple(fc.constantFrom(...names), odd), { maxLength: 3 });
    const folder = mkdtempSync(join(tmpdir(), "dti-lines-"));
    const path = join(folder, "claims.jsonl");
    const readOne = async (line: object): Promise<unknown> => {
      writeFileSync(path, JSON.stringify(line));
      const issues: string[] = [];
      const reading = { stdin: Readable.from([]), onIssue: ({ message }: Issue) => void issues.push(message) };
      const { value } = (await readClaims([path], reading).next()) as { value: unknown };
      return value ?? issues;
    };
    await fc.assert(
      fc.asyncProperty(changes, async (some) => {
        const line = { ...claims[1], id: "same", ...Object.fromEntries(some) };
        // A context that is none is left out, and leaves the claim to the schema.
        expect(await readOne(line)).toEqual(await readOne({ ...line, context: "none" }));
      }),
    );
    rmSync(folder, { recursive: true });
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
