import { expect, it } from "vitest";
import { parsePage } from "../src/parse/parse-page.ts";

function parse(line: string | Uint8Array) {
  const bytes = typeof line === "string" ? Buffer.from(line) : line;
  return parsePage({
    page: { url: "docs.jsonl", contentType: null },
    bytes,
    id: "docs.jsonl",
    line: 3,
    kind: "jsonl-line",
  });
}

it("takes a Document as it stands, fills what is missing with null, drops fields it does not know", () => {
  const text = "  Tỉnh xếp thứ 8.\u00a0\n".normalize("NFD");
  expect(parse(JSON.stringify({ id: "a", text, note: "?", published: "2022-08-10" }))).toEqual({
    documents: [{ id: "a", url: null, title: null, published: "2022-08-10", text }],
    issues: [],
  });
});

it.each([
  ['{"id":"a","text":"b"', "malformed JSON", "one JSON object a line"],
  ["[1]", "an array for a Document", "a Document"],
  ['{"id":"a"}', 'nothing for "text"', "a Document"],
  ['{"id":"","text":"b"}', '"" for "id"', "a Document"],
  ['{"id":"a","text":"b","published":"10/08/2022"}', '"10/08/2022" for "published"', "a Document"],
  ['{"id":"a","text":"b","blocks":[{"kind":"lead","start":0,"end":9}]}', "block 0–9", "offsets within the text's 1"],
])("issues %s with its line", (line, found, expected) => {
  const { documents, issues } = parse(line);
  expect(documents).toEqual([]);
  expect(issues).toEqual([
    {
      code: "broken-json-line",
      stage: "parse",
      subject: "docs.jsonl:3",
      message: expect.stringMatching(/^Unexpected .* in "docs\.jsonl:3", expected /) as string,
      hint: expect.stringContaining('{"id"') as string,
    },
  ]);
  expect(issues[0]?.message).toContain(`Unexpected ${found}`);
  expect(issues[0]?.message).toContain(`expected ${expected}`);
});

it("issues a line that is not UTF-8", () => {
  const { documents, issues } = parse(Buffer.from([0x7b, 0x22, 0xe9, 0x22]));
  expect([documents, issues.map(({ code, subject }) => [code, subject])]).toEqual([[], [["not-utf8", "docs.jsonl:3"]]]);
});
