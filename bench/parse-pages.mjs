/**
 * Measures the parse stage on a folder of public pages with known bodies (`truth.jsonl`, `html/ID.html.gz`), beside
 * @mozilla/readability with linkedom in the same run, and holds the figures against test/score-floors.json. Pages
 * with an even number were looked at while the stage was tuned, those with an odd number were not: both are printed.
 * CPU seconds are those of the whole process in one pass over all pages, after a warm-up of as many CPU seconds for the
 * one as for the other, as in a night that has begun: collecting counts, being new does not. On a busy machine they grow, so the floor is the ratio of the two.
 *
 *   node bench/parse-pages.mjs [FOLDER] [--floors]      --floors: status 1 where a figure lies below its floor
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { parsePage } from "../dist/parse/parse-page.js";
import { scorePages } from "./score-pages.mjs";

const WARM_UP_SECONDS = 10;
const root = resolve(import.meta.dirname, "..");
const flags = process.argv.slice(2);
const folder = flags.find((flag) => !flag.startsWith("--")) ?? join(root, "../shared/corpus/pages");

const truth = readFileSync(join(folder, "truth.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line));
const pages = truth.map(({ id }) => ({
  id,
  bytes: gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))),
}));

const ours = measure(({ id, bytes }) => {
  const page = { url: `${id}.html`, contentType: null };
  return parsePage({ page, bytes, id, line: null, kind: "html" }).documents[0];
});
const theirs = measure(({ bytes }) => {
  const { document } = parseHTML(bytes.toString("utf8"));
  const article = new Readability(document).parse();
  return { text: blocksOf(article?.content), title: article?.title, published: article?.publishedTime };
});

print("dti-facts", ours);
print("readability + linkedom", theirs);
const timesReadability = ours.speed / theirs.speed;
process.stdout.write(`${timesReadability.toFixed(1)} times as fast as readability\n`);
if (flags.includes("--floors")) process.exitCode = holdFloors({ ...ours.all, timesReadability }) ? 0 : 1;

/** The pass that counts, after others that do not. */
function measure(parse) {
  const began = process.cpuUsage();
  for (let at = 0; cpuSeconds(began) < WARM_UP_SECONDS; at += 1) attempt(parse, pages[at % pages.length]);
  const before = process.cpuUsage();
  const documents = new Map(pages.map((page) => [page.id, attempt(parse, page)]));
  const seconds = cpuSeconds(before);
  const half = (remainder) => truth.filter(({ id }) => Number(id) % 2 === remainder);
  return {
    speed: pages.length / seconds,
    all: scorePages(truth, documents),
    even: scorePages(half(0), documents),
    odd: scorePages(half(1), documents),
  };
}

function cpuSeconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** A page that a parser throws on is named, and counts as one without a document. */
function attempt(parse, page) {
  try {
    return parse(page);
  } catch (error) {
    process.stderr.write(`${page.id}: ${String(error)}\n`);
    return undefined;
  }
}

/** Text with its blocks apart: the reading that is kindest to readability. */
function blocksOf(content) {
  if (!content) return "";
  const apart = content.replace(/<(?:br|\/(?:p|div|li|h\d|tr|td|th|blockquote|section|figure|pre))\b/gi, "\n$&");
  return parseHTML(`<html><body>${apart}</body></html>`).document.body.textContent;
}

function print(name, { speed, all, even, odd }) {
  const share = (part) => `${(100 * part).toFixed(1)} %`.padStart(6);
  process.stdout.write(`${name}: ${speed.toFixed(0)} pages per CPU second\n`);
  for (const [what, score] of Object.entries({ all, even, odd })) {
    const { pages: count, wordF1, precision, recall, titles, dates } = score;
    const figures = `word F1 ${wordF1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)})`;
    process.stdout.write(
      `  ${what.padEnd(4)} ${String(count).padStart(3)} pages  ${figures}  titles ${share(titles)}  dates ${share(dates)}\n`,
    );
  }
}

function holdFloors(figures) {
  const floors = JSON.parse(readFileSync(join(root, "test/score-floors.json"), "utf8")).pages;
  let isHeld = true;
  for (const [name, floor] of Object.entries(floors)) {
    const figure = figures[name];
    const isLow = !(figure >= floor);
    if (isLow) isHeld = false;
    process.stdout.write(`score pages: ${name} ${figure.toFixed(4)}, floor ${floor}${isLow ? ": TOO LOW" : ""}\n`);
  }
  return isHeld;
}
