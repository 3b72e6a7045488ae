/** Digests as WARC writes them: "sha256:…" in hexadecimal (ours), and sha1, md5, sha512 in base 16, 32 or 64 (others'). */
import { createHash } from "node:crypto";

export function digestOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return `sha256:${hash.digest("hex")}`;
}

/** null where the algorithm is not known. */
export function fitsDigest(written: string, bytes: Uint8Array): boolean | null {
  const { name = "", value = "" } = /^\s*(?<name>[\w-]+)\s*:\s*(?<value>\S+)\s*$/.exec(written)?.groups ?? {};
  const algorithm = name.toLowerCase().replace("-", "");
  if (!KNOWN.has(algorithm)) return null;
  const digest = createHash(algorithm).update(bytes).digest();
  return (
    value.toLowerCase() === digest.toString("hex") ||
    value.toUpperCase() === base32(digest) ||
    value === digest.toString("base64")
  );
}

const KNOWN: ReadonlySet<string> = new Set(["md5", "sha1", "sha256", "sha512"]);
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS.charAt((held >> (bits - 5)) & 31);
    held &= (1 << bits) - 1;
  }
  if (bits > 0) text += LETTERS.charAt((held << (5 - bits)) & 31);
  return text.padEnd(Math.ceil(text.length / 8) * 8, "=");
}
