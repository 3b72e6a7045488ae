/** The words for what discovery can meet: one function a kind of Issue. */
import type { Issue } from "../model/issue.ts";

function issue(code: string, subject: string, message: string, hint: string): Issue {
  return { code, stage: "fetch", subject, message, hint };
}

export function notAFeed(url: string, wanted: "feed" | "sitemap"): Issue {
  return issue(
    "not-a-feed",
    url,
    `Unexpected content of ${url}, expected a ${wanted === "feed" ? "feed (RSS or Atom)" : "sitemap"}`,
    "Open it in a browser: where it shows a page, correct the address in the site's profile.",
  );
}

export function notAListing(url: string): Issue {
  return issue(
    "not-a-listing",
    url,
    `Unexpected depth of tags in ${url}, expected a page with links`,
    "Open it in a browser; the next run tries again.",
  );
}

export function nothingFound(url: string, mentions: number): Issue {
  const met = mentions === 0 ? "0 links" : `${mentions} links that all lead elsewhere`;
  return issue(
    "nothing-found",
    url,
    `Unexpected ${met} in ${url}, expected addresses of articles`,
    "Compare the page with the selector, the hosts and the pattern for articles in the site's profile.",
  );
}

export function tooMany(url: string, most: number): Issue {
  return issue(
    "too-many-addresses",
    url,
    `Unexpected further addresses after ${most} in ${url}, expected at most that many`,
    "The rest is left out. Give a date to begin from, name a smaller sitemap, or raise maxAddresses.",
  );
}

export function damagedGzip(url: string, why: string): Issue {
  return issue(
    "damaged-sitemap",
    url,
    `Unexpected ${why} in unpacking ${url}, expected a gzipped sitemap`,
    "Download it and try gunzip; the next run tries again.",
  );
}

export function noSitemaps(url: string): Issue {
  return issue(
    "no-sitemaps",
    url,
    `Unexpected absence of sitemaps in robots.txt of ${url}, expected at least one line "Sitemap:"`,
    "Name the sitemap itself in the source, or take the line out.",
  );
}

export function offSiteSitemap(url: string, index: string): Issue {
  return issue(
    "off-site-sitemap",
    index,
    `Unexpected sitemap ${url} of another host in ${index}, expected the source's own`,
    "Add its host to the source's hosts where it belongs to the site.",
  );
}

export function badAddress(written: string): Issue {
  return issue(
    "bad-address",
    written,
    `Unexpected address "${written}" in a list of addresses, expected http or https`,
    "Correct it in the source.",
  );
}

export function damagedWarc(path: string, offset: number, why: string): Issue {
  return issue(
    "damaged-warc",
    `${path}:${offset}`,
    `Unexpected ${why} at byte ${offset} of "${path}", expected a WARC record`,
    "The record is left out, the others are read. Get the file again from where it came.",
  );
}

export function noWarcFiles(path: string): Issue {
  return issue(
    "no-warc-files",
    path,
    `Unexpected 0 WARC files in the folder "${path}", expected names that end in .warc or .warc.gz`,
    "Check the path, or name the files themselves.",
  );
}
