/** kill -9 at random points, again and again: after the next whole run, the data set is that of an undisturbed one. */
import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import BetterSqlite3 from "better-sqlite3";
import { article, feed, PLACES } from "./press-landscape.ts";
import { DTI, runDti } from "./run-dti.ts";

const KILLS = 20;
/** More than are killed at, so that the last kills fall into an unfinished night too. */
const ARTICLES = 60;

let folder = "";
let server: Server;
let served = 0;
let onServed: (count: number) => void = () => undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-kill-"));
  server = createServer((request, response) => {
    const at = Number(/tin-(?<n>\d+)-/.exec(request.url ?? "")?.groups?.["n"] ?? -1);
    const [name, rank] = PLACES[at % PLACES.length] ?? ["", 0];
    served += 1;
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else if (request.url === "/rss") response.setHeader("etag", '"1"').end(feed(addresses()));
    else if (at % 7 === 6) response.writeHead(404).end();
    else response.setHeader("content-type", "text/html").end(article(name, rank, at % 5 === 4 ? "Hội thi" : undefined));
    onServed(served);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  writeFileSync(join(folder, "night.yaml"), pipeline());
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

function origin(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function addresses(): string[] {
  return Array.from({ length: ARTICLES }, (_, at) => `${origin()}/tin-${at}-${70000 + at}.html`);
}

function pipeline(): string {
  return `name: night
words: [chuyển đổi số]
fetch: { contact: test@dti.example, delaySeconds: 0.001, retries: 0 }
sources:
  - { id: mot, name: Báo Một, feeds: ["${origin()}/rss"] }
`;
}

function start(database: string): ChildProcess {
  const args = [DTI, "run", "night.yaml", "--db", database, "--allow-loopback", "--quiet"];
  return spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
}

/** Starts a run and kills it some instants after it has had `requests` answers. @returns whether it was killed */
async function killAfter(database: string, requests: number, milliseconds: number): Promise<boolean> {
  const child = start(database);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once("exit", (_, signal) => {
      resolve(signal);
    });
  });
  const aim = served + requests;
  onServed = (count) => {
    if (count === aim) setTimeout(() => child.kill("SIGKILL"), milliseconds);
  };
  const signal = await ended;
  onServed = () => undefined;
  return signal === "SIGKILL";
}

/** Everything that the data set holds, but for when it came to hold it. */
function contents(database: string): Record<string, unknown[]> {
  const db = new BetterSqlite3(join(folder, database), { readonly: true });
  const all = (sql: string): unknown[] => db.prepare(sql).raw().all();
  const held = {
    addresses: all("SELECT address_key, url, state, failures, due_at IS NULL FROM address ORDER BY 1"),
    pages: all("SELECT url, hash, byte_length, archived_id IS NULL FROM page ORDER BY 1, 2"),
    documents: all("SELECT document_id, text_hash, is_current, title, published, text FROM document ORDER BY 1, 2"),
    claims: all("SELECT * FROM claims ORDER BY claim_id").map((row) => (row as unknown[]).slice(0, -2)),
    facts: all("SELECT * FROM facts ORDER BY fact_id").map((row) => (row as unknown[]).slice(0, -2)),
    evidence: all("SELECT * FROM evidence ORDER BY fact_id, position"),
  };
  db.close();
  return held;
}

async function runToTheEnd(database: string): Promise<number | null> {
  const child = start(database);
  return new Promise((resolve) => {
    child.once("exit", resolve);
  });
}

/** 0 to 1, the same in every run of this test. */
function* chances(): Generator<number, never> {
  for (let state = 20_261_122; ; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) yield state / 2_147_483_648;
}

/** Over a minute of processes that start and die: CI runs it, and `CI=1 npm test`; elsewhere it is named as skipped. */
const everywhere = it.skipIf(process.env["CI"] === undefined);

everywhere("holds after 20 kills what an undisturbed run holds (CI=1)", { timeout: 300_000 }, async () => {
  // 1: done, with issues: some of the articles are gone.
  expect(await runToTheEnd("whole.sqlite")).toBe(1);
  const chance = chances();
  let kills = 0;
  for (let turn = 0; turn < 3 * KILLS && kills < KILLS; turn += 1) {
    // robots.txt and the feed are two requests; every fifth kill falls among these.
    const requests = turn % 5 === 0 ? 1 + Math.floor(chance.next().value * 2) : 2 + Math.floor(chance.next().value * 5);
    if (await killAfter("killed.sqlite", requests, Math.floor(chance.next().value * 30))) kills += 1;
  }
  expect(kills).toBe(KILLS);
  expect(await runToTheEnd("killed.sqlite")).toBe(1);
  expect(contents("killed.sqlite")).toEqual(contents("whole.sqlite"));
  expect(contents("whole.sqlite")["facts"]?.length).toBeGreaterThan(5);
  const verified = runDti(["verify", "--db", "killed.sqlite", "--format", "jsonl"], { cwd: folder });
  expect(verified).toMatchObject({ status: 0, stdout: "" });
  expect(verified.stderr).toMatch(/^dti: of \d+ numbers \d+ verbatim, 0 moved, 0 edited, 0 gone\n$/);
});
