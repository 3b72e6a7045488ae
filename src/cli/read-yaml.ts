/**
 * A YAML file that an operator wrote, checked against its schema. Every mistake is a UserError with file:line:column,
 * the key or word that was probably meant, and where to look, because the person who edits the file may never have
 * seen a schema. One mistake at a time: the first is often the cause of the others.
 */
import { readFileSync } from "node:fs";
import { isMap, isScalar, LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { UserError } from "../model/user-error.ts";
import { nearestWord } from "./nearest-word.ts";
import { sayYamlMistake } from "./say-yaml-mistake.ts";

export type Path = readonly PropertyKey[];
type ZodIssue = z.core.$ZodIssue;

export interface Written<T> {
  readonly value: T;
  /** file:line:column of the value at `path`, or of the nearest thing around it that was written down. */
  readonly placeOf: (path: Path) => string;
}

/** What the file is to be called in messages, and a file of the kind that shows how it is done. */
export interface Kind {
  readonly noun: string;
  readonly example: string;
}

interface Yaml {
  readonly file: string;
  readonly kind: Kind;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** @throws UserError where the file cannot be read, is not YAML, or does not fit the schema */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  kind: Kind,
): Written<z.output<Schema>> {
  const yaml = parseYaml(file, kind);
  const written = toPlainValue(yaml);
  const checked = schema.safeParse(written);
  if (!checked.success) throw mistakeOf(yaml, schema, written, checked.error.issues);
  return { value: checked.data, placeOf: (path) => placeOf(yaml, path) };
}

function parseYaml(file: string, kind: Kind): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(readText(file, kind), { lineCounter: lines, prettyErrors: false });
  const yaml = { file, kind, document, lines };
  const [error] = document.errors;
  if (error === undefined) return yaml;
  const { met, expected } = sayYamlMistake(error.message, kind.example);
  const where = placeOfOffset(yaml, error.pos[0]);
  throw new UserError(`Unexpected ${met} in ${where}, expected ${expected}`, syntaxHint(kind), { cause: error });
}

function syntaxHint({ example }: Kind): string {
  return `Compare the indentation, the colons and the quotes with ${example}`;
}

function readText(file: string, { noun, example }: Kind): string {
  const hint = `Give the path of a ${noun}, such as ${example}`;
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

function toPlainValue({ document, file, kind }: Yaml): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    // The parser refuses alias bombs and dangling aliases only when it builds the value.
    const told = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`Unexpected alias in ${file}, expected values without & and * (${told})`, syntaxHint(kind), {
      cause,
    });
  }
}

/** Unknown keys first: a misspelt key is also a missing one, and the spelling is the cause. */
function mistakeOf(yaml: Yaml, schema: z.ZodType, written: unknown, issues: readonly ZodIssue[]): UserError {
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  if (issue === undefined) return new UserError(`Unexpected contents of "${yaml.file}", expected a ${yaml.kind.noun}`);
  if (issue.code === "unrecognized_keys") return unknownKey(yaml, schema, issue.path, issue.keys[0] ?? "");
  const { path } = issue;
  const value = valueAt(written, path);
  const where = placeOf(yaml, path);
  const expected = expectation(issue);
  if (issue.code === "custom" && issue.params?.["met"] !== undefined) {
    const first = z.array(z.union([z.string(), z.number()])).parse(issue.params["first"]);
    const hint = `The first is in ${placeOf(yaml, [...first, path.at(-1) ?? 0])}`;
    return new UserError(`Unexpected ${String(issue.params["met"])} in ${where}, expected ${expected}`, hint);
  }
  if (value === undefined && path.length > 0)
    return new UserError(
      `Unexpected absence of "${String(path.at(-1))}" in ${where}, expected ${expected}`,
      `${yaml.kind.example} shows every key with a comment`,
    );
  const field = path.length === 0 ? "" : ` for "${nameOf(path)}"`;
  const known = issue.code === "invalid_value" && typeof value === "string" ? issue.values.map(String) : [];
  return new UserError(
    `Unexpected ${describe(value)}${field} in ${where}, expected ${expected}`,
    didYouMean(String(value), known) ?? `Change it in ${yaml.file}`,
  );
}

function unknownKey(yaml: Yaml, schema: z.ZodType, path: Path, key: string): UserError {
  const known = keysAt(schema, path);
  const map = yaml.document.getIn(path, true) ?? yaml.document.contents;
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  const offset = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const where = placeOfOffset(yaml, offset ?? 0);
  const message = `Unexpected key "${key}" in ${where}, expected one of ${known.join(", ")}`;
  return new UserError(message, didYouMean(key, known) ?? `Remove it from ${yaml.file}`);
}

/** The keys that the schema knows at `path`: through lists, and through what makes a value optional. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  )
    return keysAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(schema.shape);
  const inner: unknown = Reflect.get(schema.shape, step);
  return inner instanceof z.ZodType ? keysAt(inner, rest) : [];
}

function expectation(issue: ZodIssue): string {
  if (issue.code === "invalid_type") return TYPE_NAMES[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_format" && issue.format === "url") return "an http or https address";
  if (issue.code === "invalid_format" && issue.format === "date") return "a day such as 2026-01-31";
  if (issue.code === "invalid_union") return "a mail address or an http or https address";
  if (issue.code === "too_small" && issue.origin === "array") return "at least one entry";
  if (issue.code === "too_small" && issue.origin === "string") return "text";
  if (issue.code === "too_small")
    return issue.inclusive === true ? `a number of at least ${String(issue.minimum)}` : "a number above 0";
  if (issue.code === "too_big") return `a number of at most ${String(issue.maximum)}`;
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
