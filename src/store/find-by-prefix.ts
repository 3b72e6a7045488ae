/** Ids are long hashes; a person types the first few characters, as with git. */
import { z } from "zod";
import { UserError } from "../model/user-error.ts";
import type { Database } from "./open-database.ts";

const SHORTEST = 4;
const SHOWN = 5;

/** Ids that begin with a prefix, in order; a column cannot be a parameter, so each noun has its statement. */
const LIST_IDS = {
  claim: `
    SELECT claim_id AS id FROM claim
    WHERE substr(claim_id, 1, length(:prefix)) = :prefix ORDER BY claim_id LIMIT :limit`,
  fact: `
    SELECT fact_id AS id FROM fact
    WHERE substr(fact_id, 1, length(:prefix)) = :prefix ORDER BY fact_id LIMIT :limit`,
} as const;

/**
 * The one id that `prefix` stands for: itself, or the only one that begins with it; null where none does.
 * @throws UserError for fewer than 4 characters and for a prefix of several ids
 */
export function findByPrefix(db: Database, noun: keyof typeof LIST_IDS, prefix: string): string | null {
  const rows = db.prepare(LIST_IDS[noun]).all({ prefix, limit: SHOWN + 1 });
  const ids = z.array(Id).parse(rows);
  if (ids[0]?.id === prefix) return prefix;
  if (prefix.length < SHORTEST) {
    throw new UserError(
      `Unexpected ${noun} id "${prefix}", expected at least ${SHORTEST} characters of it`,
      `\`dti ${noun}s\` lists the ids.`,
    );
  }
  if (ids.length > 1) {
    const shown = ids.slice(0, SHOWN).map(({ id }) => id);
    if (ids.length > SHOWN) shown.push("…");
    throw new UserError(
      `Unexpected ${noun} id "${prefix}", expected the beginning of one id`,
      `It begins ${shown.join(", ")}`,
    );
  }
  return ids[0]?.id ?? null;
}

const Id = z.strictObject({ id: z.string() });
