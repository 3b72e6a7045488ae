/** The five labelled articles, where the corpus lies beside the project; elsewhere these tests are skipped. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { Claim } from "../src/model/claim.ts";
import { reconcileClaims } from "../src/reconcile/reconcile-claims.ts";
import { sayFact, textOf } from "./reconcile-claim.ts";

const CORPUS = join(import.meta.dirname, "..", "..", "shared", "corpus");
const there = existsSync(join(CORPUS, "gold"));

/** What labels carry beyond a claim. */
const ONLY_GOLD = new Set(["alt", "optional"]);

function readGold(): Claim[] {
  return readdirSync(join(CORPUS, "gold")).flatMap((file) =>
    readFileSync(join(CORPUS, "gold", file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line, n) => {
        const fields = Object.entries(JSON.parse(line) as object).filter(([name]) => !ONLY_GOLD.has(name));
        const document = file.replace(".jsonl", ".txt");
        return Claim.parse({
          ...Object.fromEntries(fields),
          id: `${document}#${n}`,
          document,
          rule: "gold",
          confidence: 1,
        });
      }),
  );
}

describe.skipIf(!there)(`the labelled articles (skipped without ${CORPUS})`, () => {
  const claims = there ? readGold() : [];
  const texts = [...new Set(claims.map(({ document }) => document))].map((id) =>
    textOf(id, readFileSync(join(CORPUS, "seeds", id), "utf8")),
  );
  const { facts, issues } = reconcileClaims(claims, texts);
  const said = (part: Partial<Record<keyof (typeof facts)[number], unknown>>): string[] =>
    facts
      .filter((fact) => Object.entries(part).every(([field, value]) => fact[field as keyof typeof fact] === value))
      .map(sayFact);

  test("holds one revenue of the digital economy, bounded, with both claims", () => {
    const found = facts.filter(({ indicator }) => indicator === "digital-economy-revenue");
    expect(found.map((fact) => [sayFact(fact), fact.claims.length])).toEqual([["~18000000000, bounded", 2]]);
  });

  test("tells enterprises of the half-year from those of October, which do not contradict each other", () => {
    const enterprises = { subject: "province:thai-nguyen", indicator: "digital-enterprises", modality: "actual" };
    expect([said({ ...enterprises, period: "2022-H1" }), said({ ...enterprises, period: null })]).toEqual([
      [">320, single"],
      ["324, single"],
    ]);
  });

  test("tells the installs of two apps apart", () => {
    const installs = facts.filter(({ indicator }) => indicator === "app-installs");
    expect(installs.map((fact) => [fact.object, sayFact(fact)])).toEqual([
      ["C-ThaiNguyen", "~240000, single"],
      ["Thái Nguyên ID", ">71000, bounded"],
    ]);
  });

  test("derives the ranks of 2020 for the index and its pillars, one of them as it is printed", () => {
    const own = { subject: "province:thai-nguyen", index: "dti", measure: "rank", period: "2020", modality: "actual" };
    const [overall, economy, society, government] = [
      "overall",
      "digital-economy",
      "digital-society",
      "digital-government",
    ].map((indicator) => said({ ...own, indicator }));
    expect([overall, economy, society]).toEqual([
      ["12, derived agreed"],
      ["19, derived single"],
      ["37, derived single"],
    ]);
    // Another article has it among the first twenty.
    expect(government).toEqual(["3, bounded"]);
    const printed = facts.find((fact) => fact.indicator === "digital-government" && fact.period === "2020");
    expect(printed?.trace.map(({ note }) => note).join("\n")).toMatch(
      /was rank 3 in 2020: agrees with what is printed/,
    );
  });

  test("hears two independent documents on the ranks of 2021", () => {
    for (const indicator of ["overall", "digital-government", "digital-economy", "digital-society"]) {
      const fact = facts.find(
        (one) =>
          one.subject === "province:thai-nguyen" &&
          one.indicator === indicator &&
          one.measure === "rank" &&
          one.period === "2021" &&
          one.modality === "actual",
      );
      expect([fact?.status, fact?.independent, fact?.dissenting]).toEqual(["agreed", 2, 0]);
    }
  });

  test("does not take the mean of the provinces for Thái Nguyên's own score", () => {
    const economy = { index: "dti", indicator: "digital-economy", measure: "score", period: "2024" };
    expect([
      said({ ...economy, subject: "average:provinces" }),
      said({ ...economy, subject: "province:thai-nguyen" }),
    ]).toEqual([["0.7723, single"], ["0.5059, single"]]);
  });

  test("holds one rank an edition, agreed where two articles print it, and derives the edition before", () => {
    const own = {
      subject: "province:thai-nguyen",
      index: "dti",
      indicator: "overall",
      measure: "rank",
      modality: "actual",
    };
    expect([
      said({ ...own, period: "2020" }),
      said({ ...own, period: "2021" }),
      said({ ...own, period: "2024" }),
    ]).toEqual([["12, derived agreed"], ["8, agreed"], ["8, single"]]);
  });

  test("brings every claim into exactly one fact that is not derived", () => {
    const printed = facts.filter(({ trace }) => trace[0]?.step !== "arithmetic");
    expect(printed.flatMap((fact) => fact.claims.map(({ id }) => id)).sort()).toEqual(
      claims.map(({ id }) => id).sort(),
    );
    expect(issues).toEqual([]);
  });
});

describe.skipIf(!there)(`the articles as dti itself reads them (skipped without ${CORPUS})`, () => {
  const texts = there
    ? readdirSync(join(CORPUS, "seeds"))
        .filter((name) => name.endsWith(".txt"))
        .map((id) => textOf(id, readFileSync(join(CORPUS, "seeds", id), "utf8")))
    : [];
  const { facts } = reconcileClaims(texts.flatMap(extractClaims), texts);
  const ofThaiNguyen = facts.filter(
    ({ subject, modality }) => subject === "province:thai-nguyen" && modality === "actual",
  );

  test("hold the revenue, the enterprises and the installs as the labels do", () => {
    const metrics = ["digital-economy-revenue", "digital-enterprises", "app-installs"];
    const held = metrics.map((metric) =>
      ofThaiNguyen
        .filter(({ indicator }) => indicator === metric)
        .map(sayFact)
        .sort(),
    );
    expect(held[0]).toEqual(["~18000000000, bounded"]);
    expect(held[1]).toEqual(expect.arrayContaining(["324, single", ">320, single"]));
    expect(held[2]).toEqual([">62000, single", ">71000, single", "~240000, single"]);
  });

  test("tell the ranks of 2020 and agree on those of 2021", () => {
    const ranks = (period: string): (string | number | null)[][] =>
      ofThaiNguyen
        .filter(({ index, measure, period: of }) => index === "dti" && measure === "rank" && of === period)
        .map(({ indicator, value, independent, derived }) => [indicator, value, independent, derived ? "derived" : ""]);
    expect(ranks("2020")).toEqual([
      ["digital-economy", 19, 1, "derived"],
      ["digital-government", 3, 1, ""],
      ["digital-society", 37, 1, "derived"],
      ["overall", 12, 2, "derived"],
    ]);
    expect(ranks("2021").filter(([, , independent]) => independent === 2)).toEqual([
      ["digital-economy", 5, 2, ""],
      ["digital-government", 9, 2, ""],
      ["digital-society", 8, 2, ""],
      ["overall", 8, 2, ""],
    ]);
  });
});
