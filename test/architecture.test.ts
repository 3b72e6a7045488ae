import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Who may import whom, beside themselves. What is not named here may not be imported. */
const ALLOWED: Record<string, readonly string[]> = {
  model: [],
  vietnamese: [],
  knowledge: ["model (types)"],
  fetch: ["model", "vietnamese", "knowledge"],
  parse: ["model", "vietnamese", "knowledge"],
  extract: ["model", "vietnamese", "knowledge"],
  reconcile: ["model", "vietnamese", "knowledge"],
  evaluate: ["model"],
  store: ["model"],
  settle: ["model", "reconcile", "store"],
  run: ["model", "fetch", "parse", "extract", "settle", "store"],
  "run.ts": ["model", "run", "settle", "store"],
  cli: [
    ...["model", "vietnamese", "knowledge", "fetch", "parse", "extract", "reconcile", "evaluate", "settle", "store"],
    ...["run", "run.ts"],
  ],
};

/** Packages that reach out of the process; a pure stage names none of them. */
const EFFECTS = /^(?:node:(?!crypto|url|buffer|util|path)|better-sqlite3$|undici$|p-limit$|commander$)/;
const PURE = ["model", "vietnamese", "knowledge", "parse", "extract", "reconcile"];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = listFiles(SRC);
const imports = files.flatMap(importsOf);
const own = imports.filter(({ to }) => to.startsWith("."));

describe("the source tree", () => {
  it("imports only in the allowed directions", () => {
    const wrong = own.flatMap(({ from, to, typeOnly }) => {
      const [one, other] = [partOf(from), partOf(join(dirname(from), to))];
      const allowed = ALLOWED[one] ?? [];
      const isAllowed = one === other || allowed.includes(other) || (typeOnly && allowed.includes(`${other} (types)`));
      return isAllowed ? [] : [`${from} imports ${to}`];
    });
    expect(wrong).toEqual([]);
  });

  it("names a rule for each of its parts, so that a new folder is a decision", () => {
    const parts = new Set(files.map(partOf));
    expect([...parts].filter((part) => !(part in ALLOWED))).toEqual([]);
  });

  it("imports files that are there, with their ending", () => {
    const missing = own.filter(({ from, to }) => !existsSync(join(SRC, dirname(from), to)) || extname(to) !== ".ts");
    expect(missing).toEqual([]);
  });

  it("has no circles", () => {
    const graph = new Map(files.map((file) => [file, targetsOf(file)]));
    expect(circleIn(graph)).toEqual([]);
  });

  it("keeps clock, disk, network and database out of the pure parts", () => {
    const wrong = imports.filter(({ from, to }) => PURE.includes(partOf(from)) && EFFECTS.test(to));
    const clocks = files
      .filter((file) => PURE.includes(partOf(file)))
      .filter((file) => /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.(?:env|argv|cwd)/.test(sourceOf(file)));
    expect({ wrong, clocks }).toEqual({ wrong: [], clocks: [] });
  });

  it("speaks SQL only in store", () => {
    const SQL = /\b(?:SELECT\s+[\w*]|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE)\b/;
    const speakers = files.filter((file) => partOf(file) !== "store" && SQL.test(sourceOf(file)));
    expect(speakers).toEqual([]);
  });

  it("has no drawer for odds and ends, no barrel and no default export", () => {
    const drawers = files.filter((file) => file.split("/").some(isDrawer) || basename(file) === "index.ts");
    const defaults = files.filter((file) => /^export default/m.test(sourceOf(file)));
    expect({ drawers, defaults }).toEqual({ drawers: [], defaults: [] });
  });
});

function isDrawer(name: string): boolean {
  return /^(?:utils?|helpers?|common|misc|shared|lib)(?:\.ts)?$/.test(name);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
    .sort();
}

function sourceOf(file: string): string {
  return readFileSync(join(SRC, file), "utf8");
}

function importsOf(from: string): Import[] {
  const statements = sourceOf(from).matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s+(?<type>type\s)?(?:[^;"']*?\sfrom\s+)?["'](?<to>[^"']+)["']|\bimport\(\s*["'](?<lazy>[^"']+)["']\s*\)/g,
  );
  return [...statements].map(({ groups }) => ({
    from,
    to: groups?.["to"] ?? groups?.["lazy"] ?? "",
    typeOnly: groups?.["type"] !== undefined,
  }));
}

function targetsOf(file: string): string[] {
  return own.filter(({ from, typeOnly }) => from === file && !typeOnly).map(({ to }) => join(dirname(file), to));
}

/** "extract" of extract/rules/ranks.ts; a file at the top is a part of its own. */
function partOf(file: string): string {
  return file.split("/")[0] ?? file;
}

/** The files of the first circle found, in order; empty where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
