/** What `dti run` is asked to read: a pipeline, or files given with --input; narrowed by --only. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { Pipeline } from "../model/pipeline.ts";
import { UserError } from "../model/user-error.ts";
import { nearestWord } from "./nearest-word.ts";
import { DEFAULT_DATABASE } from "./options.ts";
import { readPipeline } from "./read-pipeline.ts";
import { INPUT_SOURCE } from "./source-names.ts";

export interface Chosen {
  readonly pipeline: Pipeline;
  readonly configHash: string;
}

/** @throws UserError for both or neither of the two, a path or source that is not there, a mistake in the pipeline */
export function choosePipeline(
  file: string | undefined,
  options: { input?: string[]; maxBytes?: number; only?: string[] },
): Chosen {
  const { input, maxBytes, only } = options;
  if (file !== undefined && input !== undefined)
    throw new UserError(
      `Unexpected pipeline "${file}" beside --input, expected one of the two`,
      "Leave one of them out",
    );
  if (input !== undefined) return fromFiles(input, maxBytes);
  if (file === undefined)
    throw new UserError(
      "Unexpected end of dti run, expected a pipeline or --input with files",
      "Try: dti run pipelines/demo.yaml --show",
    );
  const { pipeline, configHash } = readPipeline(file);
  const narrowed = only === undefined ? pipeline : onlySources(pipeline, only, file);
  return { pipeline: maxBytes === undefined ? narrowed : { ...narrowed, maxBytes }, configHash };
}

function fromFiles(input: readonly string[], maxBytes: number | undefined): Chosen {
  for (const path of input) expectThere(path);
  const source = { id: INPUT_SOURCE, name: "files given with --input", files: [...input] };
  const limit = maxBytes === undefined ? {} : { maxBytes };
  const pipeline: Pipeline = { name: "input", database: DEFAULT_DATABASE, sources: [source], ...limit };
  return { pipeline, configHash: createHash("sha256").update(JSON.stringify(pipeline)).digest("hex") };
}

/** Looked up before the database is opened, so that a mistyped path leaves no trace. */
function expectThere(path: string): void {
  if (path === "-" || existsSync(path)) return;
  throw new UserError(`Unexpected missing path "${path}" in --input, expected a file or folder`, "Check the spelling");
}

/** @throws UserError for an id that no source has */
export function onlySources(pipeline: Pipeline, only: readonly string[], file: string): Pipeline {
  const ids = pipeline.sources.map(({ id }) => id);
  for (const id of only) {
    if (ids.includes(id)) continue;
    const near = nearestWord(id, ids);
    throw new UserError(
      `Unexpected source "${id}" for --only, expected one of ${file}`,
      near === null ? `dti sources list ${file} has them all` : `Did you mean --only ${near}?`,
    );
  }
  return { ...pipeline, sources: pipeline.sources.filter(({ id }) => only.includes(id)) };
}
