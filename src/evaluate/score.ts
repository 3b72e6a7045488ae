/** The numbers of one scoring: counts, and the ratios that follow from them. */

export interface Ratios {
  precision: number;
  recall: number;
  f1: number;
}

/** Field names are those of the shared scoring tool's --json, so that the two can be laid side by side. */
export interface Score {
  documents: number;
  strict: Ratios;
  core: Ratios;
  tp: number;
  fn: number;
  fp: number;
  core_tp: number;
  core_fn: number;
  core_fp: number;
  derived: number;
  derived_found: number;
  span_bad: number;
  span_all: number;
  off_quote: number;
  clean_docs: number;
  negative_docs: number;
  of_ok: number;
  of_all: number;
  unit_ok: number;
  unit_all: number;
  object_ok: number;
  object_all: number;
  population_ok: number;
  population_all: number;
}

export function ratiosOf(tp: number, fn: number, fp: number): Ratios {
  const precision = tp + fp === 0 ? 1 : tp / (tp + fp);
  const recall = tp + fn === 0 ? 1 : tp / (tp + fn);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function emptyScore(documents: number): Score {
  return {
    documents,
    strict: ratiosOf(0, 0, 0),
    core: ratiosOf(0, 0, 0),
    tp: 0,
    fn: 0,
    fp: 0,
    core_tp: 0,
    core_fn: 0,
    core_fp: 0,
    derived: 0,
    derived_found: 0,
    span_bad: 0,
    span_all: 0,
    off_quote: 0,
    clean_docs: 0,
    negative_docs: 0,
    of_ok: 0,
    of_all: 0,
    unit_ok: 0,
    unit_all: 0,
    object_ok: 0,
    object_all: 0,
    population_ok: 0,
    population_all: 0,
  };
}
