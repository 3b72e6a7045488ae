/**
 * What a night costs, and whether memory stays flat: `npm run bench:nightly -- [--addresses N] [--every N]`.
 * A server of its own process prints N pages in a sitemap; the first night reads them all, the second finds all of them
 * unchanged (304). CPU time is that of this process, which alone does the run. One page in ten is about our subject;
 * it says one number. With --check, status 1 where a no-change address costs more than 2 ms, or memory grows with the
 * number of addresses: the heap after the last tenth of a night at most a fifth above that after the second tenth.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { systemClock } from "../dist/fetch/clock.js";
import { FetchSettings } from "../dist/model/pipeline.js";
import { runPipeline } from "../dist/run.js";
import { openDatabase } from "../dist/store/open-database.js";

const { values } = parseArgs({
  options: {
    addresses: { type: "string", default: "10000" },
    nights: { type: "string", default: "2" },
    check: { type: "boolean", default: false },
  },
});
const COUNT = Number(values.addresses);
const NIGHTS = Number(values.nights);
const MOST_MS = 2;
const MOST_GROWTH = 1.2;
/** The standard's cap on a sitemap, and ours on one way of finding. */
const SITEMAP = 50_000;

const SERVER = `
const filler = "<p>Sáng nay các sở, ngành họp về nhiệm vụ của năm, những việc còn chậm và cách tháo gỡ cho người dân.</p>";
const page = (at) => {
  const ours = at % 10 === 0;
  const title = (ours ? "Chuyển đổi số ở huyện thứ " : "Tin trong ngày thứ ") + at;
  const said = ours ? "<p>Năm " + (1970 + (at % 50)) + ", tỉnh Thái Nguyên xếp thứ " + (1 + (at % 63)) + "/63 về chỉ số chuyển đổi số (DTI).</p>" : "";
  return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>" + filler.repeat(5) + said + filler.repeat(5) + "</article></body></html>";
};
require("node:http").createServer((request, response) => {
  const origin = "http://" + request.headers.host;
  response.setHeader("etag", '"1"').setHeader("content-type", "text/html; charset=utf-8");
  const list = /^\\/map-(\\d+)-(\\d+)\\.xml$/.exec(request.url);
  if (request.url === "/robots.txt") return response.writeHead(404).end();
  if (request.headers["if-none-match"] === '"1"') return response.writeHead(304).end();
  if (!list) return response.end(page(Number(/\\d+/.exec(request.url)?.[0] ?? 0)));
  response.write("<urlset>");
  for (let at = Number(list[1]); at < Number(list[2]); at++) response.write("<url><loc>" + origin + "/tin-" + at + "-" + (100000 + at) + ".html</loc></url>");
  response.end("</urlset>");
}).listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;

const folder = mkdtempSync(join(tmpdir(), "dti-bench-night-"));
const server = spawn(process.execPath, ["-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
let isBad = false;
try {
  const port = await new Promise((resolve) => server.stdout.once("data", (bytes) => resolve(String(bytes).trim())));
  const db = openDatabase(join(folder, "dti.sqlite"));
  const sitemaps = [];
  for (let from = 0; from < COUNT; from += SITEMAP)
    sitemaps.push(`http://127.0.0.1:${port}/map-${from}-${Math.min(COUNT, from + SITEMAP)}.xml`);
  const fetch = FetchSettings.parse({ delaySeconds: 0.000_001, retries: 0, hosts: 1, pagesPerRun: COUNT });
  // All is asked for, so that the second night asks for every address again.
  const sources = [{ id: "mot", name: "Báo Một", sitemaps, relevance: "all" }];
  const pipeline = { name: "bench", database: "unused", words: ["chuyển đổi số"], fetch, sources };
  for (let night = 1; night <= NIGHTS; night++) isBad = (await oneNight(db, pipeline, night)) || isBad;
  db.close();
} finally {
  server.kill();
  rmSync(folder, { recursive: true });
}
if (values.check && isBad) process.exitCode = 1;

async function oneNight(db, pipeline, night) {
  const heaps = [];
  let [asked, peak] = [0, 0];
  const before = process.cpuUsage();
  const report = await runPipeline(db, pipeline, {
    configHash: "c",
    codeVersion: "0",
    now: () => `2026-03-0${night}T19:30:00.000Z`,
    onProgress: ({ web }) => {
      if (web === null || web.asked === asked) return;
      asked = web.asked;
      if (asked % 100 === 0) peak = Math.max(peak, process.memoryUsage.rss());
      if (asked % Math.ceil(COUNT / 10) !== 0) return;
      globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      const { user, system } = process.cpuUsage(before);
      heaps.push(heapUsed);
      const each = (user + system) / 1000 / asked;
      say(
        `night ${night}: ${asked} asked, heap ${megabytes(heapUsed)}, RSS ${megabytes(rss)}, ${each.toFixed(2)} ms CPU each`,
      );
    },
    web: {
      userAgent: "dti-facts/0 (bench@dti.example)",
      archiveFolder: join(folder, "archive"),
      clock: systemClock,
      random: () => 0.5,
      allowLoopback: true,
    },
  });
  const { user, system } = process.cpuUsage(before);
  // Settling asks nobody and tells of no progress: what it took shows in the most that the process ever had.
  const most = process.resourceUsage().maxRSS * 1024;
  const each = (user + system) / 1000 / COUNT;
  const [met] = report.sources;
  const growth = (heaps.at(-1) ?? 0) / (heaps[1] ?? 1);
  const told = `${met.fetched} fetched, ${met.unchanged} unchanged, ${report.facts.settled} facts settled`;
  say(
    `night ${night} of ${COUNT} addresses: ${each.toFixed(2)} ms CPU an address, ${told}; RSS at most ${megabytes(peak)} ` +
      `while asking, ${megabytes(most)} up to the end of settling, heap at the end ${growth.toFixed(2)} times that after the second tenth`,
  );
  return growth > MOST_GROWTH || (night > 1 && each > MOST_MS) || met.asked !== COUNT;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
