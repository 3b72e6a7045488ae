/**
 * Addresses: the journal of the nightly run. A row for each article that discovery found, whatever became of it; the
 * queue of what is to be asked is here and not in memory, so a run that is killed goes on where it stopped, and
 * 100,000 addresses take no more memory than one.
 */
import { z } from "zod";
import { Address, type AddressState } from "../model/address.ts";
import type { Database } from "./open-database.ts";
import { prepareOnce } from "./prepare-once.ts";
import { transact } from "./transact.ts";

export interface FoundAddress {
  readonly key: string;
  readonly url: string;
  readonly foundIn: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  /** False where headline, lead and address already say that there is nothing of ours in it. */
  readonly isRelevant: boolean;
}

/**
 * New ones are due at once. A known one is due again where the feed or sitemap gives another date of change than
 * before, or where it was passed over and is relevant now; else it keeps its date.
 * @returns how many were not known
 */
export function saveFoundAddresses(
  db: Database,
  source: string,
  found: readonly FoundAddress[],
  now: string,
): { new: number } {
  return transact(db, () => {
    const insert = prepareOnce(
      db,
      `INSERT INTO address (address_key, source_id, url, found_in, published, modified, found_at, state, due_at)
       VALUES (:key, :source, :url, :foundIn, :published, :modified, :now,
         iif(:isRelevant, 'waiting', 'irrelevant'), iif(:isRelevant, :now, NULL))
       ON CONFLICT (address_key) DO NOTHING`,
    );
    const announceChange = prepareOnce(
      db,
      `UPDATE address SET modified = :modified, due_at = :now
       WHERE address_key = :key AND :modified IS NOT NULL AND modified IS NOT :modified
         AND (state <> 'irrelevant' OR :isRelevant)`,
    );
    const takeUp = prepareOnce(
      db,
      `UPDATE address SET state = 'waiting', due_at = :now
       WHERE address_key = :key AND :isRelevant AND state = 'irrelevant' AND asked_at IS NULL`,
    );
    let added = 0;
    for (const one of found) {
      const row = { ...one, source, now, isRelevant: one.isRelevant ? 1 : 0 };
      if (insert.run(row).changes > 0) {
        added += 1;
        continue;
      }
      announceChange.run(row);
      takeUp.run(row);
    }
    return { new: added };
  });
}

/** Never asked before and newest first, then those that were asked longest ago. @param asked only those not asked since this instant */
export function listDueAddresses(
  db: Database,
  source: string,
  about: { now: string; notAskedSince: string; limit: number },
): Address[] {
  const rows = prepareOnce(
    db,
    `SELECT address_key AS key, url, source_id AS source, published, state, read_at AS readAt, failures
       FROM address
       WHERE source_id = :source AND due_at <= :now AND (asked_at IS NULL OR asked_at < :notAskedSince)
       ORDER BY asked_at, published DESC, address_key
       LIMIT :limit`,
  ).all({ source, ...about });
  return z.array(Address).parse(rows);
}

export function countDueAddresses(db: Database, source: string, about: { now: string; notAskedSince: string }): number {
  const row = prepareOnce(
    db,
    `SELECT count(*) AS count
       FROM address
       WHERE source_id = :source AND due_at <= :now AND (asked_at IS NULL OR asked_at < :notAskedSince)`,
  ).get({ source, ...about });
  return z.strictObject({ count: z.number() }).parse(row).count;
}

export function isKnownAddress(db: Database, key: string): boolean {
  return prepareOnce(db, `SELECT 1 FROM address WHERE address_key = :key`).get({ key }) !== undefined;
}

/** What became of an address that was asked. @param dueAt when it is to be asked again; null for no more */
export function saveAddressState(
  db: Database,
  key: string,
  became: { state: AddressState; dueAt: string | null; askedAt: string; readAt: string | null; failures: number },
): void {
  prepareOnce(
    db,
    `UPDATE address SET
       state = :state, due_at = :dueAt, asked_at = :askedAt, read_at = coalesce(read_at, :readAt), failures = :failures
     WHERE address_key = :key`,
  ).run({ key, ...became });
}
