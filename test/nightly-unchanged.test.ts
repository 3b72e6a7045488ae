/**
 * What a night costs in which nothing has changed: every known address is due and asked, every answer is 304. CPU time
 * of this process, in which only the run works: the server is another. The archive keeps a revisit record of each.
 * NIGHTLY_ADDRESSES=10000 measures such a night against its limit of 2 ms, on a machine that does nothing else; the
 * suite asks a few, and allows for the tests beside it, which stretch CPU time too.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { systemClock } from "../src/fetch/clock.ts";
import type { Pipeline } from "../src/model/pipeline.ts";
import { runPipeline, type RunReport } from "../src/run.ts";
import { openDatabase } from "../src/store/open-database.ts";

const asked = process.env["NIGHTLY_ADDRESSES"];
const COUNT = Number(asked ?? 150);
const MOST_MS = asked === undefined ? 5 : 2;

const SERVER = `
const page = "<html><head><title>Chuyển đổi số ở tỉnh</title></head><body><article><h1>Chuyển đổi số ở tỉnh</h1><p>" +
  "Sáng nay các sở, ngành họp về nhiệm vụ chuyển đổi số của năm và những việc còn chậm.".repeat(5) + "</p></article></body></html>";
require("node:http").createServer((request, response) => {
  response.setHeader("etag", '"1"').setHeader("content-type", "text/html; charset=utf-8");
  if (request.url === "/robots.txt") response.writeHead(404).end();
  else if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
  else response.end(page);
}).listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;

let folder = "";
let server: ChildProcess;
let port = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dti-unchanged-"));
  server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
  port = await new Promise<string>((resolve) => {
    server.stdout?.once("data", (bytes: Buffer) => {
      resolve(bytes.toString().trim());
    });
  });
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

it(`asks for what is known in under ${MOST_MS} ms of CPU an address`, { timeout: 600_000 }, async () => {
  const db = openDatabase(join(folder, "dti.sqlite"));
  const pages = Array.from({ length: COUNT }, (_, at) => `http://127.0.0.1:${port}/tin-${at}-${100_000 + at}.html`);
  const pipeline: Pipeline = {
    name: "unchanged",
    database: "unused",
    fetch: {
      ...{ delaySeconds: 0.000_001, hosts: 1, timeoutSeconds: 60, maxBytes: 1_000_000, retries: 0 },
      ...{ pagesPerRun: COUNT, recheckDays: [1, 3] },
    },
    sources: [{ id: "mot", name: "Báo Một", pages }],
  };
  const night = (day: number): Promise<RunReport> =>
    runPipeline(db, pipeline, {
      configHash: "c",
      codeVersion: "0",
      now: () => `2026-03-0${day}T19:30:00.000Z`,
      web: {
        userAgent: "dti-facts/0 (test@dti.example)",
        archiveFolder: join(folder, "archive"),
        clock: systemClock,
        random: () => 0.5,
        allowLoopback: true,
      },
    });
  const first = await night(1);
  const before = process.cpuUsage();
  const again = await night(2);
  const { user, system } = process.cpuUsage(before);
  db.close();
  const each = (user + system) / 1000 / COUNT;
  console.log(`${COUNT} known addresses, nothing changed: ${each.toFixed(2)} ms CPU each`);
  expect(first.sources[0]).toMatchObject({ asked: COUNT, fetched: COUNT, documentsNew: COUNT });
  expect(again.sources[0]).toMatchObject({ asked: COUNT, unchanged: COUNT, fetched: 0, documentsChanged: 0 });
  expect(each).toBeLessThan(MOST_MS);
});
