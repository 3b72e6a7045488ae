/** What the held facts rest on, text by text: for walking every published number back to its page. */
import { z } from "zod";
import { jsonOf } from "./column-types.ts";
import type { Database } from "./open-database.ts";

const CitedClaim = z.strictObject({ id: z.string(), quote: z.string(), start: z.int(), end: z.int() });

/** One version of a document's text, with the claims read from it that a held fact weighs. */
export const CitedText = z.strictObject({
  document: z.string(),
  textHash: z.string(),
  text: z.string(),
  claims: jsonOf(z.array(CitedClaim)),
});
export type CitedText = z.infer<typeof CitedText>;

/** In the order of their documents, one at a time: texts are long. */
export function* citedTexts(db: Database): Generator<CitedText> {
  const next = db.prepare(
    `SELECT
       document.document_id AS document, document.text_hash AS textHash, document.text,
       json_group_array(json_object(
         'id', claim.claim_id, 'quote', claim.quote, 'start', claim.quote_start, 'end', claim.quote_end
       )) AS claims
     FROM document
     JOIN reading ON reading.document_id = document.document_id AND reading.text_hash = document.text_hash
     JOIN claim ON claim.claim_id = reading.claim_id
     WHERE (document.document_id, document.text_hash) = (
         SELECT later.document_id, later.text_hash
         FROM reading AS later
         WHERE (later.document_id, later.text_hash) > (:document, :textHash)
           AND EXISTS (
             SELECT 1 FROM fact_claim JOIN fact USING (fact_id)
             WHERE fact_claim.claim_id = later.claim_id AND fact.withdrawn_run IS NULL
           )
         ORDER BY later.document_id, later.text_hash
         LIMIT 1
       )
       AND EXISTS (
         SELECT 1 FROM fact_claim JOIN fact USING (fact_id)
         WHERE fact_claim.claim_id = claim.claim_id AND fact.withdrawn_run IS NULL
       )
     GROUP BY document.document_id, document.text_hash`,
  );
  let at = { document: "", textHash: "" };
  for (;;) {
    const row = next.get(at);
    if (row === undefined) return;
    const text = CitedText.parse(row);
    yield text;
    at = { document: text.document, textHash: text.textHash };
  }
}
