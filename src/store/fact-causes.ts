/** Why facts moved: what was found nearest to the change when it was settled, one row a cause. */
import type { Cause } from "../model/change.ts";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

/** @param causes fact id → causes, the nearest first; facts of this run that were saved before */
export function saveFactCauses(db: Database, runId: number, causes: ReadonlyMap<string, readonly Cause[]>): void {
  transact(db, () => {
    const forget = db.prepare(`DELETE FROM fact_cause WHERE fact_id = :fact AND run_id = :runId`);
    const insert = db.prepare(
      `INSERT INTO fact_cause (fact_id, run_id, position, cause, document_id, verdict_id, note)
       VALUES (:fact, :runId, :position, :cause, :document, :verdict, :note)`,
    );
    for (const [fact, list] of causes) {
      forget.run({ fact, runId });
      for (const [position, cause] of list.entries()) insert.run({ ...cause, fact, runId, position });
    }
  });
}
