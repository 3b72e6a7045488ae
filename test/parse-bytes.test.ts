import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { parsePage } from "../src/parse/parse-page.ts";

const TEXT = "Thái Nguyên xếp thứ 8 trong 63 tỉnh, thành phố về chuyển đổi số; điểm đạt 0,5261.";

function parse(bytes: Uint8Array, kind: "text" | "html", contentType: string | null = null) {
  return parsePage({ page: { url: "bai", contentType }, bytes, id: "bai", line: null, kind });
}

/** windows-1258 sets tone marks apart from their letters. */
const windows1258 = (text: string): Buffer =>
  iconv.encode(
    text
      .normalize("NFD")
      .replace(
        /(?<letter>[aeoAEO])(?<below>\u0323)?\u0302/g,
        (_, letter: string, below: string | undefined) => `${letter}\u0302`.normalize("NFC") + (below ?? ""),
      )
      .replace(
        /(?<letter>[aA])(?<below>\u0323)?\u0306/g,
        (_, letter: string, below: string | undefined) => `${letter}\u0306`.normalize("NFC") + (below ?? ""),
      )
      .replace(/[ouOU]\u031b/g, (pair) => pair.normalize("NFC")),
    "windows-1258",
  );
const tcvn3 = (text: string): Buffer => iconv.encode(text, "tcvn");

describe("plain text", () => {
  it("keeps the text exactly as it stands, only the leading mark left out", () => {
    const odd = "\r\n  Thái Nguyên  ".normalize("NFD") + "\u00a0\u200bxếp\tthứ 8\r\n";
    expect(parse(Buffer.from(`\ufeff${odd}`), "text")).toEqual({
      documents: [{ id: "bai", url: null, title: null, published: null, text: odd }],
      issues: [],
    });
  });

  it.each([
    ["WINDOWS-1258", windows1258(TEXT), 3],
    ["TCVN", tcvn3(TEXT), 2],
  ])("reads %s, and says so with the place of the first bad byte", (name, bytes, offset) => {
    const { documents, issues } = parse(bytes, "text");
    expect(documents.map(({ text }) => text)).toEqual([TEXT]);
    expect(issues).toEqual([
      {
        code: "not-utf8",
        stage: "parse",
        subject: "bai",
        message: `Unexpected byte at offset ${offset} in "bai", expected UTF-8; it was read as ${name}`,
        hint: `Save the file as UTF-8, for example: iconv -f ${name} -t UTF-8.`,
      },
    ]);
  });

  it("leaves out what reads as nothing", () => {
    const { documents, issues } = parse(Buffer.from([0x41, 0x42, 0xff, 0x00, 0xfe, 0x81, 0xff]), "text");
    expect(documents).toEqual([]);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ["not-utf8", 'Unexpected byte at offset 2 in "bai", expected UTF-8; the file was left out'],
    ]);
  });

  it("keeps UTF-8 with one damaged letter, and names the byte", () => {
    const whole = Buffer.from(`${TEXT} `.repeat(5));
    const { documents, issues } = parse(Buffer.concat([whole, Buffer.from([0xe1, 0xbb])]), "text");
    expect(documents.map(({ text }) => text)).toEqual([`${TEXT} `.repeat(5) + "\ufffd"]);
    expect(issues.map(({ code }) => code)).toEqual(["not-utf8"]);
    expect(issues[0]?.message).toContain(`offset ${whole.length} `);
  });

  it("reads UTF-16 by its mark", () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, "utf16le")]);
    expect(parse(bytes, "text").documents.map(({ text }) => text)).toEqual([TEXT]);
  });

  it("issues a file of white space only", () => {
    const { documents, issues } = parse(Buffer.from(" \n\t"), "text");
    expect([documents, issues.map(({ code }) => code)]).toEqual([[], ["empty-file"]]);
  });
});

describe("HTML", () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"><title>Tin chuyển đổi số của tỉnh</title></head><body><p>${TEXT}</p><p>${TEXT} Năm tới phấn đấu cao hơn.</p></body></html>`;
  const expected = `Tin chuyển đổi số của tỉnh\n\n${TEXT}\n\n${TEXT} Năm tới phấn đấu cao hơn.`;

  it.each([
    ["windows-1258 by its meta tag", windows1258(page("windows-1258")), null],
    ["windows-1258 by the server's header", windows1258(page("utf-8")), "text/html; charset=windows-1258"],
    ["windows-1258 that calls itself Latin-1", windows1258(page("iso-8859-1")), "text/html; charset=ISO-8859-1"],
    ["TCVN3 that calls itself Latin-1", tcvn3(page("iso-8859-1")), null],
    ["VISCII that calls itself Latin-1", iconv.encode(page("iso-8859-1"), "viscii"), null],
    ["VISCII by its meta tag", iconv.encode(page("viscii"), "viscii"), null],
    ["UTF-8 that calls itself Latin-1", Buffer.from(page("iso-8859-1")), "text/html; charset=ISO-8859-1"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${page("utf-8")}`), null],
    ["entities", Buffer.from(page("utf-8").replace(/[^ -~]/g, (letter) => `&#${letter.charCodeAt(0)};`)), null],
  ])("reads %s", (_, bytes, contentType) => {
    expect(parse(bytes, "html", contentType).documents.map(({ text }) => text)).toEqual([expected]);
  });
});
