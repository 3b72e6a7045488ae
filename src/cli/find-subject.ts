/**
 * A subject as a person writes it (“Yên Bái”, “yen bai”, “tỉnh Yên Bái”, “Bộ TT&TT”) to the slug of the data set.
 * Accents and case are no obstacle: names are compared with both left out, and no two names of the tables meet so.
 */
import { ministries } from "../knowledge/ministries.ts";
import { countries, enterprises, regions } from "../knowledge/places.ts";
import { provinces } from "../knowledge/provinces.ts";
import { nameSubject } from "./name-fact.ts";

/** @returns the slug with its kind, or null where neither the tables nor the subjects present know the name */
export function findSubject(asked: string, present: Iterable<string>): string | null {
  const key = keyOf(asked);
  if (key === "") return null;
  for (const subject of present) if (keyOf(nameSubject({ subject })) === key) return subject;
  return SLUGS.get(key) ?? SLUGS.get(key.replace(HEAD, "")) ?? null;
}

/** “Tỉnh”, “thành phố” before a name. */
const HEAD = /^(?:tinh|thanh pho|tp) /;

const SLUGS: ReadonlyMap<string, string> = new Map([
  ...entriesOf("enterprise", enterprises),
  ...entriesOf("region", regions),
  ...entriesOf("country", countries),
  ...Object.entries(ministries).flatMap(([slug, { name, aliases }]) => entryOf(`ministry:${slug}`, [name, ...aliases])),
  ...Object.entries(provinces).flatMap(([slug, { name, aliases }]) => entryOf(`province:${slug}`, [name, ...aliases])),
]);

function entriesOf(kind: string, table: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(table).flatMap(([slug, names]) => entryOf(`${kind}:${slug}`, names));
}

function entryOf(subject: string, names: readonly string[]): [string, string][] {
  const slug = subject.slice(subject.indexOf(":") + 1);
  return [subject, slug, ...names].map((name) => [keyOf(name), subject]);
}

/** “Bà Rịa - Vũng Tàu”, “ba-ria-vung-tau” → “ba ria vung tau”. */
function keyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
