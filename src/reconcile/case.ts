/** All that is known of one key when it has been decided: what its reason and its trace are told from. */
import type { Fact } from "../model/fact.ts";
import type { FactKey } from "./fact-key.ts";
import type { Hearing } from "./hear-testimonies.ts";
import type { Statement } from "./statement.ts";
import type { Decision } from "./weigh.ts";

export interface Case {
  readonly key: FactKey;
  readonly statements: readonly Statement[];
  /** Places by the order of a list under this key, which were not weighed. */
  readonly supposed: readonly Statement[];
  readonly hearing: Hearing;
  readonly aside: readonly Aside[];
  readonly decision: Decision;
  readonly status: Fact["status"];
  readonly counts: Pick<Fact, "documents" | "independent" | "dissenting">;
}

/** A statement that is not weighed though it stands under this key. */
export interface Aside {
  readonly statement: Statement;
  readonly how: "superseded" | "edition";
  readonly reason: string;
}

/** A key with more sides than this is a misreading, not a dispute; the claims still carry their roles. */
export const MOST_SIDES = 8;
