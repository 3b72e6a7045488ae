/**
 * Which addresses may be connected to: those of the public Internet, by IANA's special-purpose registries. A list of
 * what is allowed for IPv6 (global unicast) and of what is not for IPv4. Works on addresses, never on names: a name is
 * judged by what it resolves to, once, and the connection goes to that very address.
 */
import { BlockList, isIP } from "node:net";

/** @param address as resolved or as in a URL's hostname without brackets; anything that is no address is refused */
export function isAllowedAddress(address: string, allowLoopback: boolean): boolean {
  const family = isIP(address);
  if (family === 4) return !PRIVATE_IPV4.check(address, "ipv4") || (allowLoopback && LOOPBACK.check(address, "ipv4"));
  if (family !== 6 || address.includes("%")) return false;
  if (LOOPBACK.check(address, "ipv6")) return allowLoopback;
  const inner = embeddedIpv4(address);
  // A translated address ends at the IPv4 host it names.
  if (inner !== null) return !PRIVATE_IPV4.check(inner, "ipv4");
  return GLOBAL_IPV6.check(address, "ipv6") && !SPECIAL_IPV6.check(address, "ipv6");
}

const PRIVATE_IPV4 = listOf("ipv4", [
  "0.0.0.0/8", // this network
  "10.0.0.0/8",
  "100.64.0.0/10", // carriers' shared space
  "127.0.0.0/8",
  "169.254.0.0/16", // link-local, and the clouds' metadata
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24", // documentation, and the next two below
  "192.88.99.0/24", // 6to4 relays
  "192.168.0.0/16",
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, broadcast
]);

const LOOPBACK = listOf("ipv4", ["127.0.0.0/8"]);
LOOPBACK.addAddress("::1", "ipv6");

const GLOBAL_IPV6 = listOf("ipv6", ["2000::/3"]);
const SPECIAL_IPV6 = listOf("ipv6", [
  "2001::/23", // protocols, Teredo among them
  "2001:db8::/32", // documentation
  "3fff::/20", // documentation
]);

function listOf(family: "ipv4" | "ipv6", networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", bits = ""] = network.split("/");
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** The IPv4 address inside ::ffff:0:0/96 (mapped), 64:ff9b::/96 (NAT64) and 2002::/16 (6to4); null for others. */
function embeddedIpv4(address: string): string | null {
  const words = wordsOf(address);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = words;
  const isMapped = a === 0 && b === 0 && c === 0 && d === 0 && e === 0 && f === 0xffff;
  const isTranslated = a === 0x64 && b === 0xff9b && c === 0 && d === 0 && e === 0 && f === 0;
  if (isMapped || isTranslated) return dotted(g, h);
  return a === 0x2002 ? dotted(b, c) : null;
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");
}

/** The eight words of an address, which URL writes in one form: no dotted tail. */
function wordsOf(address: string): number[] {
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = "", tail] = plain.split("::");
  const read = (part: string): number[] =>
    part === "" ? [] : part.split(":").map((word) => Number.parseInt(word, 16));
  if (tail === undefined) return read(head);
  const [front, back] = [read(head), read(tail)];
  return [...front, ...new Array<number>(8 - front.length - back.length).fill(0), ...back];
}
