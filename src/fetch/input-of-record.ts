/** An archived answer as a page to parse, the same as on the day it was fetched: for `--offline` and foreign archives. */
import { createHash } from "node:crypto";
import type { WarcRecord } from "./archive.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { Input } from "./read-inputs.ts";
import { headerOf } from "./request-hop.ts";
import { sniffContent } from "./sniff-content.ts";

/** null for what is no whole page of text: other statuses, revisits, requests, pictures, cut-off bodies. */
export function inputOfRecord(
  record: Pick<WarcRecord, "type" | "url" | "date" | "http" | "payload" | "truncated">,
): Input | null {
  const { type, url, date, http, payload, truncated } = record;
  if (type !== "response" || http?.status !== 200 || url === null || truncated !== null || payload.length === 0)
    return null;
  const contentType = headerOf(http.headers, "content-type");
  const content = sniffContent(contentType, payload);
  if (content === "other" || content === "gzip") return null;
  const id = canonicalUrl(url) ?? url;
  const hash = createHash("sha256").update(payload).digest("hex");
  return {
    page: { hash, url: id, fetchedAt: date ?? "", contentType, byteLength: payload.length },
    bytes: payload,
    id,
    line: null,
    kind: content === "text" ? "text" : "html",
  };
}
