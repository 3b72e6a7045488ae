/**
 * A verdict, and the facts as it leaves them: one run, one transaction, so that what a person rejects leaves its fact at
 * once, and a verdict that cannot be settled was never given.
 */
import type { Verdict } from "../model/verdict.ts";
import { holdDatabase } from "../store/hold-database.ts";
import type { Database } from "../store/open-database.ts";
import { finishRun, startRun } from "../store/runs.ts";
import { transact } from "../store/transact.ts";
import { saveVerdict } from "../store/verdicts.ts";
import { settleFacts, type Settlement } from "./settle-facts.ts";

/** Runs that settle a verdict are told by this name from those of pipelines. */
export const REVIEW = "review";

export interface Given {
  readonly id: number;
  readonly runId: number;
  readonly settlement: Settlement;
}

/** @throws UserError when a run writes this database */
export function giveVerdict(
  db: Database,
  verdict: Omit<Verdict, "id" | "run" | "decidedAt">,
  code: { codeVersion: string; extractor: string; rules: string; now: () => string },
): Given {
  const { now, ...versions } = code;
  const letGo = holdDatabase(db);
  try {
    return transact(db, () => {
      const decidedAt = now();
      const runId = startRun(db, { pipeline: REVIEW, configHash: REVIEW, ...versions, startedAt: decidedAt });
      const id = saveVerdict(db, { ...verdict, run: runId, decidedAt });
      const settlement = settleFacts(db, runId, versions);
      const { facts, issues } = settlement;
      finishRun(db, runId, {
        ...{ finishedAt: now(), status: "done", issues: issues.length },
        ...{ facts: facts.new + facts.changed + facts.unchanged, factsNew: facts.new, factsChanged: facts.changed },
        ...{ factsWithdrawn: facts.withdrawn, factsSettled: facts.settled },
      });
      return { id, runId, settlement };
    });
  } finally {
    letGo();
  }
}
