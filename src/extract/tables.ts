/**
 * Ranking tables and lists of labels, however a page or a plain text holds them. They are found before the text is read,
 * and read in their place, with what the text has told by then.
 */
import type { Article, Sentence } from "./article.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";
import { findTables } from "./tables/find-tables.ts";
import type { LabelList } from "./tables/labels.ts";
import { linesOf, type Line } from "./tables/lines.ts";
import { headsNames, readLabels } from "./tables/read-labels.ts";
import { readTable } from "./tables/read-table.ts";
import type { Table } from "./tables/table.ts";

export interface Tables {
  readonly lines: readonly Line[];
  /** By the number of the sentence that each begins with. */
  readonly at: ReadonlyMap<number, Table | LabelList>;
  /** Sentences over a list of bare names: their “tốp 5” is said of the list. */
  readonly leads: ReadonlySet<Sentence>;
}

export function tablesIn(article: Article): Tables {
  const lines = linesOf(article);
  const at = new Map<number, Table | LabelList>();
  const leads = new Set<Sentence>();
  for (const found of findTables(article, lines)) {
    const first = lines[found.from]?.sentences[0];
    if (first !== undefined) at.set(first.index, found);
    const lead = lines[found.from - 1]?.sentences.at(-1);
    if (lead !== undefined && found.kind === "labels" && headsNames(found)) leads.add(lead);
  }
  return { lines, at, leads };
}

/**
 * The claims of the table that begins with the sentence.
 * @returns also the sentences that are read with it, and are not to be read as prose; null where none begins
 */
export function readTableAt(
  article: Article,
  sentence: Sentence,
  tables: Tables,
  discourse: Discourse,
): { readonly drafts: readonly Draft[]; readonly read: readonly Sentence[] } | null {
  const found = tables.at.get(sentence.index);
  if (found === undefined) return null;
  // “Đến năm 2030:” over “+ DTI thuộc nhóm 20;”: goals are read as the sentences that they are.
  if (found.kind === "labels" && discourse.goalList !== null) return null;
  if (found.kind === "labels") {
    const { drafts, read } = readLabels(article, tables.lines, found, discourse);
    return { drafts, read: read.flatMap(({ sentences }) => sentences) };
  }
  const drafts = readTable(article, tables.lines, found, discourse);
  return { drafts, read: tables.lines.slice(found.from, found.to).flatMap(({ sentences }) => sentences) };
}
