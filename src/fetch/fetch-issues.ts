/** The words for what a fetch can meet: one function a kind of Issue. */
import type { Issue } from "../model/issue.ts";

function issue(code: string, subject: string, message: string, hint: string): Issue {
  return { code, stage: "fetch", subject, message, hint };
}

export function refusedScheme(url: string, target: string): Issue {
  return issue(
    "refused-address",
    url,
    `Unexpected address "${target}" for ${url}, expected http or https on port 80, 443 or above 1023`,
    "Correct the address in the source; where the site redirects to it, the page cannot be had.",
  );
}

export function refusedAddress(url: string, hostname: string, address: string): Issue {
  const where = hostname === address ? address : `${address} for "${hostname}"`;
  return issue(
    "refused-address",
    url,
    `Unexpected private or reserved address ${where} in fetching ${url}, expected an address of the public Internet`,
    "No connection was made. Check the source's address, and who answers for that name.",
  );
}

export function robotsDisallow(url: string, target: string, agent: string): Issue {
  const by = `robots.txt of ${new URL(target).host}`;
  return issue(
    "robots-disallow",
    url,
    `Unexpected wish not to be read in ${by} for ${target}, expected an address open to "${agent}"`,
    "Leave the address out of the source, or ask the site's owner.",
  );
}

export function robotsUnreachable(url: string, target: string, met: string): Issue {
  return issue(
    "robots-unreachable",
    url,
    `Unexpected ${met} for ${new URL("/robots.txt", target).href}, expected rules, or 404 where there are none`,
    "While a site's rules cannot be read, nothing of it is fetched (RFC 9309). The next run tries again.",
  );
}

export function endlessRedirects(url: string, target: string, why: string): Issue {
  return issue(
    "endless-redirects",
    url,
    `Unexpected ${why} to ${target} from ${url}, expected a page`,
    "Open the address in a browser: where it shows a page, the site wants cookies that are not sent.",
  );
}

export function unreadableType(url: string, contentType: string | null): Issue {
  return issue(
    "unreadable-type",
    url,
    `Unexpected content "${contentType ?? "without a type"}" at ${url}, expected a page of text`,
    "Documents and pictures are not read; leave such addresses out with the source's pattern for articles.",
  );
}

export function oversizePage(url: string, maxBytes: number): Issue {
  return issue(
    "oversize-page",
    url,
    `Unexpected size above ${maxBytes} bytes of ${url}, expected at most that, decoded`,
    "Raise maxBytes where the page is worth it: an article is rarely over 1 MB.",
  );
}

export function goneHome(url: string, target: string): Issue {
  return issue(
    "page-gone",
    url,
    `Unexpected redirect to the front page ${target} from ${url}, expected an article`,
    "The site has taken it down or moved it; what was read before is kept.",
  );
}

export function gonePage(url: string, status: number): Issue {
  return issue(
    "page-gone",
    url,
    `Unexpected status ${status} from ${url}, expected 200`,
    "The site has taken it down or moved it; what was read before is kept.",
  );
}

export function badStatus(url: string, status: number, requests: number): Issue {
  const hints: Readonly<Record<number, string>> = {
    401: "The page wants a login, which is not sent.",
    403: "The site refuses us: check userAgent and its contact, and write to the site's owner.",
    429: "The site asks for fewer requests: raise its delay.",
  };
  return issue(
    "bad-status",
    url,
    `Unexpected status ${status} from ${url} (${countOf(requests)}), expected 200`,
    hints[status] ?? (status >= 500 ? "The server is at fault; the next run tries again." : "Open it in a browser."),
  );
}

export function noAnswer(url: string, met: string, requests: number, hint: string): Issue {
  return issue("no-answer", url, `Unexpected ${met} from ${url} (${countOf(requests)}), expected a page`, hint);
}

/** Nothing of a host that is silent about its rules is asked for, so the silence is told once, at robots.txt. */
export function noRobotsAnswer(url: string, target: string, met: string, hint: string): Issue {
  return issue("no-answer", url, `Unexpected ${met} from ${new URL("/robots.txt", target).href}, expected rules`, hint);
}

export function scriptChallenge(url: string): Issue {
  return issue(
    "script-challenge",
    url,
    `Unexpected script that sets a cookie and loads again at ${url}, expected a page`,
    "The site lets only browsers in: ask its owner for access, or take another source.",
  );
}

export function emptyPage(url: string): Issue {
  return issue(
    "empty-page",
    url,
    `Unexpected 0 bytes with status 200 from ${url}, expected a page`,
    "Open it in a browser: where it shows a page, the site wants scripts or cookies.",
  );
}

export function hostDeferred(url: string, host: string, until: string): Issue {
  return issue(
    "host-deferred",
    url,
    `Unexpected wait until ${until} for ${host}, expected one within the patience of this run`,
    "The host asked for this pause (Retry-After, Crawl-delay) or failed many times in a row; a later run asks again.",
  );
}

function countOf(requests: number): string {
  return requests === 1 ? "1 request" : `${requests} requests`;
}
