/**
 * The JSON Schemas by which an editor completes and checks pipelines/*.yaml while they are written. They are made from
 * the schemas that read the files and kept in pipelines/schema, where a test holds them against this.
 */
import { z } from "zod";
import { PipelineFile } from "../model/pipeline.ts";
import { Site } from "../model/site.ts";

export const SCHEMAS = { pipeline: PipelineFile, site: Site } as const;

/** As it lies in pipelines/schema/KIND.schema.json. */
export function sourcesSchema(kind: keyof typeof SCHEMAS): string {
  const schema = z.toJSONSchema(SCHEMAS[kind], { io: "input", target: "draft-7" });
  return `${JSON.stringify({ title: `dti-facts ${kind}`, ...schema }, null, 2)}\n`;
}
