/**
 * How far a document is trusted with a number, before anything it says is weighed: the page of the body that issues the
 * number, an official portal, a newspaper, a reprint. Extraction confidence is no part of it: a doubtful reading never
 * lowers a newspaper's standing.
 */
import type { Authority } from "../model/authority.ts";
import type { Claim } from "../model/claim.ts";

/** From least to most; the place in the list is the weight. */
export const TRUST = ["reprint", "reporter", "official portal", "issuer"] as const;
export type Trust = (typeof TRUST)[number];

/** Who makes the number. A ministry's page is the issuer of its own index and an official portal for any other. */
const ISSUERS: Readonly<Record<string, readonly string[]>> = {
  dti: ["dti.gov.vn", "mic.gov.vn", "mst.gov.vn", "dx.gov.vn"],
  ict: ["mic.gov.vn", "mst.gov.vn"],
  pii: ["most.gov.vn", "mst.gov.vn"],
  par: ["moha.gov.vn", "caicachhanhchinh.gov.vn"],
  sipas: ["moha.gov.vn", "caicachhanhchinh.gov.vn"],
  papi: ["papi.org.vn"],
  pci: ["pcivietnam.vn", "vcci.com.vn"],
  pgi: ["pcivietnam.vn", "vcci.com.vn"],
  egdi: ["publicadministration.un.org"],
  gii: ["wipo.int"],
  gci: ["itu.int"],
  metric: ["mic.gov.vn", "mst.gov.vn", "gso.gov.vn", "nso.gov.vn"],
};

const OFFICIAL = ["gov.vn", "chinhphu.vn"];

/** What trust needs to know of a document. */
export interface Standing {
  readonly host: string | null;
  readonly reprint: boolean;
  /** What the operator says of the site: it goes before what the address suggests. */
  readonly authority: Authority | null;
}

/** @param address a URL; anything else has no host and counts as a reporter */
export function standingOf(address: string, reprint: boolean, authority: Authority | null = null): Standing {
  return { host: hostOf(address), reprint, authority };
}

export function trustOf({ host, reprint, authority }: Standing, { index }: Pick<Claim, "index">): Trust {
  if (reprint) return "reprint";
  if (authority !== null) return authority === "official" ? "official portal" : authority;
  if (host === null) return "reporter";
  if ((ISSUERS[index ?? "metric"] ?? []).some((issuer) => isWithin(host, issuer))) return "issuer";
  return OFFICIAL.some((official) => isWithin(host, official)) ? "official portal" : "reporter";
}

function isWithin(host: string, domain: string): boolean {
  return host.endsWith(domain) && (host.length === domain.length || host.at(-domain.length - 1) === ".");
}

/** Read by hand: a million addresses are looked at, and parsing all that a URL may be takes longer than settling them. */
const HOST = /^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#:]+)/i;

export function hostOf(address: string): string | null {
  return HOST.exec(address)?.groups?.host?.toLowerCase() ?? null;
}
