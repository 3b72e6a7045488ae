/**
 * Every number that a held fact rests on, walked back: from its quote to the text, from the text to the page, from the
 * page to the bytes that were archived (or the file that was read), which are parsed again. Says for each claim
 * whether the words still stand there. Reads only; what is damaged, edited or gone is said, not mended.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readArchived } from "../fetch/read-archived.ts";
import { readInputs, type Input } from "../fetch/read-inputs.ts";
import type { Document } from "../model/document.ts";
import type { SiteProfile } from "../model/site-profile.ts";
import { parsePage } from "../parse/parse-page.ts";
import { profileOf } from "../parse/profile-of.ts";
import { citedTexts, type CitedText } from "../store/cited-texts.ts";
import type { Database } from "../store/open-database.ts";
import { pageOfDocument, type StoredPage } from "../store/pages.ts";

export interface Verified {
  readonly claim: string;
  readonly document: string;
  readonly quote: string;
  /**
   * verbatim: at its place. moved: elsewhere in the text that the bytes give now. edited: nowhere in it, or the text in
   * the database was tampered with. gone: the bytes are not there, or are not those that were read.
   */
  readonly state: "verbatim" | "moved" | "edited" | "gone";
  /** What is wrong, as a clause; null for verbatim. */
  readonly why: string | null;
}

interface VerifyOptions {
  readonly archiveFolder: string;
  readonly now: () => string;
  readonly profiles?: readonly SiteProfile[];
}

/**
 * @param archiveFolder of the WARC files; @param now the clock, for reading files; @param profiles of sites: the run
 * that read a page may have had its profile or not, so both readings of the bytes count
 */
export async function* verifyClaims(
  db: Database,
  { archiveFolder, now, profiles = [] }: VerifyOptions,
): AsyncGenerator<Verified> {
  for (const cited of citedTexts(db)) {
    const found = await readAgain(db, cited, { archiveFolder, now, profiles });
    for (const { id, quote, start, end } of cited.claims) {
      const about = { claim: id, document: cited.document, quote };
      if (cited.text.slice(start, end) !== quote || hashOf(cited.text) !== cited.textHash)
        yield { ...about, state: "edited", why: "the text in the database is not the one that was read" };
      else if ("gone" in found) yield { ...about, state: "gone", why: found.gone };
      else if (found.text.slice(start, end) === quote) yield { ...about, state: "verbatim", why: null };
      else if (found.text.includes(quote))
        yield { ...about, state: "moved", why: "the words stand elsewhere in the page as it is parsed now" };
      else yield { ...about, state: "edited", why: "the page as it is parsed now does not have the words" };
    }
  }
}

type Found = { readonly text: string } | { readonly gone: string };

async function readAgain(
  db: Database,
  cited: CitedText,
  { archiveFolder, now, profiles }: Required<VerifyOptions>,
): Promise<Found> {
  const page = pageOfDocument(db, cited.document, cited.textHash);
  if (page === null) return { gone: "the database does not say which page it was read from" };
  const input = page.archived === null ? await readFile(page, now) : await readRecord(page, archiveFolder);
  if ("gone" in input) return input;
  if (hashOf(input.bytes) !== page.hash) return { gone: "the bytes are not those that were read" };
  const profile = profileOf(profiles, page.url, page.source);
  const texts = (profile === null ? [null] : [profile, null]).flatMap((by) =>
    parsePage({ ...input, profile: by })
      .documents.filter(({ id }: Document) => id === cited.document)
      .map(({ text }) => text),
  );
  const text = texts.find((one) => hashOf(one) === cited.textHash) ?? texts[0];
  return text === undefined ? { gone: "the page gives no such document any more" } : { text };
}

async function readRecord(page: StoredPage, folder: string): Promise<Input | { gone: string }> {
  const { archived, url, hash, fetchedAt, contentType, byteLength } = page;
  if (archived === null) throw new Error(`Unexpected page ${page.id} without a place in the archive`);
  const found = await readArchived(folder, archived);
  if (found.state !== "whole") return { gone: `${archived.file} at byte ${archived.offset}: ${found.why}` };
  const shown = { hash, url, fetchedAt, contentType, byteLength };
  return { page: shown, bytes: found.record.payload, id: url, line: null, kind: "html" };
}

/** A local file, or the line of one: known again by its hash. */
async function readFile({ url, hash }: StoredPage, now: () => string): Promise<Input | { gone: string }> {
  if (!existsSync(url)) return { gone: `the file ${url} is not there` };
  for await (const input of readInputs([url], { now }))
    if (!("issue" in input) && input.page.hash === hash) return input;
  return { gone: `the file ${url} is not what was read` };
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
