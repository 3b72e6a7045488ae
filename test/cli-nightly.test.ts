/** The nightly run as an operator calls it: the real command, against a small site of the test's own. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startServer, type Manner, type TestServer } from "./fetch-server.ts";
import { ranked } from "./night-of.ts";
import { feed, PLACES } from "./press-landscape.ts";
import { callDti, rowsOf, startDti, type Ended } from "./run-dti.ts";

let folder = "";
let server: TestServer;
const manners: Record<string, Manner> = {};
const SELECTORS = { title: "h1.article__title", body: ".article__body" };

/** Two papers and a ministry: `mot` is well, `hai` answers 503, `ba` has a layout that its profile does not know. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-cli-night-"));
  server = await startServer(manners);
  mkdirSync(join(folder, "sites"));
  const sources: string[] = [];
  for (const [at, id] of ["mot", "hai", "ba"].entries()) {
    const [first, second] = [2 * at, 2 * at + 1].map((n) => {
      const [province, rank] = PLACES[n] ?? ["", 0];
      manners[`/${id}/tin-${n}.html`] = ranked(province, rank, `2026-01-0${n + 1}`);
      return `${server.origin}/${id}/tin-${n}.html`;
    });
    manners[`/${id}/rss`] = (response) => {
      response.setHeader("etag", '"1"').end(feed([first ?? "", second ?? ""]));
    };
    writeFileSync(join(folder, "sites", `${id}.yaml`), siteOf(id, id === "ba" ? ".old-body" : SELECTORS.body));
    sources.push(`  - { site: ${id} }`);
  }
  manners["/hai/rss"] = (response) => {
    response.writeHead(503).end();
  };
  const head = "name: night\nwords: [chuyển đổi số]\nreports: reports\nfetch: { delaySeconds: 0.001, retries: 0 }\n";
  writeFileSync(join(folder, "night.yaml"), `${head}sources:\n${sources.join("\n")}\n`);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function siteOf(id: string, body: string): string {
  return `id: ${id}
name: Báo ${id}
url: ${server.origin}/
# Hosts are the same for all three: profiles are found by source where hosts are shared.
hosts: [127.0.0.1]
seen: 2025-01-01 # looked at
feeds: ["${server.origin}/${id}/rss"]
articles: ["^/${id}/tin-"]
title: ["${SELECTORS.title}"]
body: ["${body}"]
`;
}

const CONTACT = ["--contact", "test@dti.example"];

function dti(...args: string[]): Promise<Ended> {
  return callDti([...args, "--allow-loopback"], { cwd: folder });
}

/** Of the sources, without robots.txt. Forgets them. */
function asked(): string[] {
  return server.seen
    .splice(0)
    .map(({ path }) => path)
    .filter((path) => path !== "/robots.txt")
    .sort();
}

it("says with --dry-run what would be read, asks for lists alone, and changes nothing", async () => {
  const { status, stdout, stderr } = await dti("run", "night.yaml", ...CONTACT, "--dry-run", "--only", "mot");
  expect(rowsOf(stdout)).toMatchObject([
    { source: "mot", files: 0, announced: 2, fresh: 2, due: 0, asked: 2, left: 0 },
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(asked()).toEqual(["/mot/rss"]);
  expect(existsSync(join(folder, "data"))).toBe(false);
  expect(existsSync(join(folder, "reports"))).toBe(false);
});

it("refuses flags that would do nothing, and to check what is not on the web", async () => {
  writeFileSync(join(folder, "local.yaml"), "name: l\nsources:\n  - { id: a, name: A, files: [night.yaml] }\n");
  const ended = await Promise.all([
    dti("run", "night.yaml", "--offline", "--backfill"),
    dti("sources", "check", "local.yaml"),
  ]);
  expect(ended.map(({ status, stderr }) => [status, stderr.split("\n")[0]])).toEqual([
    [2, "dti: Unexpected --backfill beside --offline in dti run, expected one of the two"],
    [2, "dti: Unexpected pipeline local.yaml without a source on the web, expected one to ask"],
  ]);
});

it("refuses a source and a date that are not there, with what was meant", async () => {
  const [source, day] = await Promise.all([
    dti("run", "night.yaml", ...CONTACT, "--only", "mto"),
    dti("run", "night.yaml", ...CONTACT, "--since", "2026-02-31"),
  ]);
  expect(source).toEqual({
    status: 2,
    stdout: "",
    stderr: 'dti: Unexpected source "mto" for --only, expected one of night.yaml\n  hint: Did you mean --only mot?\n',
  });
  expect(day).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining('"2026-02-31"') as string });
  expect(asked()).toEqual([]);
  expect(existsSync(join(folder, "data"))).toBe(false);
});

it("reads with --only what it is told alone, and writes the report of the run", async () => {
  const { status, stdout } = await dti("run", "night.yaml", ...CONTACT, "--only", "mot", "--format", "json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ documents: { new: 2 }, issues: [], sources: [{ source: "mot" }] });
  expect(asked()).toEqual(["/mot/rss", "/mot/tin-0.html", "/mot/tin-1.html"]);
  expect(readFileSync(join(folder, "reports/run-00001.md"), "utf8")).toContain("# Run 1 of night");
});

it("says on standard error, a JSON object a line, what it does, and ends with 1 where a source is down", async () => {
  const words = ["run", "night.yaml", ...CONTACT, "--allow-loopback"];
  const { status, stdout, stderr } = await startDti(words, { cwd: folder });
  expect(status).toBe(1);
  expect(stdout).toContain("bad-status");
  const events = rowsOf(stderr).map(({ event, source, code }) => [event, source ?? code]);
  expect(events.map(([event]) => event)).toContain("run-started");
  expect(events).toContainEqual(["source-done", "ba"]);
  expect(events).toContainEqual(["issue", "bad-status"]);
  expect(events.at(-1)?.[0]).toBe("run-done");
  // What was read in the run before is not due, and its feed has not changed.
  expect(asked()).toEqual(["/ba/rss", "/ba/tin-4.html", "/ba/tin-5.html", "/hai/rss", "/mot/rss"]);
});

it("plans with --dry-run what is left, and says with status 1 which list it could not read", async () => {
  const { status, stdout, stderr } = await dti("run", "night.yaml", ...CONTACT, "--dry-run");
  const counts = rowsOf(stdout).map(({ source, announced, fresh, asked: wanted }) => [
    source,
    announced,
    fresh,
    wanted,
  ]);
  expect(counts).toEqual([
    ["mot", 2, 0, 0],
    ["hai", 0, 0, 0],
    ["ba", 2, 0, 0],
  ]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("status 503") as string });
});

it("reads the archive again with --offline, and asks nobody who they are or anybody for anything", async () => {
  asked();
  const plan = await dti("run", "night.yaml", "--offline", "--dry-run");
  expect(rowsOf(plan.stdout).map(({ source, files }) => [source, files])).toEqual([
    ["mot", 2],
    ["hai", 0],
    ["ba", 2],
  ]);
  const { status, stdout } = await dti("run", "night.yaml", "--offline", "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    pages: { read: 4, taken: 4 },
    documents: { new: 0, changed: 0, unchanged: 4 },
    facts: { new: 0, changed: 0, withdrawn: 0 },
  });
  expect({ status, asked: asked() }).toEqual({ status: 0, asked: [] });
});

it("checks sources: who answers, parses and yields; stores nothing; dates the profiles that are good", async () => {
  const { status, stdout, stderr } = await dti(
    "sources",
    "check",
    "night.yaml",
    ...CONTACT,
    "--date",
    "--only",
    "mot",
    "hai",
  );
  expect(rowsOf(stdout)).toMatchObject([
    {
      source: "mot",
      verdict: "good",
      announced: 2,
      relevant: 2,
      asked: 2,
      answered: 2,
      parsed: 2,
      dated: 2,
      claims: 2,
    },
    { source: "hai", verdict: "silent", announced: 0, asked: 0 },
  ]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining("/hai/rss") as string });
  const profile = (id: string): string => readFileSync(join(folder, "sites", `${id}.yaml`), "utf8");
  const today = new Date().toISOString().slice(0, 10);
  expect(profile("mot")).toBe(siteOf("mot", SELECTORS.body).replace("2025-01-01", today));
  expect(profile("hai")).toBe(siteOf("hai", SELECTORS.body));
});

it("finds the profile that no longer fits its site", async () => {
  const { status, stdout, stderr } = await dti(
    "sources",
    "check",
    "night.yaml",
    ...CONTACT,
    "--only",
    "ba",
    "--sample",
    "1",
  );
  expect(rowsOf(stdout)).toMatchObject([{ source: "ba", verdict: "misfit", asked: 1, misfits: 1 }]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(".old-body") as string });
});
