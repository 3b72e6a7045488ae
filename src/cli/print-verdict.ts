/** A verdict just given: what it is about, and what moved in the facts by it. */
import type { Claim } from "../model/claim.ts";
import type { Given } from "../settle/give-verdict.ts";
import { breakText } from "./fit-text.ts";
import { formatClaimValue, formatFactValue, nameSubject, nameWhat } from "./name-fact.ts";
import { SHORT_ID } from "./row-shapes.ts";
import type { Terminal } from "./terminal.ts";

/** @param done “rejected”; @param claim null for an undo */
export async function printVerdict(
  { id, settlement }: Given,
  { done, claim, path }: { done: string; claim: Claim | null; path: string },
  { paint, width, write }: Pick<Terminal, "paint" | "width" | "write">,
): Promise<void> {
  const what =
    claim === null
      ? ""
      : ` claim ${claim.id.slice(0, SHORT_ID)}, ${formatClaimValue(claim)}, “${claim.quote}” in ${claim.document}`;
  const moves = settlement.moved.flatMap(({ before, after }) => {
    const fact = after ?? before;
    if (fact === null) return [];
    const [was, is] = [before, after].map((held) =>
      held === null ? null : `${formatFactValue(held)} (${held.status})`,
    );
    const move =
      is === null ? `${was ?? ""} → withdrawn` : was === null ? `new: ${is ?? ""}` : `${was ?? ""} → ${is ?? ""}`;
    return breakText(`${nameSubject(fact)}, ${nameWhat(fact)}, ${fact.period ?? "no period"}: ${move}`, width - 2);
  });
  const lines = [
    ...breakText(`Verdict ${id}: ${done}${what}`, width).map((line) => paint("bold", line)),
    ...(moves.length === 0 ? ["  no fact moved by it"] : moves.map((line) => `  ${line}`)),
    ...breakText(`To take it back: dti review undo ${id} --why "…"${path}`, width - 2).map((line) =>
      paint("dim", `  ${line}`),
    ),
  ];
  await write(`${lines.join("\n")}\n`);
}
