/**
 * Which profile an input is read with: for an address that of its host; for a file, which has no host, that of the
 * source it was given for. Stages, runs and verification ask here, so that a page is read the same way each time.
 */
import type { SiteProfile } from "../model/site-profile.ts";
import { findProfile } from "./find-profile.ts";

/** @param site id of the profile that the source names; null where it names none */
export function profileOf<Profile extends SiteProfile>(
  profiles: readonly Profile[],
  url: string,
  site: string | null,
): Profile | null {
  if (/^https?:/i.test(url)) return findProfile(profiles, url);
  return profiles.find(({ id }) => id === site) ?? null;
}
