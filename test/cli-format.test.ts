import { describe, expect, it } from "vitest";
import { fitText, padText, textWidth, wrapText } from "../src/cli/fit-text.ts";
import { formatNumber, formatValue, type Value } from "../src/cli/format-value.ts";
import { nearestWord } from "../src/cli/nearest-word.ts";
import { printRows, type Format, type RowShape } from "../src/cli/print-rows.ts";
import { openTerminal, type Terminal } from "../src/cli/terminal.ts";

describe("formatValue", () => {
  it.each<[string, Value["measure"], Value["comparator"], number, string, number | null]>([
    ["8th of 63", "rank", "eq", 8, "rank", 63],
    ["1st", "rank", "eq", 1, "rank", null],
    ["12th", "rank", "eq", 12, "rank", null],
    ["22nd of 63", "rank", "eq", 22, "rank", 63],
    ["top 10", "rank", "lte", 10, "rank", null],
    ["top 10 of 63", "rank", "lte", 10, "rank", 63],
    ["≈ 71st of 193", "rank", "approx", 71, "rank", 193],
    ["up 4 places", "rank-change", "eq", 4, "places", null],
    ["down 1 place", "rank-change", "eq", -1, "places", null],
    ["same place", "rank-change", "eq", 0, "places", null],
    ["≈ 18 billion USD", "amount", "approx", 18_000_000_000, "USD", null],
    ["over 10 billion USD", "amount", "gt", 10_000_000_000, "USD", null],
    ["1.18 million accounts", "count", "eq", 1_180_000, "accounts", null],
    ["at least 45,678 enterprises", "count", "gte", 45_678, "enterprises", null],
    ["0.7024", "score", "eq", 0.7024, "ratio", null],
    ["774.45 points", "score", "eq", 774.45, "points", null],
    ["+76.9 points", "score-change", "eq", 76.9, "points", null],
    ["−0.012", "score-change", "eq", -0.012, "ratio", null],
    ["92.2%", "share", "eq", 92.2, "percent", null],
    ["≈ +13.6%", "growth", "approx", 13.6, "percent", null],
    ["9", "main-indicator-count", "eq", 9, "indicators", null],
    ["3", "pillar-count", "eq", 3, "indicators", null],
    ["5 of 8", "leading-indicator-count", "eq", 5, "indicators", 8],
  ])("says %s", (said, measure, comparator, value, unit, of) => {
    expect(formatValue({ measure, comparator, value, unit, of })).toBe(said);
  });

  it.each([
    [1_234_567, "1,234,567"],
    [1_500_000, "1.5 million"],
    [2_001_000_000, "2.001 billion"],
    [0.8738, "0.8738"],
  ])("shortens %d to %s, losing no digit", (value, said) => {
    expect(formatNumber(value)).toBe(said);
  });
});

describe("fitText", () => {
  it("counts a Vietnamese letter as one column, composed or not", () => {
    const name = "Thừa Thiên Huế";
    expect([textWidth(name), textWidth(name.normalize("NFD"))]).toEqual([14, 14]);
  });

  it("cuts with … to the width asked for", () => {
    expect(fitText("Thừa Thiên Huế xếp thứ hai", 15)).toBe("Thừa Thiên Huế…");
  });

  it("lets no control character and no line end through to the terminal", () => {
    expect(fitText("một\u001b[31m\n\thai\u0007", 80)).toBe("một [31m hai");
  });

  it("fills to the width asked for", () => {
    expect([padText("Huế", 5), padText("8", 3, "right")]).toEqual(["Huế  ", "  8"]);
  });

  it("wraps at words, and cuts the middle of a word too long for a line", () => {
    expect(wrapText("một hai https://example.vn/rat-dai ba bốn", 13)).toEqual(["một hai", "http…/rat-dai", "ba bốn"]);
  });
});

describe("nearestWord", () => {
  it.each([
    ["--formt", ["--format", "--from"], "--format"],
    ["fcats", ["facts", "claims"], "facts"],
    ["thai-nguyn", ["thai-binh", "thai-nguyen"], "thai-nguyen"],
    ["zebra", ["facts", "claims"], null],
  ])("takes %s of %j as %s", (word, candidates, near) => {
    expect(nearestWord(word, candidates)).toBe(near);
  });
});

interface Row {
  name: string;
  rank: number | null;
  parts: string[];
}

const ROWS: Row[] = [
  { name: "Thừa Thiên Huế", rank: 2, parts: ["a"] },
  { name: 'Bà Rịa - "Vũng Tàu", cũ', rank: null, parts: [] },
];

const SHAPE: RowShape<Row> = {
  fields: ["name", "rank", "parts"],
  columns: [
    { heading: "name", cell: ({ name }) => name, style: () => "bold" },
    { heading: "rank", cell: ({ rank }) => String(rank ?? "-"), align: "right" },
  ],
};

describe("printRows", () => {
  it.each<[Format, string]>([
    ["jsonl", ROWS.map((row) => `${JSON.stringify(row)}\n`).join("")],
    ["json", `[\n${ROWS.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`],
    ["csv", 'name,rank,parts\nThừa Thiên Huế,2,"[""a""]"\n"Bà Rịa - ""Vũng Tàu"", cũ",,[]\n'],
    ["table", 'name                     rank\nThừa Thiên Huế              2\nBà Rịa - "Vũng Tàu", cũ     -\n'],
  ])("prints %s", async (format, printed) => {
    const { terminal, output } = fakeTerminal({ width: 80 });
    const count = await printRows(ROWS, format, SHAPE, terminal);
    expect({ count, printed: output() }).toEqual({ count: 2, printed });
  });

  it("prints a table of no rows as nothing, and json as an empty array", async () => {
    const { terminal, output } = fakeTerminal({ width: 80 });
    await printRows([], "table", SHAPE, terminal);
    await printRows([], "json", SHAPE, terminal);
    expect(output()).toBe("[]\n");
  });

  it("fits every line of a table to the terminal, and streams rows after the first 200", async () => {
    const { terminal, output } = fakeTerminal({ width: 40 });
    const rows = Array.from({ length: 300 }, (_, at) => ({
      name: "Ủy ban nhân dân ".repeat(at + 1),
      rank: at,
      parts: [],
    }));
    await printRows(rows, "table", SHAPE, terminal);
    const lines = output().trimEnd().split("\n");
    expect({ lines: lines.length, widest: Math.max(...lines.map(textWidth)) }).toEqual({ lines: 301, widest: 40 });
  });
});

describe("openTerminal", () => {
  it.each([
    { isTTY: true, env: {}, painted: "\u001b[1mHuế\u001b[0m" },
    { isTTY: true, env: { NO_COLOR: "1" }, painted: "Huế" },
    { isTTY: true, env: { TERM: "dumb" }, painted: "Huế" },
    { isTTY: false, env: {}, painted: "Huế" },
  ])("paints as $painted for $isTTY and $env", ({ isTTY, env, painted }) => {
    const stream = Object.assign(Object.create(process.stdout) as typeof process.stdout, { isTTY, columns: 80 });
    expect(openTerminal({ stdout: stream, stderr: stream, env }).paint("bold", "Huế")).toBe(painted);
  });
});

function fakeTerminal({ width }: { width: number }): { terminal: Terminal; output: () => string } {
  let written = "";
  const terminal: Terminal = {
    write: (text) => {
      written += text;
      return Promise.resolve();
    },
    note: () => undefined,
    endWith: () => undefined,
    progress: () => undefined,
    isTerminal: false,
    showsProgress: false,
    width,
    paint: (_, text) => text,
    paintNote: (_, text) => text,
  };
  return { terminal, output: () => written };
}
