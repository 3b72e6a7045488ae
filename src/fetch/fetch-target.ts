/** What may be asked for at all, and where an answer sends on. */
import type { Exchange } from "./exchange.ts";
import { headerOf } from "./request-hop.ts";

/** Without fragment and without credentials: none are ever sent. */
export function targetOf(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const target = new URL(url);
  target.hash = target.username = target.password = "";
  return target;
}

/** Ports below 1024 other than the web's own belong to services that must not be spoken to by accident. */
export function isFetchable({ protocol, port, hostname }: URL): boolean {
  const isWeb = (protocol === "http:" || protocol === "https:") && hostname !== "";
  return isWeb && (port === "" || port === "80" || port === "443" || Number(port) > 1023);
}

/** null for an answer that redirects nowhere; a target that may not be fetched is the caller's to refuse. */
export function redirectOf({ status, headers }: Exchange, from: URL): URL | null {
  const location = headerOf(headers, "location");
  if (![301, 302, 303, 307, 308].includes(status) || location === null || !URL.canParse(location, from.href))
    return null;
  return targetOf(new URL(location, from).href);
}
