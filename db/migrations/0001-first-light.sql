-- The six nouns, their history, and three views for a person with `sqlite3`. What each column means: db/README.md.
-- Forward only, never edited after release. Kept readable by SQLite 3.38, which is older than most that are installed:
-- one unknown word in a view makes the whole database unreadable there.

PRAGMA application_id = 0x44544946; -- "DTIF": tells this database from another program's

CREATE TABLE run (
  run_id INTEGER PRIMARY KEY,
  pipeline TEXT NOT NULL,
  config_hash TEXT NOT NULL,
  code_version TEXT NOT NULL,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  status TEXT NOT NULL,
  pages INTEGER NOT NULL DEFAULT 0,
  documents INTEGER NOT NULL DEFAULT 0,
  documents_new INTEGER NOT NULL DEFAULT 0,
  claims INTEGER NOT NULL DEFAULT 0,
  claims_new INTEGER NOT NULL DEFAULT 0,
  facts INTEGER NOT NULL DEFAULT 0,
  facts_new INTEGER NOT NULL DEFAULT 0,
  facts_changed INTEGER NOT NULL DEFAULT 0,
  facts_withdrawn INTEGER NOT NULL DEFAULT 0,
  issues INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT run_status_is_known CHECK (status IN ('running', 'done', 'failed')),
  CONSTRAINT run_is_over_when_it_has_finished CHECK ((status = 'running') = (finished_at IS NULL))
) STRICT;

CREATE INDEX run_by_pipeline ON run (pipeline, run_id);

CREATE TABLE source (
  source_id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT,
  authority TEXT,
  CONSTRAINT source_authority_is_known CHECK (authority IN ('issuer', 'official', 'reporter', 'reprint'))
) STRICT, WITHOUT ROWID;

CREATE TABLE page (
  page_id INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL,
  url TEXT NOT NULL,
  hash TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  content_type TEXT,
  byte_length INTEGER NOT NULL,
  first_seen_run INTEGER NOT NULL,
  last_seen_run INTEGER NOT NULL,
  CONSTRAINT page_is_kept_once_per_address_and_content UNIQUE (url, hash),
  CONSTRAINT page_comes_from_a_known_source FOREIGN KEY (source_id) REFERENCES source (source_id),
  CONSTRAINT page_was_first_seen_in_a_known_run FOREIGN KEY (first_seen_run) REFERENCES run (run_id),
  CONSTRAINT page_was_last_seen_in_a_known_run FOREIGN KEY (last_seen_run) REFERENCES run (run_id),
  CONSTRAINT page_has_no_negative_length CHECK (byte_length >= 0),
  CONSTRAINT page_is_last_seen_after_it_is_first_seen CHECK (last_seen_run >= first_seen_run)
) STRICT;

CREATE INDEX page_by_hash ON page (hash);
CREATE INDEX page_by_source ON page (source_id);

-- One row a version of a document's text. A claim quotes one version, and that version never changes.
CREATE TABLE document (
  document_id TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  is_current INTEGER NOT NULL,
  url TEXT,
  title TEXT,
  published TEXT,
  text TEXT NOT NULL,
  blocks TEXT,
  page_id INTEGER,
  first_seen_run INTEGER NOT NULL,
  last_seen_run INTEGER NOT NULL,
  CONSTRAINT document_is_kept_once_per_text PRIMARY KEY (document_id, text_hash),
  CONSTRAINT document_was_parsed_from_a_known_page FOREIGN KEY (page_id) REFERENCES page (page_id),
  CONSTRAINT document_was_first_seen_in_a_known_run FOREIGN KEY (first_seen_run) REFERENCES run (run_id),
  CONSTRAINT document_was_last_seen_in_a_known_run FOREIGN KEY (last_seen_run) REFERENCES run (run_id),
  CONSTRAINT document_is_current_or_not CHECK (is_current IN (0, 1)),
  CONSTRAINT document_has_an_id CHECK (document_id <> ''),
  CONSTRAINT document_date_is_year_month_day CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT document_blocks_are_json CHECK (json_valid(blocks)),
  CONSTRAINT document_is_last_seen_after_it_is_first_seen CHECK (last_seen_run >= first_seen_run)
) STRICT;

CREATE UNIQUE INDEX document_has_one_current_text ON document (document_id) WHERE is_current = 1;
CREATE INDEX document_by_page ON document (page_id);

CREATE TRIGGER document_text_never_changes BEFORE UPDATE OF document_id, text_hash, text ON document
BEGIN
  SELECT raise(ABORT, 'the text of a document never changes: save the new text as a new version');
END;

-- What a document says, once, about one number: append-only. How it was last read is in `reading`.
CREATE TABLE claim (
  claim_id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  index_name TEXT,
  subject TEXT NOT NULL,
  indicator TEXT NOT NULL,
  measure TEXT NOT NULL,
  value REAL NOT NULL,
  comparator TEXT NOT NULL,
  unit TEXT NOT NULL,
  "of" INTEGER,
  population TEXT,
  period TEXT,
  baseline TEXT,
  modality TEXT NOT NULL,
  object TEXT,
  attribution TEXT,
  quote TEXT NOT NULL,
  quote_start INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  derived INTEGER NOT NULL,
  first_seen_run INTEGER NOT NULL,
  last_seen_run INTEGER NOT NULL,
  CONSTRAINT claim_quotes_a_stored_text
    FOREIGN KEY (document_id, text_hash) REFERENCES document (document_id, text_hash),
  CONSTRAINT claim_was_first_seen_in_a_known_run FOREIGN KEY (first_seen_run) REFERENCES run (run_id),
  CONSTRAINT claim_was_last_seen_in_a_known_run FOREIGN KEY (last_seen_run) REFERENCES run (run_id),
  CONSTRAINT claim_comparator_is_known CHECK (comparator IN ('eq', 'approx', 'gt', 'gte', 'lt', 'lte')),
  CONSTRAINT claim_modality_is_known CHECK (modality IN ('actual', 'target', 'estimate', 'self-assessed')),
  CONSTRAINT claim_is_derived_or_not CHECK (derived IN (0, 1)),
  CONSTRAINT quote_starts_inside_the_text CHECK (quote_start >= 0),
  CONSTRAINT quote_ends_after_it_starts CHECK (quote_end > quote_start),
  CONSTRAINT claim_is_last_seen_after_it_is_first_seen CHECK (last_seen_run >= first_seen_run)
) STRICT;

CREATE INDEX claim_by_document ON claim (document_id, text_hash);
CREATE INDEX claim_by_subject ON claim (subject, index_name, indicator, measure, period);

-- INSERT OR REPLACE deletes without telling the trigger on DELETE, so a second insert is refused as well.
CREATE TRIGGER claim_is_written_once BEFORE INSERT ON claim
WHEN EXISTS (SELECT 1 FROM claim WHERE claim_id = new.claim_id)
BEGIN
  SELECT raise(ABORT, 'a claim is written once: only its last_seen_run may move');
END;

CREATE TRIGGER claim_content_never_changes BEFORE UPDATE OF
  claim_id, document_id, text_hash, index_name, subject, indicator, measure, value, comparator, unit, "of", population,
  period, baseline, modality, object, attribution, quote, quote_start, quote_end, derived, first_seen_run
ON claim
BEGIN
  SELECT raise(ABORT, 'a claim is append-only: only its last_seen_run may move');
END;

CREATE TRIGGER claim_is_never_deleted BEFORE DELETE ON claim
BEGIN
  SELECT raise(ABORT, 'a claim is append-only: it cannot be deleted');
END;

-- How a claim was last read: from which version of the text, by which rule. One row a claim, moved by each extraction.
CREATE TABLE reading (
  claim_id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  is_current INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  context TEXT,
  CONSTRAINT reading_gives_a_known_claim FOREIGN KEY (claim_id) REFERENCES claim (claim_id),
  CONSTRAINT reading_is_of_a_stored_text
    FOREIGN KEY (document_id, text_hash) REFERENCES document (document_id, text_hash),
  CONSTRAINT reading_is_current_or_not CHECK (is_current IN (0, 1)),
  CONSTRAINT confidence_is_between_0_and_1 CHECK (confidence BETWEEN 0 AND 1),
  CONSTRAINT reading_context_is_json CHECK (json_valid(context))
) STRICT, WITHOUT ROWID;

CREATE INDEX reading_by_document ON reading (document_id, text_hash);

CREATE TABLE fact (
  fact_id TEXT PRIMARY KEY,
  index_name TEXT,
  subject TEXT NOT NULL,
  indicator TEXT NOT NULL,
  measure TEXT NOT NULL,
  period TEXT,
  object TEXT,
  population TEXT,
  attribution TEXT,
  modality TEXT NOT NULL,
  unit TEXT NOT NULL,
  value REAL,
  comparator TEXT NOT NULL,
  low REAL,
  high REAL,
  status TEXT NOT NULL,
  derived INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  dissenting INTEGER NOT NULL,
  reason TEXT NOT NULL,
  trace TEXT NOT NULL,
  first_seen_run INTEGER NOT NULL,
  changed_run INTEGER NOT NULL,
  last_seen_run INTEGER NOT NULL,
  withdrawn_run INTEGER,
  CONSTRAINT fact_was_first_seen_in_a_known_run FOREIGN KEY (first_seen_run) REFERENCES run (run_id),
  CONSTRAINT fact_was_changed_in_a_known_run FOREIGN KEY (changed_run) REFERENCES run (run_id),
  CONSTRAINT fact_was_last_seen_in_a_known_run FOREIGN KEY (last_seen_run) REFERENCES run (run_id),
  CONSTRAINT fact_was_withdrawn_in_a_known_run FOREIGN KEY (withdrawn_run) REFERENCES run (run_id),
  CONSTRAINT fact_modality_is_known CHECK (modality IN ('actual', 'target', 'self-assessed')),
  CONSTRAINT fact_comparator_is_known CHECK (comparator IN ('eq', 'approx', 'gt', 'gte', 'lt', 'lte')),
  CONSTRAINT fact_status_is_known CHECK (status IN ('single', 'agreed', 'bounded', 'conflicting', 'reviewed')),
  CONSTRAINT fact_is_derived_or_not CHECK (derived IN (0, 1)),
  CONSTRAINT fact_counts_are_not_negative CHECK (documents >= 0 AND independent >= 0 AND dissenting >= 0),
  CONSTRAINT fact_trace_is_json CHECK (json_valid(trace))
) STRICT;

CREATE INDEX fact_by_subject ON fact (subject, index_name, indicator, measure, period);
CREATE INDEX fact_by_status ON fact (status);

CREATE TABLE fact_claim (
  fact_id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  reason TEXT,
  CONSTRAINT fact_weighs_a_claim_once PRIMARY KEY (fact_id, claim_id),
  CONSTRAINT weighed_claim_belongs_to_a_known_fact FOREIGN KEY (fact_id) REFERENCES fact (fact_id),
  CONSTRAINT fact_weighs_a_stored_claim FOREIGN KEY (claim_id) REFERENCES claim (claim_id),
  CONSTRAINT claim_role_is_known CHECK (role IN ('supports', 'compatible', 'dissents', 'repeats', 'excluded'))
) STRICT, WITHOUT ROWID;

CREATE INDEX fact_claim_by_claim ON fact_claim (claim_id);

-- What a fact held, from which run to which: the data set as it was held in run N is
-- `from_run <= N AND (until_run IS NULL OR until_run > N)`. A withdrawn fact has no open version.
CREATE TABLE fact_version (
  fact_id TEXT NOT NULL,
  from_run INTEGER NOT NULL,
  until_run INTEGER,
  value REAL,
  comparator TEXT NOT NULL,
  unit TEXT NOT NULL,
  low REAL,
  high REAL,
  status TEXT NOT NULL,
  derived INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  dissenting INTEGER NOT NULL,
  claims TEXT NOT NULL,
  reason TEXT NOT NULL,
  CONSTRAINT fact_changes_at_most_once_a_run PRIMARY KEY (fact_id, from_run),
  CONSTRAINT version_belongs_to_a_known_fact FOREIGN KEY (fact_id) REFERENCES fact (fact_id),
  CONSTRAINT version_begins_in_a_known_run FOREIGN KEY (from_run) REFERENCES run (run_id),
  CONSTRAINT version_ends_in_a_known_run FOREIGN KEY (until_run) REFERENCES run (run_id),
  CONSTRAINT version_ends_after_it_begins CHECK (until_run >= from_run),
  CONSTRAINT version_claims_are_json CHECK (json_valid(claims))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX fact_has_one_open_version ON fact_version (fact_id) WHERE until_run IS NULL;

CREATE TRIGGER fact_history_is_never_deleted BEFORE DELETE ON fact_version
BEGIN
  SELECT raise(ABORT, 'a fact keeps its history: it cannot be deleted');
END;

-- One row an issue for as long as run after run of the same pipeline meets it; mended and met again, it is a new row.
CREATE TABLE issue (
  issue_id INTEGER PRIMARY KEY,
  pipeline TEXT NOT NULL,
  stage TEXT NOT NULL,
  code TEXT NOT NULL,
  subject TEXT NOT NULL,
  message TEXT NOT NULL,
  hint TEXT,
  first_seen_run INTEGER NOT NULL,
  last_seen_run INTEGER NOT NULL,
  CONSTRAINT issue_is_kept_once_per_stretch_of_runs UNIQUE (pipeline, stage, code, subject, message, first_seen_run),
  CONSTRAINT issue_was_first_seen_in_a_known_run FOREIGN KEY (first_seen_run) REFERENCES run (run_id),
  CONSTRAINT issue_was_last_seen_in_a_known_run FOREIGN KEY (last_seen_run) REFERENCES run (run_id),
  CONSTRAINT issue_stage_is_known CHECK (stage IN ('fetch', 'parse', 'extract', 'reconcile', 'publish', 'run')),
  CONSTRAINT issue_is_last_seen_after_it_is_first_seen CHECK (last_seen_run >= first_seen_run)
) STRICT;

CREATE INDEX issue_by_last_run ON issue (last_seen_run);

-- Whole numbers are REAL in the tables; the views print 8, not 8.0.

CREATE VIEW claims AS
SELECT
  claim.claim_id,
  claim.subject,
  claim.index_name,
  claim.indicator,
  claim.measure,
  claim.period,
  claim.comparator,
  CASE WHEN claim.value = CAST(claim.value AS INTEGER) THEN CAST(claim.value AS INTEGER) ELSE claim.value END AS value,
  claim.unit,
  claim."of",
  claim.population,
  claim.baseline,
  claim.modality,
  claim.object,
  claim.attribution,
  claim.quote,
  document.document_id,
  document.title,
  document.url,
  document.published,
  claim.quote_start,
  claim.quote_end,
  claim.derived,
  reading.rule,
  reading.confidence,
  claim.first_seen_run,
  claim.last_seen_run
FROM reading
JOIN document ON document.document_id = reading.document_id AND document.text_hash = reading.text_hash
JOIN claim ON claim.claim_id = reading.claim_id
WHERE reading.is_current = 1 AND document.is_current = 1;

-- What stands behind each fact: one row a claim that it weighed, with the words and where they were printed.
CREATE VIEW evidence AS
SELECT
  fact_claim.fact_id,
  fact_claim.position,
  fact_claim.role,
  claim.claim_id,
  claim.comparator,
  CASE WHEN claim.value = CAST(claim.value AS INTEGER) THEN CAST(claim.value AS INTEGER) ELSE claim.value END AS value,
  claim.unit,
  claim.quote,
  claim.quote_start,
  claim.quote_end,
  document.document_id,
  coalesce(document.title, document.document_id) AS title,
  coalesce(document.url, document.document_id) AS url,
  document.published,
  fact_claim.reason
FROM fact_claim
JOIN claim ON claim.claim_id = fact_claim.claim_id
JOIN reading ON reading.claim_id = claim.claim_id
JOIN document ON document.document_id = reading.document_id AND document.text_hash = reading.text_hash;

CREATE VIEW facts AS
SELECT
  fact.fact_id,
  fact.subject,
  fact.index_name,
  fact.indicator,
  fact.measure,
  fact.period,
  fact.comparator,
  CASE WHEN fact.value = CAST(fact.value AS INTEGER) THEN CAST(fact.value AS INTEGER) ELSE fact.value END AS value,
  fact.unit,
  fact.status,
  CASE WHEN fact.low = CAST(fact.low AS INTEGER) THEN CAST(fact.low AS INTEGER) ELSE fact.low END AS low,
  CASE WHEN fact.high = CAST(fact.high AS INTEGER) THEN CAST(fact.high AS INTEGER) ELSE fact.high END AS high,
  fact.population,
  fact.modality,
  fact.object,
  fact.attribution,
  fact.derived,
  fact.documents,
  fact.independent,
  fact.dissenting,
  (
    SELECT group_concat(title, ' ; ')
    FROM (
      SELECT DISTINCT published, document_id, title
      FROM evidence
      WHERE evidence.fact_id = fact.fact_id
        AND (role IN ('supports', 'compatible', 'repeats') OR (role = 'dissents' AND fact.status = 'conflicting'))
      ORDER BY published, document_id
    )
  ) AS source_titles,
  (
    SELECT group_concat(url, ' ; ')
    FROM (
      SELECT DISTINCT published, document_id, url
      FROM evidence
      WHERE evidence.fact_id = fact.fact_id
        AND (role IN ('supports', 'compatible', 'repeats') OR (role = 'dissents' AND fact.status = 'conflicting'))
      ORDER BY published, document_id
    )
  ) AS source_urls,
  fact.reason,
  fact.first_seen_run,
  fact.changed_run
FROM fact
WHERE fact.withdrawn_run IS NULL;

-- The lists of one row stand in one order, so the third value belongs to the third quote and the third document.
CREATE VIEW conflicts AS
SELECT
  fact.fact_id,
  fact.subject,
  fact.index_name,
  fact.indicator,
  fact.measure,
  fact.period,
  fact.unit,
  fact.population,
  fact.modality,
  fact.object,
  fact.attribution,
  fact.documents,
  fact.independent,
  (
    SELECT group_concat(CASE comparator WHEN 'eq' THEN '' ELSE comparator || ' ' END || value, ' ; ')
    FROM (
      SELECT * FROM evidence WHERE evidence.fact_id = fact.fact_id AND role <> 'excluded'
      ORDER BY published, document_id, quote_start, claim_id
    )
  ) AS claim_values,
  (
    SELECT group_concat('“' || quote || '”', ' ; ')
    FROM (
      SELECT * FROM evidence WHERE evidence.fact_id = fact.fact_id AND role <> 'excluded'
      ORDER BY published, document_id, quote_start, claim_id
    )
  ) AS quotes,
  (
    SELECT group_concat(title, ' ; ')
    FROM (
      SELECT * FROM evidence WHERE evidence.fact_id = fact.fact_id AND role <> 'excluded'
      ORDER BY published, document_id, quote_start, claim_id
    )
  ) AS document_titles,
  (
    SELECT group_concat(url, ' ; ')
    FROM (
      SELECT * FROM evidence WHERE evidence.fact_id = fact.fact_id AND role <> 'excluded'
      ORDER BY published, document_id, quote_start, claim_id
    )
  ) AS document_urls,
  (
    SELECT group_concat(coalesce(published, 'undated'), ' ; ')
    FROM (
      SELECT * FROM evidence WHERE evidence.fact_id = fact.fact_id AND role <> 'excluded'
      ORDER BY published, document_id, quote_start, claim_id
    )
  ) AS document_dates,
  (
    SELECT group_concat(role, ' ; ')
    FROM (
      SELECT * FROM evidence WHERE evidence.fact_id = fact.fact_id AND role <> 'excluded'
      ORDER BY published, document_id, quote_start, claim_id
    )
  ) AS roles,
  fact.reason
FROM fact
WHERE fact.status = 'conflicting' AND fact.withdrawn_run IS NULL;
