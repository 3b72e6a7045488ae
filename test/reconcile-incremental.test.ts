/** A night settles only what it touched, and comes out where a full run would. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../src/model/claim.ts";
import { familyOf } from "../src/reconcile/family.ts";
import { documentsThatMoved, knowSources } from "../src/reconcile/know-sources.ts";
import {
  reconcileClaims,
  settleFamilies,
  type SourceText,
  touchedFamilies,
} from "../src/reconcile/reconcile-claims.ts";
import { claimOf, moved, rank, type Saying, share, textOf } from "./reconcile-claim.ts";

const WORDS =
  "Phiên họp chiều nay nghe báo cáo về thứ hạng của tỉnh, về ba trụ cột và về phần việc còn lại của các sở, rồi giao " +
  "mỗi huyện chọn hai xã làm điểm, trang bị máy quét cho bộ phận một cửa và lập tổ giúp dân nộp hồ sơ tại nhà.";

const document = fc.constantFrom("a", "b", "c", "d");
const text: fc.Arbitrary<SourceText> = fc
  .record({
    id: document,
    copied: fc.boolean(),
    published: fc.constantFrom(null, "2022-08-08", "2022-08-09", "2022-08-10"),
  })
  .map(({ id, copied, published }) =>
    textOf(id, copied ? `${WORDS} Ảnh ${id}.` : `Bài riêng của ${id}.`, { published }),
  );
const saying: fc.Arbitrary<Saying> = fc.oneof(
  fc
    .record({ value: fc.integer({ min: 1, max: 12 }), period: fc.constantFrom("2020", "2021"), subject: subject() })
    .map(({ value, ...more }) => rank(value, more)),
  fc
    .record({ value: fc.integer({ min: -3, max: 3 }), subject: subject() })
    .map(({ value, ...more }) => moved(value, more)),
  fc
    .record({
      value: fc.constantFrom(12.67, 12.7, 14.26),
      period: fc.constantFrom(null, "2022"),
      attribution: fc.constantFrom(null, "Tổng cục Thống kê", "Bộ TT&TT"),
      subject: subject(),
    })
    .map(({ value, ...more }) => share(value, more)),
);
const claim = fc.tuple(document, saying).map(([id, said]) => claimOf(id, said));
const day = fc.record({
  claims: fc.uniqueArray(claim, { maxLength: 20, selector: ({ id }) => id }),
  texts: fc.uniqueArray(text, { maxLength: 4, selector: ({ id }) => id }),
});

function subject(): fc.Arbitrary<string> {
  return fc.constantFrom("province:thai-nguyen", "province:hai-phong", "xã:bất kỳ", "lone");
}

function changedIds(before: readonly Claim[], after: readonly Claim[]): Set<string> {
  const [old, fresh] = [before, after].map((claims) => new Set(claims.map(({ id }) => id)));
  return new Set([...before, ...after].map(({ id }) => id).filter((id) => old?.has(id) !== fresh?.has(id)));
}

describe("settling some families", () => {
  test("gives the facts and issues that a full run gives for them", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("dti", null), subject(), ({ claims, texts }, index, who) => {
        const full = reconcileClaims(claims, texts);
        const isChosen = (one: Pick<Claim, "index" | "subject">): boolean => one.index === index && one.subject === who;
        const some = settleFamilies(claims.filter(isChosen), knowSources(texts));
        expect(some.facts).toEqual(full.facts.filter(isChosen));
        for (const issue of some.issues) expect(full.issues).toContainEqual(issue);
      }),
    );
  });

  test("leaves a data set, night after night, as a full run leaves it", () => {
    fc.assert(
      fc.property(day, day, (before, after) => {
        const held = reconcileClaims(before.claims, before.texts).facts;
        const sources = knowSources(after.texts);
        const touched = touchedFamilies([...before.claims, ...after.claims], {
          changed: changedIds(before.claims, after.claims),
          moved: documentsThatMoved(knowSources(before.texts), sources),
        });
        const kept = held.filter((fact) => !touched.has(familyOf(fact)));
        const renewed = settleFamilies(
          after.claims.filter((one) => touched.has(familyOf(one))),
          sources,
        ).facts;
        const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
        expect([...kept, ...renewed].sort(byId)).toEqual(reconcileClaims(after.claims, after.texts).facts.sort(byId));
      }),
    );
  });

  test("touches nothing where nothing moved", () => {
    fc.assert(
      fc.property(day, ({ claims, texts }) => {
        const sources = knowSources(texts);
        const moved = documentsThatMoved(sources, knowSources([...texts].reverse()));
        expect(touchedFamilies(claims, { changed: new Set(), moved })).toEqual(new Set());
      }),
    );
  });
});
