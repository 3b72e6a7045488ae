/** A night of a pipeline over a server of the test's own, as a function of its date: real HTTP, a real data set. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "../src/fetch/clock.ts";
import { systemClock } from "../src/fetch/clock.ts";
import { FetchSettings, type Pipeline } from "../src/model/pipeline.ts";
import { runPipeline, type RunOptions, type RunReport } from "../src/run.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";
import { article } from "./press-landscape.ts";

export interface Nights {
  readonly folder: string;
  readonly archive: string;
  readonly db: Database;
  /** @param day of March 2026; @param options beside the usual ones */
  readonly run: (day: number, pipeline: Pipeline, options?: Partial<RunOptions>) => Promise<RunReport>;
  readonly close: () => void;
}

/** Loopback, no pauses worth speaking of, no repeats. */
export const FETCH: FetchSettings = FetchSettings.parse({ delaySeconds: 0.001, retries: 0, timeoutSeconds: 5 });

export function openNights(clock: Clock = systemClock): Nights {
  const folder = mkdtempSync(join(tmpdir(), "dti-night-"));
  const archive = join(folder, "archive");
  const db = openDatabase(join(folder, "dti.sqlite"));
  const web = {
    userAgent: "dti-facts/0 (test@dti.example)",
    archiveFolder: archive,
    clock,
    random: () => 0.5,
    allowLoopback: true,
  };
  return {
    folder,
    archive,
    db,
    run: (day, pipeline, options = {}) =>
      runPipeline(db, pipeline, { configHash: "c", codeVersion: "0", now: () => nightOf(day), web, ...options }),
    close: () => {
      db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function nightOf(day: number): string {
  return `2026-03-${String(day).padStart(2, "0")}T19:30:00.000Z`;
}

/** An article that says the rank of a province, and when it was printed. */
export function ranked(province: string, rank: number, published = "2026-02-27"): string {
  return article(province, rank).replace("2026-02-27", published);
}
