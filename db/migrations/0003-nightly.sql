-- The nightly run: where archived answers lie, what is known of every address, how far each run came.

-- One row a record of the WARC files that something refers to.
CREATE TABLE archived (
  archived_id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  byte_offset INTEGER NOT NULL,
  byte_length INTEGER NOT NULL,
  digest TEXT NOT NULL,
  record_id TEXT NOT NULL,
  CONSTRAINT archived_once_per_place UNIQUE (file, byte_offset),
  CONSTRAINT archived_record_has_a_length CHECK (byte_offset >= 0 AND byte_length > 0)
) STRICT;

ALTER TABLE page ADD COLUMN archived_id INTEGER
  CONSTRAINT page_lies_in_a_known_place REFERENCES archived (archived_id);

-- What an address answered last, so that it is asked for again only if it changed: pages, feeds, sitemaps, listings.
CREATE TABLE answer (
  asked_url TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  hash TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  archived_id INTEGER,
  CONSTRAINT answer_lies_in_a_known_place FOREIGN KEY (archived_id) REFERENCES archived (archived_id)
) STRICT, WITHOUT ROWID;

-- The journal: every address that was found, once under its key, and what became of it. A run that is killed goes on
-- from here, and the next night asks only for what is due.
CREATE TABLE address (
  address_key TEXT PRIMARY KEY,
  source_id TEXT NOT NULL,
  url TEXT NOT NULL,
  found_in TEXT,
  published TEXT,
  modified TEXT,
  found_at TEXT NOT NULL,
  state TEXT NOT NULL,
  due_at TEXT,
  asked_at TEXT,
  read_at TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT address_belongs_to_a_known_source FOREIGN KEY (source_id) REFERENCES source (source_id),
  CONSTRAINT address_state_is_known
    CHECK (state IN ('waiting', 'read', 'irrelevant', 'gone', 'refused', 'failed')),
  CONSTRAINT address_has_no_negative_failures CHECK (failures >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_in_line ON address (source_id, asked_at, published DESC, address_key) WHERE due_at IS NOT NULL;

-- Hosts that asked to be left alone until an instant (Retry-After, Crawl-delay), for the next run to keep to.
CREATE TABLE host (
  host TEXT PRIMARY KEY,
  until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a run met at one source.
CREATE TABLE run_source (
  run_id INTEGER NOT NULL,
  source_id TEXT NOT NULL,
  found INTEGER NOT NULL,
  found_new INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  fetched INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  irrelevant INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  deferred INTEGER NOT NULL,
  documents_new INTEGER NOT NULL,
  documents_changed INTEGER NOT NULL,
  claims_new INTEGER NOT NULL,
  profile_fits INTEGER NOT NULL,
  profile_fails INTEGER NOT NULL,
  is_done INTEGER NOT NULL,
  CONSTRAINT run_meets_a_source_once PRIMARY KEY (run_id, source_id),
  CONSTRAINT source_was_met_in_a_known_run FOREIGN KEY (run_id) REFERENCES run (run_id),
  CONSTRAINT run_met_a_known_source FOREIGN KEY (source_id) REFERENCES source (source_id),
  CONSTRAINT source_is_done_or_not CHECK (is_done IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX run_source_by_source ON run_source (source_id, run_id);

