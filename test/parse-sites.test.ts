/** Pages in the layouts that Vietnamese sites use, read exactly: by the generic reader, and by a profile of the site. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { SiteProfile } from "../src/model/site-profile.ts";
import { parsePage } from "../src/parse/parse-page.ts";

const FOLDER = resolve(import.meta.dirname, "../fixtures/sites");
const selectors = z.array(z.string()).exactOptional();

const Fixture = z.strictObject({
  url: z.url(),
  profile: z.strictObject({
    id: z.string(),
    hosts: z.array(z.string()),
    title: selectors,
    lead: selectors,
    body: selectors,
    date: selectors,
    author: selectors,
    remove: selectors,
  }),
  expected: z.strictObject({
    title: z.string(),
    lead: z.string(),
    body: z.array(z.string()),
    published: z.string(),
    author: z.string().nullable(),
  }),
});

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));

describe.each(names)("%s", (name) => {
  const { url, profile, expected } = Fixture.parse(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")));

  it("is read exactly without a profile", () => {
    expect(read(name, url, null)).toEqual({ ...expected, issues: [] });
  });

  it("is read exactly by its profile, of which every selector finds something", () => {
    expect(read(name, url, profile)).toEqual({ ...expected, issues: [] });
  });
});

function read(name: string, url: string, profile: SiteProfile | null) {
  const bytes = readFileSync(join(FOLDER, `${name}.html`));
  const page = { url, contentType: "text/html" };
  const { documents, issues } = parsePage({ page, bytes, id: `${name}.html`, line: null, kind: "html", profile });
  const [document] = documents;
  if (!document) throw new Error(`Unexpected 0 documents of ${name}, expected 1`);
  const { title, published, author, text, blocks = [] } = document;
  const textsOf = (...kinds: string[]): string[] =>
    blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end));
  expect(textsOf("title")).toEqual([title]);
  const body = textsOf("paragraph", "heading", "list-item", "table-row", "caption");
  return { title, lead: textsOf("lead").join("\n"), body, published, author, issues };
}
