/**
 * pipelines/*.yaml as a checked Pipeline. Every mistake in the file is a UserError with file:line:column, because the
 * person who edits it may never have seen a schema. In what is returned, `files` are existing paths (globs expanded,
 * joined to the YAML's folder); `configHash` is over what the YAML says, so moving a comment does not change it.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { isMap, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { Authority } from "../model/authority.ts";
import { Pipeline, Source } from "../model/pipeline.ts";
import { UserError } from "../model/user-error.ts";
import { expandFiles, hasWildcard } from "./expand-files.ts";
import { nearestWord } from "./nearest-word.ts";

type Path = readonly PropertyKey[];
type ZodIssue = z.core.$ZodIssue;

interface Yaml {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** @throws UserError where the file cannot be read, is not YAML, is not a pipeline, or names files that do not exist. */
export function readPipeline(file: string): { pipeline: Pipeline; configHash: string } {
  const yaml = parseYaml(file);
  const written = toPlainValue(yaml);
  const checked = Pipeline.safeParse(written);
  if (!checked.success) throw mistakeOf(yaml, written, checked.error.issues);
  const sources = checked.data.sources.map((source, index) => ({ ...source, files: filesOf(yaml, source, index) }));
  const configHash = createHash("sha256").update(JSON.stringify(checked.data)).digest("hex");
  return { pipeline: { ...checked.data, sources }, configHash };
}

function parseYaml(file: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false });
  const yaml = { file, document, lines };
  const [error] = document.errors;
  if (error !== undefined) {
    const where = placeOfOffset(yaml, error.pos[0]);
    throw new UserError(sayMistake(error.message, where), SYNTAX_HINT, { cause: error });
  }
  return yaml;
}

/** The parser speaks to those who know its grammar; the person who edits a pipeline sees lines, dashes and colons. */
function sayMistake(told: string, where: string): string {
  const known = SYNTAX.find(({ when }) => when.test(told));
  const { met, expected } = known ?? { met: `YAML (${told})`, expected: "a file as pipelines/demo.yaml is" };
  return `Unexpected ${met} in ${where}, expected ${expected}`;
}

const SYNTAX: readonly { when: RegExp; met: string; expected: string }[] = [
  { when: /^Map keys must be unique/, met: "second key of one name", expected: "every key once" },
  {
    when: /^Sequence item without|^A block sequence may not/,
    met: "line in a list",
    expected: "“- ” before every item, all in one column",
  },
  { when: /^All .+ items must start/, met: "indentation", expected: "what belongs together to begin in one column" },
  { when: /end with a [\]}]$/, met: "line inside brackets", expected: "the closing ] or } before it" },
  { when: /^Tabs are not allowed/, met: "tab", expected: "spaces before a key" },
  { when: /^Missing closing/, met: "end of a quoted value", expected: "the closing quote" },
  { when: /^Implicit (?:map )?keys/, met: "line", expected: "“key: value”, or “- ” before an item of a list" },
  {
    when: /^Nested mappings/,
    met: "second colon",
    expected: "one “key: value” a line, and quotes around a value with a colon",
  },
  { when: /^Plain value cannot start/, met: "sign at the start of a value", expected: "quotes around such a value" },
  { when: /multiple documents/, met: "second “---”", expected: "one pipeline a file" },
];

const SYNTAX_HINT = "Compare the indentation, the colons and the quotes with pipelines/demo.yaml";

function readText(file: string): string {
  const hint = "Give the path of a pipeline, such as pipelines/demo.yaml";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    if (code === "ENOENT")
      throw new UserError(`Unexpected absence of "${file}", expected a YAML file`, hint, { cause });
    if (code === "EISDIR") throw new UserError(`Unexpected folder "${file}", expected a YAML file`, hint, { cause });
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new UserError(`Unexpected bytes in "${file}", expected UTF-8`, "Save the file as UTF-8", { cause });
    throw new UserError(`Unexpected failure to read "${file}", expected a readable YAML file`, hint, { cause });
  }
}

function toPlainValue(yaml: Yaml): unknown {
  try {
    return yaml.document.toJS();
  } catch (cause) {
    // The parser refuses alias bombs and dangling aliases only when it builds the value.
    const told = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`Unexpected alias in ${yaml.file}, expected values without & and * (${told})`, SYNTAX_HINT, {
      cause,
    });
  }
}

/** One mistake at a time, unknown keys first: a misspelt key is also a missing one, and the spelling is the cause. */
function mistakeOf(yaml: Yaml, written: unknown, issues: readonly ZodIssue[]): UserError {
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (issue === undefined) return new UserError(`Unexpected contents of "${yaml.file}", expected a pipeline`);
  if (issue.code === "unrecognized_keys") return unknownKey(yaml, issue.path, issue.keys[0] ?? "");
  const { path } = issue;
  const value = valueAt(written, path);
  if (issue.code === "custom") return repeatedId(yaml, written, path);
  if (value === undefined && path.length > 0) {
    const message = `Unexpected absence of "${String(path.at(-1))}" in ${placeOf(yaml, path)}, expected ${expectation(issue)}`;
    return new UserError(message, "pipelines/demo.yaml shows every key with a comment");
  }
  const field = path.length === 0 ? "" : ` for "${nameOf(path)}"`;
  const message = `Unexpected ${describe(value)}${field} in ${placeOf(yaml, path)}, expected ${expectation(issue)}`;
  const known = issue.code === "invalid_value" && typeof value === "string" ? Authority.options : [];
  return new UserError(message, didYouMean(String(value), known) ?? `Change it in ${yaml.file}`);
}

function unknownKey(yaml: Yaml, path: Path, key: string): UserError {
  const known = Object.keys(path.length === 0 ? Pipeline.shape : Source.shape);
  const map = yaml.document.getIn(path, true) ?? yaml.document.contents;
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const where = placeOfOffset(yaml, offset ?? 0);
  const message = `Unexpected key "${key}" in ${where}, expected one of ${known.join(", ")}`;
  return new UserError(message, didYouMean(key, known) ?? `Remove it from ${yaml.file}`);
}

function repeatedId(yaml: Yaml, written: unknown, path: Path): UserError {
  const id = valueAt(written, path);
  const sources = valueAt(written, ["sources"]);
  const first = Array.isArray(sources) ? sources.findIndex((_, index) => valueAt(sources, [index, "id"]) === id) : 0;
  const message = `Unexpected second source "${String(id)}" in ${placeOf(yaml, path)}, expected every id once`;
  return new UserError(message, `The first is in ${placeOf(yaml, ["sources", first, "id"])}`);
}

function filesOf(yaml: Yaml, source: Source, index: number): string[] {
  const found = source.files.flatMap((pattern, at) => {
    const paths = expandFiles(dirname(yaml.file), pattern);
    if (paths.length > 0) return paths;
    const met = hasWildcard(pattern) ? `0 files for "${pattern}"` : `absence of "${pattern}"`;
    const where = placeOf(yaml, ["sources", index, "files", at]);
    throw new UserError(
      `Unexpected ${met} in ${where}, expected at least one file`,
      `Paths are relative to the folder of ${yaml.file}`,
    );
  });
  return [...new Set(found)];
}

function expectation(issue: ZodIssue): string {
  if (issue.code === "invalid_type") return TYPE_NAMES[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_format" && issue.format === "url") return "an http or https address";
  if (issue.code === "too_small" && issue.origin === "array") return "at least one entry";
  if (issue.code === "too_small") return issue.origin === "string" ? "text" : "a number above 0";
  return issue.message;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: "a list",
  int: "a whole number",
  number: "a number",
  object: "keys such as name and sources",
  string: "text",
};

function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "empty list" : "list";
  if (typeof value === "object") return "map";
  return `${typeof value === "string" ? "" : `${typeof value} `}${JSON.stringify(value)}`;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** sources[2].authority */
function nameOf(path: Path): string {
  return path.map((key, at) => (typeof key === "number" ? `[${key}]` : (at === 0 ? "" : ".") + String(key))).join("");
}

/** The place of the value at `path`, or of the nearest thing around it that was written down. */
function placeOf(yaml: Yaml, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
      return placeOfOffset(yaml, Number(node.range[0]));
  }
  return placeOfOffset(yaml, yaml.document.contents?.range?.[0] ?? 0);
}

function placeOfOffset({ file, lines }: Yaml, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
}

function didYouMean(word: string, known: readonly string[]): string | null {
  const nearest = nearestWord(word, known);
  return nearest === null ? null : `Did you mean "${nearest}"?`;
}
