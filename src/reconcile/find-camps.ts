/**
 * Camps: the largest groups of testimonies that some one value satisfies. One camp is no conflict. “Top 10” beside 8 and
 * 9 is in both camps and takes no side. One sweep along the line over the distinct intervals.
 */
import type { Testimony } from "./hear-testimonies.ts";
import { type Interval, isSame } from "./interval.ts";

export interface Camp {
  readonly members: readonly Testimony[];
  /** Those that are not in every camp: who takes this side. */
  readonly sided: readonly Testimony[];
}

export function findCamps(testimonies: readonly Testimony[]): Camp[] {
  const groups = byInterval(testimonies);
  const camps: (readonly Group[])[] = [];
  const open = new Set<Group>();
  let grew = false;
  for (const { group, ends } of endsInOrder(groups)) {
    if (!ends) {
      open.add(group);
      grew = true;
      continue;
    }
    if (grew) camps.push([...open]);
    grew = false;
    open.delete(group);
  }
  const memberships = new Map<Group, number>();
  for (const group of camps.flat()) memberships.set(group, (memberships.get(group) ?? 0) + 1);
  return camps.map((camp) => ({
    members: camp.flatMap((group) => group.testimonies),
    sided: camp.filter((group) => memberships.get(group) !== camps.length).flatMap((group) => group.testimonies),
  }));
}

interface Group {
  readonly interval: Interval;
  readonly testimonies: Testimony[];
}

/** In the order in which they are first met. */
function byInterval(testimonies: readonly Testimony[]): Group[] {
  const groups: Group[] = [];
  const byLow = new Map<number, Group[]>();
  for (const testimony of testimonies) {
    const { interval } = testimony.statement;
    const alike = byLow.get(interval.low);
    const group = alike?.find((one) => isSame(one.interval, interval));
    if (group !== undefined) {
      group.testimonies.push(testimony);
      continue;
    }
    const first = { interval, testimonies: [testimony] };
    groups.push(first);
    if (alike === undefined) byLow.set(interval.low, [first]);
    else alike.push(first);
  }
  return groups;
}

interface End {
  readonly group: Group;
  readonly ends: boolean;
  readonly at: number;
  /** Where ends meet in one point: “…, 10)” stops before “[10, …” begins, that before “…, 10]” stops, that before “(10, …”. */
  readonly turn: 0 | 1 | 2 | 3;
}

function endsInOrder(groups: readonly Group[]): End[] {
  const ends = groups.flatMap((group): End[] => [
    { group, ends: false, at: group.interval.low, turn: group.interval.lowOpen ? 3 : 1 },
    { group, ends: true, at: group.interval.high, turn: group.interval.highOpen ? 0 : 2 },
  ]);
  return ends.sort((a, b) => (a.at === b.at ? a.turn - b.turn : a.at - b.at));
}
