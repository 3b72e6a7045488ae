/**
 * `dti reconcile`: Claims to Facts, the stage alone. Claims may come from anywhere, so they are read leniently, and there
 * may be millions: they are shelved, and settled one family after the other.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import { Command } from "commander";
import type { Fact } from "../model/fact.ts";
import type { Issue } from "../model/issue.ts";
import { type KnownDocument, knowDocument, type Sources, sourcesOf } from "../reconcile/know-sources.ts";
import { checkListOrder, type Place } from "../reconcile/list-order.ts";
import { byMessage, reportSharedId } from "../reconcile/reconcile-claims.ts";
import { settleFamily } from "../reconcile/settle-family.ts";
import { DEFAULT_POLICY, type Policy } from "../reconcile/weigh.ts";
import type { CommandContext } from "./command-context.ts";
import { chooseFormat, formatOption } from "./options.ts";
import { printRows } from "./print-rows.ts";
import { readClaimLines } from "./read-claims.ts";
import { reportIssue } from "./report-issue.ts";
import { factShape } from "./row-shapes.ts";
import { findSharedIds, type SharedIds } from "./shared-ids.ts";
import { type Shelf, shelveClaims } from "./shelve-claims.ts";
import { orderOption } from "./weighing-option.ts";

export function reconcileCommand({ calling: { stdin }, terminal, now }: CommandContext): Command {
  return new Command("reconcile")
    .description("Settles claims about the same thing into facts. Needs no database.")
    .argument("<files...>", ".jsonl of Claims, or - for standard input")
    .option("--documents <file...>", "the texts that copies of one article are found by: .jsonl, .txt, .html, folders")
    .addOption(orderOption())
    .addOption(formatOption())
    .addHelpText("after", "\nExample:\n  $ dti extract docs.jsonl | dti reconcile - --documents docs.jsonl")
    .action(async (files: string[], options: { documents?: string[]; order?: Policy; format?: string }) => {
      const onIssue = (issue: Issue): void => {
        reportIssue(issue, terminal);
      };
      const documents: KnownDocument[] = [];
      const { readDocuments } = await import("./read-documents.ts");
      for await (const document of readDocuments(options.documents ?? [], { stdin, now }, onIssue))
        documents.push(knowDocument(document));
      const shelf = shelveClaims();
      try {
        const ids = findSharedIds();
        for await (const claims of readClaimLines(files, { stdin, onIssue })) {
          for (const claim of claims) {
            shelf.add(claim);
            ids.note(claim.id);
          }
        }
        const settling: Settling = {
          sources: sourcesOf(documents),
          policy: options.order ?? DEFAULT_POLICY,
          ids,
          issues: [],
        };
        await printRows(settleAll(shelf, settling), chooseFormat(options.format, terminal), factShape, terminal);
        settling.issues.sort(byMessage).forEach(onIssue);
      } finally {
        shelf.close();
      }
    });
}

interface Settling {
  readonly sources: Sources;
  readonly policy: Policy;
  readonly ids: SharedIds;
  /** Filled while facts are given. */
  readonly issues: Issue[];
}

/** Facts in the order of their keys, as a full run in memory gives them. */
async function* settleAll(shelf: Shelf, { sources, policy, ids, issues }: Settling): AsyncGenerator<Fact> {
  const places: Place[] = [];
  let [family, sinceTurn] = [0, 0];
  for (const claims of shelf.families()) {
    const settled = settleFamily(claims, sources, policy);
    ids.compare(
      family,
      claims.map(({ id }) => id),
    );
    for (const issue of settled.issues) issues.push(issue);
    for (const place of settled.places) places.push(place);
    yield* settled.facts;
    family += 1;
    sinceTurn += claims.length;
    if (sinceTurn > CLAIMS_A_TURN) await nextTurn(); // lets Ctrl-C in
    if (sinceTurn > CLAIMS_A_TURN) sinceTurn = 0;
  }
  for (const issue of checkListOrder(places)) issues.push(issue);
  for (const id of ids.found()) issues.push(reportSharedId(id));
}

const CLAIMS_A_TURN = 1000;
