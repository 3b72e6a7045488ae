import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readInputs, type Input, type ReadOptions } from "../src/fetch/read-inputs.ts";
import type { Issue } from "../src/model/issue.ts";
import { UserError } from "../src/model/user-error.ts";
import { parsePage } from "../src/parse/parse-page.ts";

const now = () => "2024-01-02T03:04:05Z";
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-inputs-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function readAll(
  paths: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<(Input | { issue: Issue })[]> {
  const all: (Input | { issue: Issue })[] = [];
  for await (const one of readInputs(paths, { now, ...options })) all.push(one);
  return all;
}

/** One word a thing: what was read, in order. */
const summarize = (all: readonly (Input | { issue: Issue })[]): string[] =>
  all.map((one) =>
    "issue" in one
      ? `${one.issue.code} ${one.issue.subject.replace(`${folder}/`, "")}`
      : `${one.kind} ${one.id.replace(`${folder}/`, "")}${one.line === null ? "" : `:${one.line}`}`,
  );

it("reads a text file as one page, hash and all", async () => {
  const path = await write("a.txt", "Xin chào");
  const bytes = Buffer.from("Xin chào");
  const hash = createHash("sha256").update(bytes).digest("hex");
  expect(await readAll([path])).toEqual([
    {
      page: { hash, url: path, fetchedAt: now(), contentType: null, byteLength: 9 },
      bytes,
      id: path,
      line: null,
      kind: "text",
    },
  ]);
});

it("walks folders in the order of their names, past hidden files, other endings and links to folders", async () => {
  for (const name of ["b.html", "a.txt", "z/d.jsonl", "z/.hid.txt", ".git/c.txt", "m.pdf", "c.HTM"])
    await write(name, "{}");
  await symlink(folder, join(folder, "ring"));
  expect(summarize(await readAll([folder]))).toEqual([
    "text a.txt",
    "html b.html",
    "html c.HTM",
    "jsonl-line z/d.jsonl:1",
  ]);
});

it("reads a file that is named twice once", async () => {
  const path = await write("a.txt", "x");
  expect(summarize(await readAll([path, folder, path]))).toEqual(["text a.txt"]);
});

it("streams JSON lines: CRLF, blank lines and a last line without an end", async () => {
  const path = await write("d.jsonl", '{"id":1}\r\n\n  \n{"id":2}\n{"id":3}');
  const all = await readAll([path]);
  expect(all.map((one) => ("issue" in one ? one.issue.code : [one.line, Buffer.from(one.bytes).toString()]))).toEqual([
    [1, '{"id":1}'],
    [4, '{"id":2}'],
    [5, '{"id":3}'],
  ]);
});

it("goes on past a broken third line", async () => {
  const lines = [1, 2, 3, 4].map((n) => JSON.stringify({ id: `d${n}`, text: `Tỉnh xếp thứ ${n}.` }));
  lines[2] = '{"id": "d3", "text": ';
  const path = await write("d.jsonl", lines.join("\n"));
  const parsed = (await readAll([path])).map((one) =>
    "issue" in one ? { documents: [], issues: [one.issue] } : parsePage(one),
  );
  expect(parsed.flatMap(({ documents }) => documents.map(({ id }) => id))).toEqual(["d1", "d2", "d4"]);
  expect(parsed.flatMap(({ issues }) => issues.map(({ code, subject }) => [code, subject]))).toEqual([
    ["broken-json-line", `${path}:3`],
  ]);
});

it("issues empty and oversize files and goes on", async () => {
  await write("a.txt", "");
  await write("b.html", "x".repeat(11));
  await write("c.jsonl", `{}\n${"y".repeat(40)}\n{}\n`);
  await write("d.jsonl", "\n\n");
  await write("e.txt", "còn đây");
  const all = await readAll([folder], { maxBytes: 10 });
  expect(summarize(all)).toEqual([
    "empty-file a.txt",
    "oversize-file b.html",
    "jsonl-line c.jsonl:1",
    "oversize-line c.jsonl:2",
    "jsonl-line c.jsonl:3",
    "empty-file d.jsonl",
    "text e.txt",
  ]);
  const oversize = all[1];
  expect(oversize && "issue" in oversize ? oversize.issue.message : null).toBe(
    `Unexpected size of 11 bytes in "${join(folder, "b.html")}", expected at most 10 bytes (--max-bytes)`,
  );
});

it("issues a file that went away between listing and reading, and goes on", async () => {
  const first = await write("a.txt", "x");
  const second = await write("b.txt", "y");
  const third = await write("c.txt", "z");
  const all: (Input | { issue: Issue })[] = [];
  for await (const one of readInputs([first, second, third], { now })) {
    if (all.length === 0) await rm(second);
    all.push(one);
  }
  expect(summarize(all)).toEqual(["text a.txt", "unreadable-file b.txt", "text c.txt"]);
});

it("issues a dead link and an empty folder", async () => {
  await mkdir(join(folder, "none"));
  await write("some/a.txt", "x");
  await symlink(join(folder, "nowhere"), join(folder, "some/dead.txt"));
  expect(summarize(await readAll([join(folder, "none"), join(folder, "some")]))).toEqual([
    "empty-folder none",
    "text some/a.txt",
    "unreadable-file some/dead.txt",
  ]);
});

it("refuses a path that does not exist before anything is read", async () => {
  const path = await write("a.txt", "x");
  const seen: unknown[] = [];
  const reading = (async () => {
    for await (const one of readInputs([path, join(folder, "b.txt")], { now })) seen.push(one);
  })();
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(
    `Unexpected missing path at "${join(folder, "b.txt")}", expected a file or folder`,
  );
  expect(seen).toEqual([]);
});

it("gives the one file the address it is told, and refuses one address for several", async () => {
  const url = "https://bao.example.vn/a.html";
  const path = await write("a.html", "<p>x</p>");
  const [only] = await readAll([path], { url });
  expect(only && "page" in only ? [only.page.url, only.id] : null).toEqual([url, path]);
  await write("b.html", "<p>x</p>");
  await expect(readAll([folder], { url })).rejects.toThrow(UserError);
});

it.each([
  ["<html>", "html -"],
  ["\ufeff \n<p>", "html -"],
  ['{"id":"a"}', "jsonl-line -:1"],
  ["Tỉnh xếp thứ 8", "text -"],
  ["", "empty-file -"],
])("tells standard input %j by its beginning: %s", async (content, expected) => {
  const bytes = Buffer.from(content);
  // One byte at a time, so that no answer rests on how the input is cut.
  async function* stdin() {
    for (const byte of bytes) yield await Promise.resolve(Buffer.from([byte]));
  }
  const all = await readAll(["-"], { stdin: stdin() });
  expect(summarize(all)).toEqual([expected]);
  const [one] = all;
  if (one && "bytes" in one) expect(Buffer.from(one.bytes)).toEqual(bytes);
});
