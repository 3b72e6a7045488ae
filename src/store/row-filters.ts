/** What claims and facts are both filtered by: the conditions of a WHERE clause, and their parameters. */

export interface RowFilters {
  /** With or without its kind: "province:thai-nguyen" or "thai-nguyen". */
  readonly subject?: string | undefined;
  /** null: metrics that belong to no index. */
  readonly index?: string | null | undefined;
  readonly indicator?: string | undefined;
  readonly measure?: string | undefined;
  readonly period?: string | undefined;
  /** A document's id. */
  readonly document?: string | undefined;
  /** A source's id, as in the pipeline. */
  readonly source?: string | undefined;
  readonly limit?: number | undefined;
}

/** Over the columns of the key; document, source and limit are each noun's own. */
export const KEY_CONDITIONS = `
  (:subject IS NULL OR :subject IN (subject, substr(subject, instr(subject, ':') + 1)))
  AND (:anyIndex OR index_name IS :index)
  AND (:indicator IS NULL OR indicator = :indicator)
  AND (:measure IS NULL OR measure = :measure)
  AND (:period IS NULL OR period = :period)`;

/** Document and source, of facts that carry their claims as a JSON list. @param claims an SQL expression for the list */
export function claimConditions(claims: string): string {
  return `
  (:document IS NULL OR EXISTS (
    SELECT 1
    FROM json_each(${claims}) AS said
    JOIN claim ON claim.claim_id = json_extract(said.value, '$.id')
    WHERE claim.document_id = :document
  ))
  AND (:source IS NULL OR EXISTS (
    SELECT 1
    FROM json_each(${claims}) AS said
    JOIN claim ON claim.claim_id = json_extract(said.value, '$.id')
    JOIN document ON document.document_id = claim.document_id AND document.is_current = 1
    JOIN page ON page.page_id = document.page_id
    WHERE page.source_id = :source
  ))`;
}

export function parametersOf(filters: RowFilters) {
  return {
    subject: filters.subject ?? null,
    anyIndex: filters.index === undefined ? 1 : 0,
    index: filters.index ?? null,
    indicator: filters.indicator ?? null,
    measure: filters.measure ?? null,
    period: filters.period ?? null,
    document: filters.document ?? null,
    source: filters.source ?? null,
    limit: filters.limit ?? -1,
  };
}
