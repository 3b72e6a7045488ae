/** Hosts that asked to be left alone until an instant: what one run was told, the next keeps to. */
import { z } from "zod";
import type { Database } from "./open-database.ts";
import { transact } from "./transact.ts";

const Deferral = z.strictObject({ host: z.string(), until: z.string() });

/** Replaces all that was held: what has passed is forgotten. */
export function saveDeferrals(db: Database, deferrals: readonly z.infer<typeof Deferral>[]): void {
  transact(db, () => {
    db.prepare(`DELETE FROM host`).run();
    const insert = db.prepare(`INSERT OR REPLACE INTO host (host, until) VALUES (:host, :until)`);
    for (const { host, until } of deferrals) insert.run({ host, until });
  });
}

export function listDeferrals(db: Database): z.infer<typeof Deferral>[] {
  return z.array(Deferral).parse(db.prepare(`SELECT host, until FROM host ORDER BY host`).all());
}
