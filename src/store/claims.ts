/**
 * Claims: append-only under their content-hash ids. What a claim says never changes; `reading` beside it holds how it
 * was last read (version of the text, rule, confidence, context), so better rules and mended texts keep old ids. A
 * claim is current when the last extraction of the current version of its document gave it; others stay as history.
 */
import { z } from "zod";
import { Claim, Origin } from "../model/claim.ts";
import { flag, jsonOf } from "./column-types.ts";
import { getDocument } from "./documents.ts";
import { findByPrefix } from "./find-by-prefix.ts";
import type { Database } from "./open-database.ts";
import { prepareOnce } from "./prepare-once.ts";
import { KEY_CONDITIONS, parametersOf, type RowFilters } from "./row-filters.ts";
import { transact } from "./transact.ts";

/** As ClaimRow reads it. */
const SELECT_CLAIM = `
  SELECT
    claim.claim_id AS id, claim.document_id AS document, index_name AS "index", subject, indicator, measure,
    value, comparator, unit, "of", population, period, baseline, modality, object, attribution,
    quote, quote_start AS start, quote_end AS "end", derived, rule, confidence, context
  FROM reading
  JOIN claim ON claim.claim_id = reading.claim_id`;

/**
 * All claims of one extraction of the document's current text; claims it no longer gives stop being current.
 * Throws a plain Error, and stores nothing, where a quote does not stand at its offsets, or an id comes back with other
 * content: ids must be hashes of everything a claim says except rule, confidence and context.
 */
export function saveClaims(
  db: Database,
  runId: number,
  document: string,
  claims: readonly Claim[],
): { new: number; seen: number } {
  return transact(db, () => {
    const text = getDocument(db, document)?.text;
    if (text === undefined) throw new Error(`Unexpected document "${document}" of claims, expected a saved one`);
    const before = readingsOf(db, document);
    db.prepare(`UPDATE reading SET is_current = 0 WHERE document_id = :document AND is_current = 1`).run({ document });
    const statements = { seeAgain: seeAgain(db), isKnown: isKnown(db), insert: insert(db), read: read(db) };
    const counts = { new: 0, seen: 0 };
    for (const claim of claims) {
      expectQuoted(claim, document, text);
      const row = { ...claim, derived: claim.derived ? 1 : 0, runId };
      if (statements.seeAgain.run(row).changes > 0) {
        counts.seen += 1;
      } else if (statements.isKnown.get({ id: claim.id }) !== undefined) {
        throw new Error(
          `Unexpected content of claim "${claim.id}" in "${document}", expected what its id was made from`,
        );
      } else {
        statements.insert.run(row);
        counts.new += 1;
      }
      const context = claim.context === undefined ? null : JSON.stringify(claim.context);
      statements.read.run({ ...row, context });
    }
    markMoved(db, runId, document, before);
    return counts;
  });
}

/** The document was met again and says what it said: its current claims are seen in this run. @returns how many */
export function seeClaimsAgain(db: Database, runId: number, document: string): number {
  return prepareOnce(
    db,
    `UPDATE claim SET last_seen_run = :runId
     WHERE claim_id IN (SELECT claim_id FROM reading WHERE document_id = :document AND is_current = 1)`,
  ).run({ runId, document }).changes;
}

/** Current claims, in the order of documents and of the text. */
export function listClaims(db: Database, filters: RowFilters = {}): Claim[] {
  const rows = db
    .prepare(
      `${SELECT_CLAIM}
       JOIN document ON document.document_id = reading.document_id AND document.text_hash = reading.text_hash
       LEFT JOIN page ON page.page_id = document.page_id
       WHERE reading.is_current = 1 AND document.is_current = 1
         AND ${KEY_CONDITIONS}
         AND (:document IS NULL OR claim.document_id = :document)
         AND (:source IS NULL OR page.source_id = :source)
       ORDER BY claim.document_id, quote_start, quote_end, claim.claim_id
       LIMIT :limit`,
    )
    .all(parametersOf(filters));
  return z.array(ClaimRow).parse(rows);
}

/** What tells the family of each current claim; `ids` of claims, or all. */
export function listClaimSubjects(
  db: Database,
  ids: readonly string[] | "all",
): Pick<Claim, "id" | "index" | "subject" | "indicator">[] {
  const rows = db
    .prepare(
      `SELECT claim.claim_id AS id, index_name AS "index", subject, indicator
       FROM reading
       JOIN claim ON claim.claim_id = reading.claim_id
       WHERE reading.is_current = 1 AND (:all OR reading.claim_id IN (SELECT value FROM json_each(:ids)))`,
    )
    .all({ all: ids === "all" ? 1 : 0, ids: JSON.stringify(ids === "all" ? [] : ids) });
  return z.array(Claim.pick({ id: true, index: true, subject: true, indicator: true })).parse(rows);
}

/** Current claims of one family, in the order of their ids. */
export function listFamilyClaims(db: Database, family: string): Claim[] {
  const rows = db
    .prepare(`${SELECT_CLAIM} WHERE reading.is_current = 1 AND reading.family = :family ORDER BY claim.claim_id`)
    .all({ family });
  return z.array(ClaimRow).parse(rows);
}

/**
 * A claim, current or not, by its id or the first 4 or more characters of it.
 * @throws UserError for a prefix of several ids
 */
export function getClaim(db: Database, id: string): Claim | null {
  const found = findByPrefix(db, "claim", id);
  const row = db.prepare(`${SELECT_CLAIM} WHERE claim.claim_id = :id`).get({ id: found });
  return row === undefined ? null : ClaimRow.parse(row);
}

const ClaimRow = z
  .strictObject({
    ...Claim.shape,
    derived: flag,
    context: jsonOf(z.record(z.string(), Origin)).nullable(),
  })
  .transform(({ context, ...claim }): Claim => (context === null ? claim : { ...claim, context }));

/** How each claim of the document stands, as one line each: what differs afterwards has moved. */
function readingsOf(db: Database, document: string): Map<string, string> {
  const rows = db
    .prepare(
      `SELECT claim_id AS id, json_array(rule, confidence, context) AS "as"
       FROM reading
       WHERE document_id = :document AND is_current = 1`,
    )
    .all({ document });
  return new Map(
    z
      .array(Standing)
      .parse(rows)
      .map((row) => [row.id, row.as]),
  );
}

const Standing = z.strictObject({ id: z.string(), as: z.string() });

/** Claims that came, went or are read otherwise than before are to be settled anew. */
function markMoved(db: Database, runId: number, document: string, before: ReadonlyMap<string, string>): void {
  const after = readingsOf(db, document);
  const mark = db.prepare(
    `UPDATE reading SET
       is_settled = 0,
       moved_by = coalesce(
         (SELECT moved_by FROM document WHERE document_id = :document AND is_current = 1 AND moved_run = :runId),
         'extractor-changed' -- the same text, read otherwise: only our reading can have changed
       )
     WHERE claim_id = :id`,
  );
  for (const id of new Set([...before.keys(), ...after.keys()]))
    if (before.get(id) !== after.get(id)) mark.run({ id, document, runId });
}

function expectQuoted(claim: Claim, document: string, text: string): void {
  if (claim.document !== document)
    throw new Error(`Unexpected document "${claim.document}" in claim "${claim.id}", expected "${document}"`);
  if (text.slice(claim.start, claim.end) === claim.quote) return;
  throw new Error(`Unexpected quote "${claim.quote}" in claim "${claim.id}", expected the words at its offsets`);
}

/** Moves last_seen_run where the id is known and every column is what it was: else it changes no row. */
function seeAgain(db: Database) {
  return db.prepare(
    `UPDATE claim SET last_seen_run = :runId
     WHERE claim_id = :id
       AND document_id = :document AND index_name IS :index AND subject = :subject AND indicator = :indicator
       AND measure = :measure AND value = :value AND comparator = :comparator AND unit = :unit AND "of" IS :of
       AND population IS :population AND period IS :period AND baseline IS :baseline AND modality = :modality
       AND object IS :object AND attribution IS :attribution
       AND quote = :quote AND quote_start = :start AND quote_end = :end AND derived = :derived`,
  );
}

function isKnown(db: Database) {
  return db.prepare(`SELECT 1 FROM claim WHERE claim_id = :id`);
}

function insert(db: Database) {
  return db.prepare(
    `INSERT INTO claim (
       claim_id, document_id, text_hash, index_name, subject, indicator, measure, value, comparator, unit, "of",
       population, period, baseline, modality, object, attribution, quote, quote_start, quote_end, derived,
       first_seen_run, last_seen_run
     ) VALUES (
       :id, :document, (SELECT text_hash FROM document WHERE document_id = :document AND is_current = 1),
       :index, :subject, :indicator, :measure, :value, :comparator, :unit, :of,
       :population, :period, :baseline, :modality, :object, :attribution, :quote, :start, :end, :derived,
       :runId, :runId
     )`,
  );
}

function read(db: Database) {
  return db.prepare(
    `INSERT INTO reading (claim_id, document_id, text_hash, is_current, rule, confidence, context)
     VALUES (
       :id, :document, (SELECT text_hash FROM document WHERE document_id = :document AND is_current = 1),
       1, :rule, :confidence, :context
     )
     ON CONFLICT (claim_id) DO UPDATE SET
       text_hash = excluded.text_hash, is_current = 1, rule = excluded.rule, confidence = excluded.confidence,
       context = excluded.context`,
  );
}
