/** What `dti verify` says when somebody or something has touched what the numbers rest on. */
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
} from "node:fs";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Pipeline } from "../src/model/pipeline.ts";
import { verifyClaims, type Verified } from "../src/run/verify-claims.ts";
import { listFacts } from "../src/store/facts.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { startServer, type Manner, type TestServer } from "./fetch-server.ts";
import { FETCH, nightOf, openNights, ranked, type Nights } from "./night-of.ts";
import { PLACES } from "./press-landscape.ts";
import { callDti, rowsOf } from "./run-dti.ts";

const COUNT = 5;

let nights: Nights;
let server: TestServer;
let pipeline: Pipeline;
let folder = "";
beforeAll(async () => {
  const manners: Record<string, Manner> = {};
  server = await startServer(manners);
  const paths = PLACES.slice(0, COUNT).map(([province, rank], at) => {
    manners[`/tin-${at}.html`] = ranked(province, rank);
    return `${server.origin}/tin-${at}.html`;
  });
  nights = openNights();
  pipeline = { name: "n", database: "unused", fetch: FETCH, sources: [{ id: "mot", name: "Báo Một", pages: paths }] };
  await nights.run(1, pipeline);
});
afterAll(async () => {
  await server.close();
  nights.close();
  rmSync(folder, { recursive: true, force: true });
});
/** Each test damages a copy of its own. */
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), "dti-damage-"));
  copyFileSync(join(nights.folder, "dti.sqlite"), database());
  cpSync(nights.archive, archive(), { recursive: true });
});

const database = (): string => join(folder, "dti.sqlite");
const archive = (): string => join(folder, "dti.archive");
const warc = (): string => join(archive(), readdirSync(archive())[0] ?? "");

/** What is found of each province's number: the states, and why. */
async function verified(): Promise<Verified[]> {
  const db = openDatabase(database(), { readonly: true });
  const found: Verified[] = [];
  for await (const one of verifyClaims(db, { archiveFolder: archive(), now: () => nightOf(2) })) found.push(one);
  db.close();
  return found;
}

function tally(found: readonly Verified[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of found) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

/** Where the record of the n-th page lies. */
function place(at: number): { offset: number; length: number } {
  const statement = nights.db.prepare(
    "SELECT byte_offset AS offset, a.byte_length AS length FROM page JOIN archived AS a USING (archived_id) WHERE url LIKE ?",
  );
  return statement.get(`%tin-${at}.html`) as { offset: number; length: number };
}

/** By somebody who knows what they do: the database's own triggers refuse it. */
function damage(sql: string): void {
  const db = openDatabase(database());
  expect(() => db.exec(sql)).toThrow(/never changes|append-only/);
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.exec(`DROP TRIGGER "${String(name)}"`);
  expect(db.prepare(sql).run().changes).toBe(1);
  db.close();
}

describe("verify", () => {
  it("finds every number verbatim where nothing was touched", async () => {
    expect(tally(await verified())).toEqual({ verbatim: COUNT });
  });

  it("finds gone what a flipped bit in the archive has spoilt, wherever in the record it is", async () => {
    const { offset, length } = place(2);
    const whole = readFileSync(warc());
    for (const part of [0.2, 0.5, 0.8]) {
      const bytes = Buffer.from(whole);
      const at = offset + Math.floor(length * part);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      writeFileSync(warc(), bytes);
      const found = await verified();
      expect(tally(found)).toEqual({ verbatim: COUNT - 1, gone: 1 });
      expect(found.find(({ state }) => state === "gone")).toMatchObject({
        document: `${server.origin}/tin-2.html`,
        why: expect.stringMatching(new RegExp(`^dti-.*\\.warc\\.gz at byte ${offset}: `)) as string,
      });
    }
  });

  it("finds gone what a cut-off file no longer holds", async () => {
    const { offset } = place(3);
    truncateSync(warc(), offset + 30);
    const found = await verified();
    expect(tally(found)).toEqual({ verbatim: 3, gone: 2 });
    expect(found.filter(({ state }) => state === "gone").map(({ why }) => why)).toEqual([
      expect.stringContaining("ends before the record"),
      expect.stringContaining("ends before the record"),
    ]);
  });

  it("finds everything gone where the file is missing, and says which", async () => {
    const name = warc();
    renameSync(name, join(folder, "elsewhere"));
    const found = await verified();
    expect(tally(found)).toEqual({ gone: COUNT });
    expect(found[0]?.why).toContain(`no file "${name.slice(archive().length + 1)}"`);
  });

  it("finds edited what a hand has changed in the text of the database", async () => {
    damage("UPDATE document SET text = replace(text, '12/63', '21/63') WHERE document_id LIKE '%tin-2.html'");
    const found = await verified();
    expect(tally(found)).toEqual({ verbatim: COUNT - 1, edited: 1 });
    expect(found.find(({ state }) => state === "edited")?.why).toBe(
      "the text in the database is not the one that was read",
    );
  });

  it("finds edited what a hand has changed in a quote", async () => {
    damage("UPDATE claim SET quote = replace(quote, '12', '21') WHERE document_id LIKE '%tin-2.html'");
    expect(tally(await verified())).toEqual({ verbatim: COUNT - 1, edited: 1 });
  });

  it("finds edited a quote that was moved beside its words", async () => {
    damage(
      "UPDATE claim SET quote_start = quote_start - 1, quote_end = quote_end - 1 WHERE document_id LIKE '%tin-1.html'",
    );
    expect(tally(await verified())).toEqual({ verbatim: COUNT - 1, edited: 1 });
  });

  it("finds gone what another record now lies in the place of", async () => {
    const [here, there] = [place(1), place(2)];
    const bytes = readFileSync(warc());
    const parts = [bytes.subarray(0, here.offset), bytes.subarray(there.offset)];
    writeFileSync(warc(), Buffer.concat([...parts, bytes.subarray(here.offset, there.offset)]));
    expect(tally(await verified())["gone"]).toBeGreaterThanOrEqual(1);
    expect(tally(await verified())["edited"]).toBeUndefined();
  });

  it("tells it on the command line, one row a number that cannot be walked back, and ends with 1", async () => {
    damage("UPDATE document SET text = replace(text, '12/63', '21/63') WHERE document_id LIKE '%tin-2.html'");
    truncateSync(warc(), place(4).offset);
    const { status, stdout, stderr } = await callDti(["verify", "--db", database(), "--format", "jsonl"]);
    expect(status).toBe(1);
    expect(rowsOf(stdout).map(({ document, state }) => [document, state])).toEqual([
      [`${server.origin}/tin-2.html`, "edited"],
      [`${server.origin}/tin-4.html`, "gone"],
    ]);
    expect(stderr).toBe("dti: of 5 numbers 3 verbatim, 0 moved, 1 edited, 1 gone\n");
  });
});

describe("a run offline over a damaged archive", () => {
  it("makes an issue of each page that is not there any more, and keeps what was read from it", async () => {
    const before = listFacts(nights.db);
    const { offset } = place(3);
    const whole = readFileSync(join(nights.archive, readdirSync(nights.archive)[0] ?? ""));
    truncateSync(warc(), offset + 30);
    const report = await nights.run(2, pipeline, { offline: archive() });
    expect(report.issues.map(({ code, subject }) => [code, subject])).toEqual([
      ["archive-unreadable", `${server.origin}/tin-3.html`],
      ["archive-unreadable", `${server.origin}/tin-4.html`],
    ]);
    expect(listFacts(nights.db)).toEqual(before);
    expect(readFileSync(join(nights.archive, readdirSync(nights.archive)[0] ?? ""))).toEqual(whole);
  });
});
