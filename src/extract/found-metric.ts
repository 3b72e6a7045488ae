/** What a number without an index counts. */
export interface FoundMetric {
  /** A metric of the knowledge tables. */
  readonly id: string;
  readonly measure: string;
  readonly unit: string | null;
  readonly object: string | null;
  /** -1 where the metric is carried over. */
  readonly start: number;
  readonly end: number;
}
