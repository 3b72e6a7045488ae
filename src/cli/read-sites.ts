/** A folder of profiles (pipelines/sites), every file in it, in the order of their names. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../model/site.ts";
import { UserError } from "../model/user-error.ts";
import { readSite } from "./read-site.ts";

/** @throws UserError for a folder that is not there or has no profile, and where a profile is wrong */
export function readSites(folder: string): Site[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
  if (files.length === 0)
    throw new UserError(
      `Unexpected absence of profiles in "${folder}", expected files such as nhan-dan.yaml`,
      "For example --sites pipelines/sites",
    );
  return files.sort().map((name) => readSite(join(folder, name)));
}
