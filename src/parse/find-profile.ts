/** Which site profile a page is read with: that of its host, the most specific one of several. */
import type { SiteProfile } from "../model/site-profile.ts";

/** @param url null or a file's path for a page whose address is not known: it has no profile */
export function findProfile<Profile extends SiteProfile>(
  profiles: readonly Profile[],
  url: string | null,
): Profile | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, "");
  let found: { profile: Profile; length: number } | null = null;
  for (const profile of profiles) {
    for (const pattern of profile.hosts) {
      if (!isOfHost(host, pattern) || (found && found.length >= pattern.length)) continue;
      found = { profile, length: pattern.length };
    }
  }
  return found?.profile ?? null;
}

function isOfHost(host: string, pattern: string): boolean {
  const name = pattern.toLowerCase().replace(/^www\./, "");
  return name.startsWith("*.") ? host.endsWith(name.slice(1)) : host === name;
}
