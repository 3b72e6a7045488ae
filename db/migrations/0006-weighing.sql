-- The order in which conflicts are weighed: one row, for one database is one data set.
CREATE TABLE weighing (
  weighing_id INTEGER PRIMARY KEY,
  asked TEXT,
  settled_by TEXT,
  CONSTRAINT weighing_is_one CHECK (weighing_id = 1),
  CONSTRAINT weighing_asked_is_json CHECK (json_valid(asked)),
  CONSTRAINT weighing_settled_is_json CHECK (json_valid(settled_by))
) STRICT;

INSERT INTO weighing (weighing_id) VALUES (1);
