/** The claims of a list of labels; the line above it says whose the numbers are, and whether whole ones are places. */
import type { Article } from "../article.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { readAxis, type Axis } from "./axis.ts";
import { draftCell } from "./draft-cell.ts";
import type { LabelLine, LabelList } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { Part } from "./read-cell.ts";
import { settingOf, type Setting } from "./setting.ts";
import type { Spot } from "./spot.ts";
import type { Column } from "./table.ts";

/** @returns the claims, and the lines that they were read from: the others are for the reader of sentences */
export function readLabels(
  article: Article,
  lines: readonly Line[],
  list: LabelList,
  discourse: Discourse,
): { drafts: Draft[]; read: Line[] } {
  const first = lines[list.from]?.sentences[0];
  if (first === undefined) return { drafts: [], read: [] };
  const axes = list.lines.flatMap(({ labels }) => labels.map(({ axis }) => axis));
  const names = axes.flatMap(({ index, indicator }) => [index, indicator].filter((mention) => mention !== null));
  const setting = settingOf(article, discourse, lines.slice(0, list.from), first, names, "");
  if (setting.foreign && names.length === 0) return { drafts: [], read: [] };
  const towns = axes.some(({ subject }) => subject?.id.startsWith("province:") === true);
  const numbered = rankedByNumber(list, setting);
  const drafts: Draft[] = [];
  const read: Line[] = [];
  for (const { line, number, labels } of list.lines) {
    const made: Draft[] = [];
    let whole = true;
    for (const [i, { axis: own, start, cell, parts }] of labels.entries()) {
      // “DTI của Gia Lai: năm 2021: 45/63, năm 2022: 40/63”: what opens the line holds for all of it.
      const axis = i === 0 ? own : withOpening(own, labels[0]?.axis ?? own);
      const before = made.length;
      const column: Column = { ...PLAIN, whole: parts.every(({ decimals }) => decimals === 0) };
      const spot: Spot = {
        column,
        columns: [],
        row: axis,
        section: null,
        unit: "",
        start,
        end: cell.end,
        cell,
        towns,
        derived: false,
      };
      const place = i > 0 || axis.subject === null ? null : numbered ? number : parts.length === 0 ? setting.top : null;
      if (place !== null) {
        const within = numbered ? placeOf(place) : { ...placeOf(place), comparator: "lte" as const };
        const from = numbered ? (line.sentences[0]?.start ?? start) : start;
        made.push(...draftCell(discourse, setting, { ...spot, start: from, derived: true }, within));
      }
      for (const part of parts)
        made.push(...draftCell(discourse, setting, { ...spot, end: cell.start + part.end }, part));
      if (parts.length > 0 && made.length === before) whole = false;
    }
    if (made.length === 0 || !whole) continue;
    drafts.push(...made);
    read.push(line);
  }
  return { drafts, read };
}

/** Whether the line above a list is there for its members alone: “Tốp 5 địa phương dẫn đầu:” says nothing of anybody else. */
export function headsNames(list: LabelList): boolean {
  return list.lines.every(({ labels }) => labels.every(({ axis }) => axis.subject !== null));
}

function withOpening(axis: Axis, opening: Axis): Axis {
  return {
    ...axis,
    subject: axis.subject ?? opening.subject,
    index: axis.index ?? (axis.indicator === null && axis.subject === null ? opening.index : null),
    indicator:
      axis.indicator ?? (axis.index === null && !axis.overall && axis.period !== null ? opening.indicator : null),
  };
}

const PLAIN: Column = { role: "value", whole: false, ...readAxis("", [], 0) };

function placeOf(value: number): Part {
  return {
    kind: "rank",
    value,
    decimals: 0,
    of: null,
    comparator: "eq",
    unit: null,
    year: null,
    second: false,
    end: 0,
  };
}

/** Numbers before names are places where the list is said to be in order, and its scores fall. */
function rankedByNumber({ lines }: LabelList, setting: Setting): boolean {
  const numbers = lines.map(({ number }) => number);
  if (!setting.ordered || numbers.length < 2) return false;
  const rising = numbers.every((number, i) => number !== null && (i === 0 || number >= (numbers[i - 1] ?? 0)));
  return rising && lines.every((line, i) => i === 0 || scoreOf(line) <= scoreOf(lines[i - 1]));
}

function scoreOf(line: LabelLine | undefined): number {
  return line?.labels[0]?.parts.find(({ decimals }) => decimals > 0)?.value ?? 0;
}
