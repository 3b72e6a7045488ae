import { setFlagsFromString } from "node:v8";
import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { extractWithReadings } from "../src/extract/extract-claims.ts";
import { QUANTITY_RULES } from "../src/extract/rules/all.ts";

setFlagsFromString("--allow-natives-syntax");
/** Whether the engine keeps two objects in the same way: whatever reads many shapes in one place reads them slowly. */
const sameShape = runInThisContext("(one, other) => %HaveSameMap(one, other)") as (
  one: object,
  other: object,
) => boolean;

function shapesOf(objects: readonly object[]): number {
  const shapes: object[] = [];
  for (const object of objects) if (!shapes.some((shape) => sameShape(shape, object))) shapes.push(object);
  return shapes.length;
}

describe("the shapes of what is read", () => {
  const texts = QUANTITY_RULES.flatMap(({ examples }) => examples.flatMap((example) => example.in));
  const read = texts.map((text, i) =>
    extractWithReadings({ id: `text-${String(i)}`, url: null, title: null, published: null, text }),
  );
  const sentences = read.flatMap(({ article }) => article.sentences);
  const drafts = read.flatMap((one) => one.drafts);

  // A copy that adds a field, `{ ...known, how }` where `known` has none, makes a new shape each time. The engine makes
  // some of its own, where a field holds whole numbers first and others later.
  it.each([
    ["sentences", sentences],
    ["periods", sentences.flatMap(({ periods }) => periods)],
    ["quantities", sentences.flatMap(({ quantities }) => quantities)],
    ["drafts", drafts],
    ["claims", read.flatMap(({ claims }) => claims)],
    ["subjects", drafts.map(({ subject }) => subject)],
    ["editions", drafts.flatMap(({ period }) => (period === null ? [] : [period]))],
  ])("are few for all %s", (_what, objects) => {
    expect(objects.length).toBeGreaterThan(50);
    expect(shapesOf(objects)).toBeLessThan(objects.length / 6);
  });
});
