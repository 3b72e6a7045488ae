/**
 * One page and all that is read from it, stored in the caller's transaction: bytes' hash and place, documents, claims,
 * issues. Law: a page becomes a document or an issue, or is passed over because none of our words is in it.
 */
import { extractClaims } from "../extract/extract-claims.ts";
import type { Input } from "../fetch/read-inputs.ts";
import type { ArchivedPlace } from "../model/answer.ts";
import type { Issue } from "../model/issue.ts";
import type { Source } from "../model/pipeline.ts";
import type { SiteProfile } from "../model/site-profile.ts";
import { parsePage } from "../parse/parse-page.ts";
import { profileOf } from "../parse/profile-of.ts";
import { saveClaims, seeClaimsAgain } from "../store/claims.ts";
import { getDocument, isExtractedBy, isSeenInRun, markExtracted, saveDocument } from "../store/documents.ts";
import type { Database } from "../store/open-database.ts";
import { savePage } from "../store/pages.ts";

/** What one page gave. */
export interface Taken {
  readonly documents: { new: number; changed: number; unchanged: number };
  readonly claims: { read: number; new: number };
  /** No word of ours in it: nothing was stored but the page. */
  readonly isPassedOver: boolean;
  /** Whether the site's profile fits the page; null where it has none, or was passed over. */
  readonly fitsProfile: boolean | null;
  readonly issues: readonly Issue[];
}

export interface TakeOptions {
  readonly source: Source;
  /** Of every site of the pipeline: a feed may lead to a sister paper. */
  readonly profiles: readonly SiteProfile[];
  readonly archived: ArchivedPlace | null;
  /** Whether the text is about our subject; null where every page is taken. */
  readonly isRelevant: ((text: string) => boolean) | null;
  /** Another address of the same article is no mistake on the web; a second file of one document is. */
  readonly saysRepeats: boolean;
  /** Fingerprint of the code that reads. */
  readonly extractor: string;
}

export function takePage(db: Database, runId: number, input: Input, options: TakeOptions): Taken {
  const { source, profiles, archived, isRelevant, saysRepeats, extractor } = options;
  savePage(db, runId, input.page, source.id, archived);
  const profile = profileOf(profiles, input.page.url, source.site ?? null);
  const parsed = parsePage({ ...input, profile });
  if (parsed.documents.length === 0 && parsed.issues.length === 0)
    throw new Error(`Unexpected silence of parse about "${input.id}", expected a document or an issue`);
  const taken = { documents: { new: 0, changed: 0, unchanged: 0 }, claims: { read: 0, new: 0 } };
  const issues = [...parsed.issues];
  let passedOver = 0;
  for (const document of parsed.documents) {
    if (isSeenInRun(db, runId, document.id)) {
      if (saysRepeats) issues.push(repeatedDocument(document.id, input));
      continue;
    }
    // What was taken once is followed, whatever becomes of its words.
    if (isRelevant !== null && !isRelevant(document.text) && getDocument(db, document.id) === null) {
      passedOver += 1;
      continue;
    }
    const state = saveDocument(db, runId, document, input.page.hash);
    taken.documents[state === "seen" ? "unchanged" : state] += 1;
    // The same text read by the same code gives the same claims, and reading is what takes time.
    if (state === "seen" && isExtractedBy(db, document.id, extractor)) {
      taken.claims.read += seeClaimsAgain(db, runId, document.id);
      continue;
    }
    const claims = extractClaims(document);
    const saved = saveClaims(db, runId, document.id, claims);
    markExtracted(db, document.id, extractor);
    taken.claims.read += claims.length;
    taken.claims.new += saved.new;
  }
  const isPassedOver = passedOver > 0 && passedOver === parsed.documents.length;
  const fits = profile === null || input.kind !== "html" || isPassedOver ? null : !issues.some(isUnmatched);
  return { ...taken, isPassedOver, fitsProfile: fits, issues: isPassedOver ? [] : issues };
}

function isUnmatched({ code }: Issue): boolean {
  return code === "profile-unmatched";
}

/** The first is kept: two texts under one id would take turns in being the current one, run after run. */
function repeatedDocument(id: string, { id: path, line }: Input): Issue {
  const where = line === null ? path : `${path}:${line}`;
  return {
    code: "repeated-document",
    stage: "run",
    subject: where,
    message: `Unexpected second document "${id}" in ${where}, expected each document once a run; the first is kept`,
    hint: "Remove one of the two files, or give the documents different ids",
  };
}
