/**
 * Statements that leave a part of their key open (“vượt 10 tỷ USD”, of no period) join the one quantity that could be
 * meant, if it is the only one known and nothing they say contradicts it. They join as evidence, not as deciders:
 * `loose` says what was supposed. Where two quantities could be meant, or numbers clash, they stay a fact of their own.
 * Places by the order of a list join like others, and nothing depends on where they go.
 */
import { isWholeYears } from "./canonical-period.ts";
import { hasTwoTables } from "./editions.ts";
import { type FactKey, keyText } from "./fact-key.ts";
import { areCompatible, intersectAll } from "./interval.ts";
import { CHANGES } from "./key-claims.ts";
import { hasMethods } from "./measuring-bodies.ts";
import type { Saying, Sources } from "./know-sources.ts";
import type { Statement } from "./statement.ts";

export function joinLooseStatements(statements: readonly Statement[], { said }: Sources): Statement[] {
  let joined = [...statements];
  for (const gap of GAPS) joined = joinOver(gap, joined, said);
  return joined;
}

interface Gap {
  readonly field: "population" | "attribution" | "baseline" | "period";
  /** Whether a missing value of this field may be supposed at all. */
  readonly mayBeSupposed: (key: FactKey) => boolean;
}

const GAPS: readonly Gap[] = [
  {
    field: "population",
    mayBeSupposed: (key) => key.measure.startsWith("rank") && hasTwoTables(key.index, key.subject, key.period),
  },
  { field: "attribution", mayBeSupposed: (key) => hasMethods(key.indicator) },
  { field: "baseline", mayBeSupposed: (key) => CHANGES.has(key.measure) },
  // An index without an edition says too little; a plain metric is usually reported for one date at a time.
  { field: "period", mayBeSupposed: (key) => key.index === null },
];

function joinOver({ field, mayBeSupposed }: Gap, statements: readonly Statement[], said: Sources["said"]): Statement[] {
  // Most families have nothing to join, and keys as lines are dear.
  if (!statements.some((statement) => isOpen(statement, field) && mayBeSupposed(statement.key))) return [...statements];
  const families = new Map<string, { open: Statement[]; firm: Statement[] }>();
  for (const statement of statements) {
    if (!mayBeSupposed(statement.key)) continue;
    const rest = keyText({ ...statement.key, [field]: null });
    const family = families.get(rest) ?? { open: [], firm: [] };
    families.set(rest, family);
    if (isOpen(statement, field)) family.open.push(statement);
    else if (!statement.isSupposed) family.firm.push(statement);
  }
  const replaced = new Map<Statement, Statement>();
  for (const { open, firm } of families.values()) {
    const [first] = firm;
    if (first === undefined || open.length === 0) continue;
    const value = first.key[field];
    if (value === null || firm.some(({ key }) => key[field] !== value)) continue;
    const fitting = fittingAmong(
      open.filter(
        ({ key, claim }) =>
          (key[field] === null || sameYear(key[field], value)) &&
          (field !== "period" || mayBeOf(value, said.get(claim.document) ?? null)),
      ),
      firm,
    );
    const stated = fitting.filter(({ isSupposed }) => !isSupposed);
    if (intersectAll(stated.map(({ interval }) => interval)) === null) continue;
    const loose = `gives no ${field}; ${value} is the only one known and nothing contradicts it`;
    for (const one of fitting) replaced.set(one, { ...one, key: { ...one.key, [field]: value }, loose });
  }
  return statements.map((statement) => replaced.get(statement) ?? statement);
}

/** A period that was only supposed from the date of publication may be moved to the one that somebody states. */
function isOpen({ key, claim }: Statement, field: Gap["field"]): boolean {
  return key[field] === null || (field === "period" && claim.context?.["period"]?.how === "assumed");
}

/**
 * Whether a text of that day may speak of `period` without saying so: of the month it is written in, of its year, or of
 * the year before. “324 enterprises” in October is not the first half of the year, though it is the only period known.
 */
function mayBeOf(period: string, said: Saying | null): boolean {
  if (said?.printed === true && said.day.startsWith(period)) return true;
  if (!isWholeYears(period)) return false;
  if (said === null) return true;
  const [first = "", last = first] = period.split("/");
  return (!said.printed || said.day >= first) && Number(said.day.slice(0, 4)) <= Number(last) + 1;
}

function sameYear(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4);
}

/** Those that contradict none of the firm ones. Only the two outermost firm intervals can be missed, so only they are tried. */
function fittingAmong(open: readonly Statement[], firm: readonly Statement[]): Statement[] {
  const outermost = firm.reduce(
    ({ last, first }, one) => ({
      last: startsLater(one, last) ? one : last,
      first: endsEarlier(one, first) ? one : first,
    }),
    { last: firm[0], first: firm[0] },
  );
  return open.filter((one) =>
    [outermost.last, outermost.first].every((edge) => edge === undefined || areCompatible(one.interval, edge.interval)),
  );
}

function startsLater(one: Statement, other: Statement | undefined): boolean {
  if (other === undefined) return true;
  const [a, b] = [one.interval, other.interval];
  return a.low > b.low || (a.low === b.low && a.lowOpen && !b.lowOpen);
}

function endsEarlier(one: Statement, other: Statement | undefined): boolean {
  if (other === undefined) return true;
  const [a, b] = [one.interval, other.interval];
  return a.high < b.high || (a.high === b.high && a.highOpen && !b.highOpen);
}
