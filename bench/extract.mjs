/**
 * How fast text is read, as CPU time on one core, each figure beside a plain pass over the same text in the same run:
 * machines differ and are noisy, the ratio is what stays. `--check` holds the ratios against bench/extract-baseline.json.
 * Run it with: npm run bench, or npm run bench -- FOLDER for the .txt files of a folder beside them
 */
import { Buffer } from "node:buffer";
import console from "node:console";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { URL } from "node:url";
import { parsePage } from "../dist/parse/parse-page.js";
import { extractClaims } from "../dist/extract/extract-claims.js";

const BASELINE = new URL("extract-baseline.json", import.meta.url);
const PRESS = new URL("../fixtures/press/", import.meta.url);
const LABELLED = new URL("../fixtures/labelled/", import.meta.url);

const megabytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
const documentOf = (text, i) => ({ id: `bench-${i}`, url: null, title: null, published: null, text });

/** The least CPU time of several rounds, in seconds. */
function cpuSeconds(rounds, work) {
  let least = Infinity;
  for (let i = 0; i < rounds; i += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** The yardstick: lower case, and one look at every run of digits. */
function plainPass(texts) {
  let digits = 0;
  for (const text of texts) for (const match of text.toLowerCase().matchAll(/\d+/g)) digits += match[0].length;
  return digits;
}

function pressTexts() {
  return readdirSync(PRESS)
    .filter((name) => name.endsWith(".html"))
    .flatMap((name) => {
      const bytes = readFileSync(new URL(name, PRESS));
      const page = { url: `https://example/${name}`, contentType: null };
      return parsePage({ page, bytes, id: name, line: null, kind: "html" }).documents.map(({ text }) => text);
    });
}

/** Articles as newspapers print them: most of their sentences hold no fact. */
function fullArticles() {
  return labelledTexts(["study", "second-study", "exam-articles"]).filter(({ length }) => length > FULL_LENGTH);
}

/** Letters. */
const FULL_LENGTH = 3500;

function labelledTexts(sets = ["study", "second-study", "exam"]) {
  return sets.flatMap((set) =>
    readFileSync(new URL(`${set}/docs.jsonl`, LABELLED), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).text),
  );
}

/** News in which no index, part of one or metric is named. */
function generalNews() {
  const lines = [
    "Sáng nay, mưa lớn làm ngập nhiều tuyến đường ở trung tâm, giao thông ùn ứ kéo dài hơn 2 giờ.",
    "Trận đấu khép lại với tỉ số 3-1, đội khách lần thứ 4 liên tiếp ra về trắng tay.",
    "Giá gạo xuất bán tuần này tăng 5 đô la mỗi tấn, lên 512 đô la; nông dân phấn khởi vào vụ gặt.",
    "Lễ hội kéo dài từ ngày 12 đến ngày 15/3, dự kiến đón 120.000 người về dâng hương.",
    "Công an huyện đã bắt giữ 3 đối tượng, thu 12 chiếc xe máy và nhiều tang vật có liên quan.",
    "Bệnh viện tiếp nhận 48 ca sốt xuất huyết trong tháng, giảm 12 ca so với tháng trước.",
    "Nhà trường tuyển 1.250 em vào lớp 10, điểm chuẩn cao nhất là 24,5.",
    "Dự báo đêm nay gió mùa về, nhiệt độ thấp nhất 9 độ, vùng núi có nơi dưới 5 độ.",
  ];
  return Array.from({ length: 400 }, (_, i) =>
    Array.from({ length: 60 }, (_, j) => lines[(i * 7 + j * 3) % lines.length]).join(" "),
  );
}

/** Bytes of each hostile text; its seconds are told for 1 MB. */
const HOSTILE_BYTES = 100_000;
const HOSTILE = [
  "1.",
  "thứ ",
  "lần lượt ",
  "(",
  "a\u0301",
  "DTI ",
  "Đà Nẵng, ",
  "tăng 1 bậc ",
  "0,1 ",
  "hạng 1 ",
  " | 1",
  "\t1",
  "năm 2020, ",
  "Hà Nội | 1\n",
];

/** What the caller wants measured too. */
function folders() {
  return process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
}

function textsIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  if (names.length === 0) throw new Error(`no .txt file in ${folder}`);
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

function measure() {
  const rows = [];
  const sets = [
    ["general news, no word of ours", generalNews(), 9],
    // The compiler of the runtime needs some megabytes before it has settled.
    ["articles of full length (labelled texts)", fullArticles(), 30],
    ["pages packed with facts (fixtures/press)", pressTexts(), 150],
    ["dense labelled texts (fixtures/labelled)", labelledTexts(), 9],
    ...folders().map((folder) => [`texts of ${folder}`, textsIn(folder), 150]),
  ];
  for (const [name, texts, rounds] of sets) {
    const size = megabytes(texts);
    const plain = cpuSeconds(rounds, () => plainPass(texts));
    let claims = 0;
    const read = cpuSeconds(rounds, () => {
      claims = texts.reduce((sum, text, i) => sum + extractClaims(documentOf(text, i)).length, 0);
    });
    rows.push({ name, speed: size / read, ratio: read / plain, density: claims / size / 1000 });
  }
  const hostile = HOSTILE.map((piece) => {
    const text = `DTI 2022 ${piece.repeat(Math.ceil(HOSTILE_BYTES / Buffer.byteLength(piece)))}`;
    const seconds = cpuSeconds(2, () => extractClaims(documentOf(text, 0)));
    return { piece, seconds: (seconds * 1e6) / HOSTILE_BYTES };
  });
  return { rows, hostile, heap: heapGrowth() };
}

/** Megabytes that the heap grew by from the first 10,000 to the last of 100,000 documents; null without --expose-gc. */
function heapGrowth() {
  if (globalThis.gc === undefined) return null;
  const texts = labelledTexts();
  const read = (from, to) => {
    for (let i = from; i < to; i += 1) extractClaims(documentOf((texts[i % texts.length] ?? "").slice(0, 300), i));
    globalThis.gc();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const early = read(0, 10_000);
  return read(10_000, 100_000) - early;
}

const { rows, hostile, heap } = measure();
console.log("                                            MB/s   times a plain pass   claims a KB");
for (const { name, speed, ratio, density } of rows)
  console.log(
    `${name.padEnd(42)}${speed.toFixed(2).padStart(7)}${ratio.toFixed(1).padStart(12)}${density.toFixed(1).padStart(18)}`,
  );
const worst = hostile.reduce((one, other) => (other.seconds > one.seconds ? other : one));
console.log(
  `hostile text, seconds a MB (measured on 0.1 MB each): worst ${JSON.stringify(worst.piece)} ${worst.seconds.toFixed(2)} s`,
);
for (const { piece, seconds } of hostile) console.log(`  ${JSON.stringify(piece).padEnd(14)}${seconds.toFixed(2)} s`);
if (heap !== null) console.log(`heap after 100,000 documents: ${heap.toFixed(1)} MB more than after 10,000`);

if (process.argv.includes("--check")) {
  const baseline = JSON.parse(readFileSync(BASELINE, "utf8"));
  const slower = rows.filter(({ name, ratio }) => ratio > (baseline.ratios[name] ?? Infinity) * baseline.slack);
  for (const { name, ratio } of slower)
    console.error(
      `Unexpected slowness of "${name}": ${ratio.toFixed(1)} plain passes, expected at most ${(baseline.ratios[name] * baseline.slack).toFixed(1)} (bench/extract-baseline.json)`,
    );
  process.exitCode = slower.length > 0 ? 1 : 0;
}
