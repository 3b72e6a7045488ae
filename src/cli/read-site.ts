/** pipelines/sites/*.yaml as a checked Site. */
import { basename } from "node:path";
import { Site } from "../model/site.ts";
import { UserError } from "../model/user-error.ts";
import { checkSelectors } from "../parse/read-by-profile.ts";
import { readYaml } from "./read-yaml.ts";

/** @throws UserError with file:line:column where the file is not a profile, or is named otherwise than its id */
export function readSite(file: string): Site {
  const { value, placeOf } = readYaml(file, Site, { noun: "site", example: "pipelines/sites/nhan-dan.yaml" });
  if (basename(file, ".yaml") === value.id) {
    checkSelectors(value);
    return value;
  }
  throw new UserError(
    `Unexpected id "${value.id}" in ${placeOf(["id"])}, expected "${basename(file, ".yaml")}" as the file is named`,
    `Change the id, or rename the file to ${value.id}.yaml`,
  );
}
