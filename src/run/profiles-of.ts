/** The profiles of a pipeline's sites. */
import type { Pipeline } from "../model/pipeline.ts";
import type { Site } from "../model/site.ts";

export function profilesOf({ sources }: Pick<Pipeline, "sources">): Site[] {
  return sources.flatMap(({ profile }) => (profile === undefined ? [] : [profile]));
}
