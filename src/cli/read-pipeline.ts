/**
 * pipelines/*.yaml as a checked Pipeline. In what is returned, each source is completed from the profile of its site
 * (sites/ID.yaml beside the pipeline; what the pipeline says wins), `files` and `warcs` are existing paths (globs
 * expanded, joined to the YAML's folder); `configHash` is over what the YAML files say, so moving a comment does not
 * change it.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { PipelineFile, type Pipeline, type Source, type WrittenSource } from "../model/pipeline.ts";
import type { Site } from "../model/site.ts";
import { UserError } from "../model/user-error.ts";
import { expandFiles, hasWildcard } from "./expand-files.ts";
import { readSite } from "./read-site.ts";
import { readYaml, type Path, type Written } from "./read-yaml.ts";

type Place = Written<PipelineFile>["placeOf"];

/** @throws UserError where the file cannot be read, is not YAML, is not a pipeline, or names files that do not exist. */
export function readPipeline(file: string): { pipeline: Pipeline; configHash: string } {
  const { value, placeOf } = readYaml(file, PipelineFile, { noun: "pipeline", example: "pipelines/demo.yaml" });
  const sources = value.sources.map((source, at) => completeSource(file, source, at, placeOf));
  const profiles = sources.flatMap(({ profile }) => (profile === undefined ? [] : [profile]));
  const said = profiles.length === 0 ? value : { ...value, profiles };
  const configHash = createHash("sha256").update(JSON.stringify(said)).digest("hex");
  return { pipeline: { ...value, sources }, configHash };
}

function completeSource(file: string, written: WrittenSource, at: number, placeOf: Place): Source {
  const path = ["sources", at];
  const profile = written.site === undefined ? undefined : profileOf(file, written.site, placeOf([...path, "site"]));
  const found = {
    ...(written.files === undefined ? {} : { files: filesOf(file, written.files, [...path, "files"], placeOf) }),
    ...(written.warcs === undefined ? {} : { warcs: filesOf(file, written.warcs, [...path, "warcs"], placeOf) }),
  };
  const source = { ...(profile === undefined ? {} : fromProfile(profile)), ...written, ...found };
  const { id, name } = source;
  if (id === undefined || name === undefined) throw new Error(`Unexpected source without id or name in ${file}`);
  if (!WAYS.some((way) => (source[way]?.length ?? 0) > 0))
    throw new UserError(
      `Unexpected source "${id}" without anything to read in ${placeOf(path)}, expected one of ${WAYS.join(", ")}`,
      profile === undefined
        ? `Add one of them in ${file}`
        : `Add one of them here or in sites/${profile.id}.yaml: the site's own front page will do as a listing`,
    );
  return { ...source, id, name, ...(profile === undefined ? {} : { profile }) };
}

const WAYS = ["files", "warcs", "feeds", "sitemaps", "listings", "pages"] as const;

function profileOf(file: string, id: string, where: string): Site {
  const path = join(dirname(file), "sites", `${id}.yaml`);
  if (existsSync(path)) return readSite(path);
  throw new UserError(
    `Unexpected site "${id}" in ${where}, expected a profile ${path}`,
    "Check the spelling, or write the profile: pipelines/sites has many to compare with",
  );
}

/** What a source takes from its site where the pipeline does not say otherwise. */
function fromProfile({ id, name, url, authority, feeds, sitemaps, listings }: Site): Partial<Source> {
  return {
    id,
    name,
    url,
    ...(authority === undefined ? {} : { authority }),
    ...(feeds === undefined ? {} : { feeds }),
    ...(sitemaps === undefined ? {} : { sitemaps }),
    ...(listings === undefined ? {} : { listings }),
  };
}

function filesOf(file: string, patterns: readonly string[], path: Path, placeOf: Place): string[] {
  const found = patterns.flatMap((pattern, at) => {
    const paths = expandFiles(dirname(file), pattern);
    if (paths.length > 0) return paths;
    const met = hasWildcard(pattern) ? `0 files for "${pattern}"` : `absence of "${pattern}"`;
    throw new UserError(
      `Unexpected ${met} in ${placeOf([...path, at])}, expected at least one file`,
      `Paths are relative to the folder of ${file}`,
    );
  });
  return [...new Set(found)];
}
