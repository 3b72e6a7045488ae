-- What copies are found by, so that a night sketches only the texts that are new.
CREATE TABLE sketch (
  document_id TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  rules TEXT NOT NULL,
  made_run INTEGER NOT NULL,
  shingles BLOB NOT NULL,
  words BLOB NOT NULL,
  numbers TEXT NOT NULL,
  is_credited INTEGER NOT NULL,
  latest_day TEXT,
  CONSTRAINT sketch_is_kept_once_per_text PRIMARY KEY (document_id, text_hash),
  CONSTRAINT sketch_is_of_a_known_text FOREIGN KEY (document_id, text_hash)
    REFERENCES document (document_id, text_hash),
  CONSTRAINT sketch_was_made_in_a_known_run FOREIGN KEY (made_run) REFERENCES run (run_id),
  CONSTRAINT sketch_hashes_are_of_four_bytes CHECK (length(shingles) % 4 = 0 AND length(words) % 4 = 0),
  CONSTRAINT sketch_numbers_are_json CHECK (json_valid(numbers)),
  CONSTRAINT sketch_is_credited_or_not CHECK (is_credited IN (0, 1)),
  CONSTRAINT sketch_day_is_year_month_day CHECK (latest_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
