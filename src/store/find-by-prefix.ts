/** Ids are long hashes; a person types the first few characters, as with git. */
import { UserError } from "../model/user-error.ts";

const SHORTEST = 4;
const SHOWN = 5;

/**
 * The one id that `prefix` stands for: itself, or the only one that begins with it; null where none does.
 * @param listIds at most `limit` ids that begin with the prefix, in order
 * @throws UserError for fewer than 4 characters and for a prefix of several ids
 */
export function findByPrefix(
  noun: string,
  prefix: string,
  listIds: (prefix: string, limit: number) => readonly string[],
): string | null {
  const ids = listIds(prefix, SHOWN + 1);
  if (ids[0] === prefix) return prefix;
  if (prefix.length < SHORTEST) {
    throw new UserError(
      `Unexpected ${noun} id "${prefix}", expected at least ${SHORTEST} characters of it`,
      `\`dti ${noun}s\` lists the ids.`,
    );
  }
  if (ids.length > 1) {
    const shown = ids.slice(0, SHOWN).join(", ") + (ids.length > SHOWN ? ", …" : "");
    throw new UserError(`Unexpected ${noun} id "${prefix}", expected the beginning of one id`, `It begins ${shown}`);
  }
  return ids[0] ?? null;
}
