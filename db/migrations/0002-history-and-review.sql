-- History with causes, the verdicts of people, and what the next run has to settle anew.

-- Which code read and which settled: fingerprints, so that a change of ours is told from a change of the world.
ALTER TABLE run ADD COLUMN extractor TEXT;
ALTER TABLE run ADD COLUMN rules TEXT;
ALTER TABLE run ADD COLUMN facts_settled INTEGER NOT NULL DEFAULT 0;

-- When this version became the current one and why, and how it spoke (original, standing, date) when facts last used it.
ALTER TABLE document ADD COLUMN moved_run INTEGER;
ALTER TABLE document ADD COLUMN moved_by TEXT
  CONSTRAINT document_moved_for_a_known_cause CHECK (moved_by IN ('new-source', 'source-changed', 'extractor-changed'));
ALTER TABLE document ADD COLUMN speaker TEXT;

-- What a person said of a claim: append-only. What undoes a verdict is a verdict too.
CREATE TABLE verdict (
  verdict_id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  claim_id TEXT,
  undoes INTEGER,
  correction TEXT,
  words_before TEXT,
  words_after TEXT,
  reviewer TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  why TEXT NOT NULL,
  CONSTRAINT verdict_was_given_in_a_known_run FOREIGN KEY (run_id) REFERENCES run (run_id),
  CONSTRAINT verdict_is_about_a_stored_claim FOREIGN KEY (claim_id) REFERENCES claim (claim_id),
  CONSTRAINT verdict_undoes_a_known_verdict FOREIGN KEY (undoes) REFERENCES verdict (verdict_id),
  CONSTRAINT verdict_action_is_known CHECK (action IN ('accept', 'reject', 'correct', 'undo')),
  CONSTRAINT verdict_is_about_a_claim_or_undoes_another CHECK ((claim_id IS NULL) = (action = 'undo')),
  CONSTRAINT only_an_undo_names_what_it_undoes CHECK ((undoes IS NOT NULL) = (action = 'undo')),
  CONSTRAINT only_a_correction_corrects CHECK ((correction IS NOT NULL) = (action = 'correct')),
  CONSTRAINT verdict_correction_is_json CHECK (json_valid(correction)),
  CONSTRAINT verdict_names_its_reviewer CHECK (trim(reviewer) <> ''),
  CONSTRAINT verdict_gives_its_reason CHECK (trim(why) <> '')
) STRICT;

CREATE INDEX verdict_by_claim ON verdict (claim_id);

CREATE TRIGGER verdict_is_written_once BEFORE INSERT ON verdict
WHEN EXISTS (SELECT 1 FROM verdict WHERE verdict_id = new.verdict_id)
BEGIN
  SELECT raise(ABORT, 'a verdict is written once: give another that undoes it');
END;

CREATE TRIGGER verdict_never_changes BEFORE UPDATE ON verdict
BEGIN
  SELECT raise(ABORT, 'a verdict is append-only: give another that undoes it');
END;

CREATE TRIGGER verdict_is_never_deleted BEFORE DELETE ON verdict
BEGIN
  SELECT raise(ABORT, 'a verdict is append-only: give another that undoes it');
END;

-- What facts last made of a claim: the family they settled it in, under which verdict; 0 where it moved since, and why.
ALTER TABLE reading ADD COLUMN family TEXT;
ALTER TABLE reading ADD COLUMN verdict_id INTEGER REFERENCES verdict (verdict_id);
ALTER TABLE reading ADD COLUMN is_settled INTEGER NOT NULL DEFAULT 0
  CONSTRAINT reading_is_settled_or_not CHECK (is_settled IN (0, 1));
ALTER TABLE reading ADD COLUMN moved_by TEXT
  CONSTRAINT reading_moved_for_a_known_cause CHECK (moved_by IN ('new-source', 'source-changed', 'extractor-changed'));

CREATE INDEX reading_by_family ON reading (family) WHERE is_current = 1;
CREATE INDEX reading_not_settled ON reading (claim_id) WHERE is_settled = 0;
CREATE INDEX reading_judged ON reading (claim_id) WHERE verdict_id IS NOT NULL;

ALTER TABLE fact ADD COLUMN family TEXT;
CREATE INDEX fact_by_family ON fact (family) WHERE withdrawn_run IS NULL;

-- What a settled family tells the one check that looks over several: the places its facts take in rankings.
CREATE TABLE family (
  family TEXT PRIMARY KEY,
  places TEXT NOT NULL,
  CONSTRAINT family_places_are_json CHECK (json_valid(places))
) STRICT, WITHOUT ROWID;

ALTER TABLE fact_version ADD COLUMN trace TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT version_trace_is_json CHECK (json_valid(trace));
CREATE INDEX fact_version_by_end ON fact_version (until_run);

ALTER TABLE issue ADD COLUMN family TEXT;

-- Why a fact moved in a run: one row a cause, the first the nearest.
CREATE TABLE fact_cause (
  fact_id TEXT NOT NULL,
  run_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  cause TEXT NOT NULL,
  document_id TEXT,
  verdict_id INTEGER,
  note TEXT NOT NULL,
  CONSTRAINT cause_has_its_place PRIMARY KEY (fact_id, run_id, position),
  CONSTRAINT cause_moved_a_known_fact FOREIGN KEY (fact_id) REFERENCES fact (fact_id),
  CONSTRAINT cause_worked_in_a_known_run FOREIGN KEY (run_id) REFERENCES run (run_id),
  CONSTRAINT cause_is_a_known_verdict FOREIGN KEY (verdict_id) REFERENCES verdict (verdict_id),
  CONSTRAINT cause_is_known
    CHECK (cause IN ('new-source', 'source-changed', 'extractor-changed', 'rule-changed', 'reviewer'))
) STRICT, WITHOUT ROWID;

CREATE INDEX fact_cause_by_run ON fact_cause (run_id);

-- One row a fact and run in which it moved, newest first, with what it was, what it became, and why.
CREATE VIEW changes AS
SELECT
  move.run_id,
  move.fact_id,
  fact.subject,
  fact.index_name,
  fact.indicator,
  fact.measure,
  fact.period,
  fact.modality,
  CASE WHEN was.fact_id IS NULL THEN 'added' WHEN became.fact_id IS NULL THEN 'withdrawn' ELSE 'changed' END AS kind,
  was.comparator AS was_comparator,
  CASE WHEN was.value = CAST(was.value AS INTEGER) THEN CAST(was.value AS INTEGER) ELSE was.value END AS was_value,
  was.status AS was_status,
  became.comparator,
  CASE WHEN became.value = CAST(became.value AS INTEGER) THEN CAST(became.value AS INTEGER) ELSE became.value END AS value,
  became.status,
  coalesce(became.unit, was.unit) AS unit,
  (
    SELECT group_concat(cause, ' ; ')
    FROM (
      SELECT cause FROM fact_cause
      WHERE fact_cause.fact_id = move.fact_id AND fact_cause.run_id = move.run_id
      GROUP BY cause
      ORDER BY min(position)
    )
  ) AS causes,
  (
    SELECT group_concat(note, ' ; ')
    FROM (
      SELECT note FROM fact_cause
      WHERE fact_cause.fact_id = move.fact_id AND fact_cause.run_id = move.run_id
      ORDER BY position
    )
  ) AS notes
FROM (
  SELECT fact_id, from_run AS run_id FROM fact_version WHERE until_run IS NULL OR until_run > from_run
  UNION
  SELECT fact_id, until_run FROM fact_version WHERE until_run > from_run
) AS move
JOIN fact ON fact.fact_id = move.fact_id
LEFT JOIN fact_version AS was
  ON was.fact_id = move.fact_id AND was.until_run = move.run_id AND was.from_run < move.run_id
LEFT JOIN fact_version AS became
  ON became.fact_id = move.fact_id AND became.from_run = move.run_id
  AND (became.until_run IS NULL OR became.until_run > became.from_run)
ORDER BY move.run_id DESC, fact.subject, fact.index_name, fact.indicator, fact.measure, fact.period, move.fact_id;
