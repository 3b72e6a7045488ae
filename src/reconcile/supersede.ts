/**
 * Numbers that were right when they were said, and have been followed by later ones of the same voice or the same thing:
 * a statistics office revises its first estimate, a forecast is made anew, an undated count of a growing thing is read
 * again. An auditor holds the later one and keeps the earlier as what it was; it is no dissent.
 * The trap: two papers that print different numbers in one week report one event, and one of them is wrong.
 */
import type { Testimony } from "./hear-testimonies.ts";
import { areCompatible } from "./interval.ts";

export interface Superseded {
  readonly testimony: Testimony;
  readonly by: Testimony;
  /** “a forecast that was made anew”. */
  readonly how: string;
}

interface Course {
  readonly how: string;
  /** Between the last of the earlier and the first of the later. */
  readonly daysBetween: number;
  readonly holds: (testimonies: readonly Testimony[]) => boolean;
}

/** Where a day is only the last one that a text tells of, it may have been written months later. */
const DAYS_WHERE_UNSURE = 180;

const MOVING: ReadonlySet<string> = new Set(["amount", "count", "share"]);

const COURSES: readonly Course[] = [
  {
    how: "an earlier reading of what has moved since",
    daysBetween: 7,
    holds: (all) =>
      all.every(({ statement: { key } }) => key.period === null && key.index === null && MOVING.has(key.measure)),
  },
  {
    how: "revised since by the body that measures it",
    daysBetween: 60,
    holds: (all) => all.every(({ statement: { key } }) => key.attribution !== null),
  },
  {
    how: "a forecast that was made anew",
    daysBetween: 60,
    holds: (all) => all.every(({ statement: { claim } }) => claim.modality === "estimate"),
  },
];

/** @returns those that the latest contradict, where all are dated and one of the courses holds */
export function findSuperseded(testimonies: readonly Testimony[]): Superseded[] {
  const course = COURSES.find(({ holds }) => holds(testimonies));
  if (course === undefined) return [];
  const dated = testimonies.flatMap((testimony) => {
    const day = testimony.said === null ? NaN : Date.parse(testimony.said.day) / 86_400_000;
    return Number.isNaN(day) ? [] : [{ testimony, day }];
  });
  const isSure = testimonies.every(({ said }) => said?.printed === true);
  const daysBetween = isSure ? course.daysBetween : Math.max(course.daysBetween, DAYS_WHERE_UNSURE);
  if (dated.length < testimonies.length) return [];
  dated.sort((a, b) => a.day - b.day);
  let cut = dated.length - 1;
  while (cut > 0 && (dated[cut]?.day ?? 0) - (dated[cut - 1]?.day ?? 0) < daysBetween) cut -= 1;
  const latest = dated.slice(cut).map(({ testimony }) => testimony);
  return dated.slice(0, cut).flatMap(({ testimony }) => {
    const by = latest.find((one) => !areCompatible(one.statement.interval, testimony.statement.interval));
    return by === undefined ? [] : [{ testimony, by, how: course.how }];
  });
}
