import { describe, expect, it } from "vitest";
import { canonicalUrl, pageKey } from "../src/fetch/canonical-url.ts";
import { readFeedDate } from "../src/fetch/feed-date.ts";
import { createRelevanceGate } from "../src/fetch/relevance-gate.ts";

describe("addresses", () => {
  it.each([
    ["HTTPS://So.Example:443/Tin/Bai.html#cuoi", "https://so.example/Tin/Bai.html"],
    ["http://so.example/a?utm_source=zalo&id=7&fbclid=x&gidzl=y", "http://so.example/a?id=7"],
    ["http://so.example/a?b=2&a=1&c=%C3%A0", "http://so.example/a?b=2&a=1&c=%C3%A0"],
    ["http://user:pass@so.example./a", "http://so.example/a"],
    ["http://so.example/vi/news/print/Tin/bai-4043.html", "http://so.example/vi/news/Tin/bai-4043.html"],
    ["  https://so.example/số  ", "https://so.example/s%E1%BB%91"],
    ["file:///etc/passwd", null],
    ["javascript:void(0)", null],
    ["bai.html", null],
  ])("write %s as %s", (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  it("are resolved against the page they stand in", () => {
    expect(canonicalUrl("../b.html?utm_id=1", "https://so.example/a/c/")).toBe("https://so.example/a/b.html");
  });

  it.each([
    [["http://so.example/a/ten-bai-2098114.html", "https://www.so.example/b/ten-moi-2098114.html?utm_x=1"]],
    [["https://so.example/tin/202604/ten-bai-3ac6d79/", "https://so.example/khac/202604/ten-moi-3ac6d79"]],
    [["https://so.example/ten-bai-post812345.html", "https://so.example/amp/ten-bai-post812345.html"]],
    [["https://so.example/chuyen-doi-so/147341.htm", "http://so.example/147341.htm"]],
    [["https://so.example/vi/news/A/bai-4043.html", "https://so.example/vi/news/B/bai-4043.html"]],
    [["https://so.example/a/?y=2&x=1", "https://so.example/a?x=1&y=2"]],
    [["https://so.example/a/index.html", "https://so.example//a/"]],
  ])("meet under one key: %s", (twins) => {
    expect(new Set(twins.map((url) => pageKey(url))).size).toBe(1);
  });

  it.each([
    ["two years of one ranking", "https://so.example/xep-hang-2021", "https://so.example/xep-hang-2022"],
    [
      "two pages that end in a year",
      "https://so.example/a/ket-qua-2022.html",
      "https://so.example/b/ket-qua-2022.html",
    ],
    ["two papers of a day", "https://so.example/a/ban-tin-20230807.html", "https://so.example/b/ban-tin-20230807.html"],
    ["two headlines of a short number", "https://so.example/mot-43.html", "https://so.example/hai-43.html"],
    ["pages of two lists", "https://so.example/chuyen-doi-so-p12.html", "https://so.example/kinh-te-p12.html"],
    [
      "two ids in the query",
      "https://so.example/newsdetail.aspx?NewsId=1",
      "https://so.example/newsdetail.aspx?NewsId=2",
    ],
    ["two sites", "https://so.example/a-2098114.html", "https://stttt.example/a-2098114.html"],
    ["two hashes", "https://so.example/202604/a-3ac6d79/", "https://so.example/202604/a-3ac6d80/"],
  ])("keep apart %s", (_, one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other));
  });

  it("take the article's number from the profile's pattern where it has one", () => {
    const pattern = String.raw`NewsId=(?<id>\d+)`;
    const twins = ["https://so.example/x.aspx?NewsId=7&cat=1", "https://so.example/y.aspx?cat=2&NewsId=7"];
    expect(new Set(twins.map((url) => pageKey(url, pattern)))).toEqual(new Set(["so.example#7"]));
  });
});

describe("dates of feeds", () => {
  it.each([
    ["Mon, 07 Aug 2023 15:42:00 +0700", "2023-08-07T08:42:00.000Z"],
    ["Mon, 07 Aug 2023 15:42:00 GMT+7", "2023-08-07T08:42:00.000Z"],
    ["Mon, 7 Aug 2023 08:42:00 GMT", "2023-08-07T08:42:00.000Z"],
    ["07 Aug 2023 15:42", "2023-08-07T08:42:00.000Z"],
    ["2023-08-07T15:42:00+07:00", "2023-08-07T08:42:00.000Z"],
    ["2023-08-07T08:42:00.5Z", "2023-08-07T08:42:00.000Z"],
    ["2023-08-07 15:42", "2023-08-07T08:42:00.000Z"],
    ["2023-08-07", "2023-08-07"],
    ["07/08/2023 03:42:00 CH", "2023-08-07T08:42:00.000Z"],
    ["07/08/2023 12:05:00 AM", "2023-08-06T17:05:00.000Z"],
    ["7/8/2023", "2023-08-07"],
    ["Thứ hai - 07/08/2023 15:42", "2023-08-07"],
    ["31/02/2023", null],
    ["hôm qua", null],
  ])("read %s as %s", (written, read) => {
    expect(readFeedDate(written)).toBe(read);
  });
});

describe("the gate", () => {
  const gate = createRelevanceGate(["chuyển đổi số", "DTI", "hoà bình số"]);

  it.each([
    ["Chuyển đổi số", true],
    ["CHUYỂN  ĐỔI\u00a0SỐ", true],
    ["Chuyển đổi số".normalize("NFD"), true],
    ["hòa bình số", true],
    ["(DTI)", true],
    ["DTIX và chuyển đổi sống", false],
    ["chuyen doi so", false],
    ["", false],
  ])("answers to “%s” with %s", (text, isRelevant) => {
    expect(gate.judgeText(text)).toBe(isRelevant);
  });

  it.each([
    ["https://so.example/chuyen-doi-so/147341.htm", "relevant"],
    ["https://so.example/x/dti-2022.html", "relevant"],
    ["https://so.example/x/chuyen-doi-song-moi-cua-nguoi-dan.html", "unknown"],
    ["https://so.example/%C4%91%E1%BB%95i.html", "unknown"],
    ["https://so.example/%ff.html", "unknown"],
  ])("reads the words of %s as %s", (url, relevance) => {
    expect(gate.judge({ url, title: null, lead: null })).toBe(relevance);
  });

  it("passes a headline over by its address alone where it may", () => {
    const strict = createRelevanceGate(["chuyển đổi số"], "title");
    const judge = (url: string): string => strict.judge({ url, title: null, lead: null });
    expect(judge("https://so.example/doi-nha-thang-tran-dau-tien-100001.html")).toBe("irrelevant");
    expect(judge("https://so.example/147341.htm")).toBe("unknown");
  });
});
