import { describe, expect, it } from "vitest";
import { parsePage } from "../src/parse/parse-page.ts";

const FIRST =
  "Theo bảng điểm vừa công bố, tỉnh đạt 0,5261 điểm chung; riêng trụ cột chính quyền số đứng thứ năm, kinh tế số đứng thứ mười một.";
const SECOND =
  "Lãnh đạo Sở cho biết năm tới tỉnh đặt mục tiêu vào nhóm năm địa phương đầu bảng, dựa trên hạ tầng số và tổ công nghệ cộng đồng.";

interface Parts {
  readonly head?: string;
  readonly top?: string;
  readonly end?: string;
  readonly url?: string;
}

function read({ head = "", top = "", end = "", url = "https://bao.example.vn/tin.html" }: Parts) {
  const html = `<html lang="vi"><head>${head}</head><body>${top}<div class="than-bai"><p>${FIRST}</p><p>${SECOND}</p><p>${FIRST} Hết.</p>${end}</div></body></html>`;
  const page = { url, contentType: null };
  const { documents } = parsePage({ page, bytes: Buffer.from(html), id: "bai", line: null, kind: "html" });
  const [document] = documents;
  if (!document) throw new Error("Unexpected 0 documents, expected 1");
  return document;
}

describe("headline", () => {
  const og = (title: string): string => `<meta property="og:title" content="${title}">`;
  it.each([
    [
      "is what the page prints where its metadata agree",
      og("TỈNH LÊN HẠNG TÁM - Báo"),
      "<h1>Báo</h1><h1>Tỉnh lên hạng tám</h1>",
      "Tỉnh lên hạng tám",
    ],
    [
      "is printed, with the marks that metadata spell otherwise",
      og(`'Tỉnh số' lên hạng tám`),
      "<h1>“Tỉnh số” lên hạng tám</h1>",
      "“Tỉnh số” lên hạng tám",
    ],
    [
      "is not the portal's name, which ends every title tag",
      "<title>Tỉnh lên hạng tám - Cổng thông tin điện tử</title>",
      "<h1>Cổng thông tin điện tử</h1><div>Tỉnh lên hạng tám</div>",
      "Tỉnh lên hạng tám",
    ],
    [
      "is not the host spelled out",
      "<title>bao.example.vn Tỉnh lên hạng tám</title>",
      "<h1>bao.example.vn</h1>",
      "Tỉnh lên hạng tám",
    ],
    [
      "leaves out a day printed before it",
      og("Tỉnh lên hạng tám"),
      "<h1>10/08/2022 Tỉnh lên hạng tám</h1>",
      "Tỉnh lên hạng tám",
    ],
    [
      "is the longer printed one",
      og("Tỉnh lên hạng tám"),
      "<h1>Tỉnh lên hạng tám, vượt hai bạn cùng vùng</h1>",
      "Tỉnh lên hạng tám, vượt hai bạn cùng vùng",
    ],
    [
      "is the one that the address was made from",
      og("Thái Nguyên lên hạng tám") +
        '<link rel="canonical" href="https://bao.example.vn/thai-nguyen-len-hang-tam.html">',
      "<h1>Chuyện chuyển đổi ở vùng chè</h1>",
      "Thái Nguyên lên hạng tám",
    ],
    [
      "has its entities decoded, however often they were encoded",
      og("Tỉnh l&amp;ecirc;n hạng tám"),
      "",
      "Tỉnh lên hạng tám",
    ],
  ])("%s", (_, head, top, title) => {
    expect(read({ head, top }).title).toBe(title);
  });
});

describe("day of publication", () => {
  const ld = (date: string): string =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tỉnh lên hạng tám","datePublished":"${date}"}</script>`;
  const h1 = "<h1>Tỉnh lên hạng tám</h1>";
  it.each([
    [
      "linked data before the rest",
      ld("2023-08-07T10:00:00+07:00"),
      `${h1}<time datetime="2023-09-01">1/9</time>`,
      "2023-08-07",
    ],
    ["a meta tag", '<meta name="published-date" content="2023-08-07">', h1, "2023-08-07"],
    [
      "the printed date line before any time element",
      "",
      `<time datetime="2024-01-01">hôm nay</time>${h1}<div>Thứ hai - 07/08/2023 15:42</div>`,
      "2023-08-07",
    ],
    [
      "an earlier date line, where content systems renew what they declare",
      ld("2024-02-01"),
      `${h1}<div>Thứ hai - 07/08/2023 15:42</div>`,
      "2023-08-07",
    ],
    [
      "what is declared, where the date line tells of a change",
      ld("2023-08-07"),
      `${h1}<div>Cập nhật 05/08/2023</div>`,
      "2023-08-07",
    ],
    [
      "the line that says published, of two",
      "",
      `${h1}<div>Cập nhật: 09/08/2023</div><div>Ngày đăng: 07/08/2023</div>`,
      "2023-08-07",
    ],
    [
      "a time element of publication before one of a change",
      "",
      `${h1}<time itemprop="dateModified" datetime="2023-09-01">x</time><time itemprop="datePublished" datetime="2023-08-07">y</time>`,
      "2023-08-07",
    ],
    ["a tag that may mean something else, last", '<meta name="date" content="2023-08-07">', h1, "2023-08-07"],
    ["none, where the page has none", "", h1, null],
  ])("takes %s", (_, head, top, published) => {
    expect(read({ head, top }).published).toBe(published);
  });

  it.each([
    ["https://bao.example.vn/2023/08/07/tinh-len-hang-tam", "2023-08-07"],
    ["https://bao.example.vn/tinh-len-hang-tam-20230807154213123.htm", "2023-08-07"],
    ["https://bao.example.vn/tinh-len-hang-tam-2023-08-07.html", "2023-08-07"],
    ["https://bao.example.vn/tinh-len-hang-tam-20239907.htm", null],
    ["https://bao.example.vn/nghi-quyet-2023-2025-post4043.html", null],
  ])("reads the address %s as %j where nothing else tells", (url, published) => {
    expect(read({ url, top: h1 }).published).toBe(published);
  });
});

describe("author", () => {
  const ld = (author: string): string =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":${author},"publisher":{"name":"Báo Ví Dụ"}}</script>`;
  it.each([
    ["people in linked data", ld('[{"name":"Bình Minh"},{"name":"Hạ Vy"}]'), "", "", "Bình Minh, Hạ Vy"],
    ["a meta tag", '<meta name="author" content="Bình Minh">', "", "", "Bình Minh"],
    [
      "not the site, whatever tag names it",
      `${ld('{"name":"Báo Ví Dụ"}')}<meta name="author" content="Báo Ví Dụ">`,
      "",
      "",
      null,
    ],
    [
      "a byline",
      "",
      '<h1>Tỉnh lên hạng tám</h1><div>07/08/2023 <span class="author">Bình Minh</span></div>',
      "",
      "Bình Minh",
    ],
    ["a line that says so", "", "", "<p><b>Tác giả:</b> Bình Minh</p>", "Bình Minh"],
    [
      "the name at the right edge under the last paragraph",
      "",
      "",
      '<p style="text-align: right;"><strong>Bình Minh</strong></p>',
      "Bình Minh",
    ],
    [
      "no address and no desk",
      '<meta name="author" content="https://bao.example.vn/tg">',
      '<h1>Tin</h1><span class="author">admin</span>',
      "",
      null,
    ],
  ])("takes %s", (_, head, top, end, author) => {
    const document = read({ head, top, end });
    expect(document.author).toBe(author);
    expect(document.text.endsWith("Hết.")).toBe(true);
  });
});

describe("a second look", () => {
  const hidden = `<div hidden id="S:1"><p>${FIRST}</p><p>${SECOND}</p><p>${FIRST} Hết.</p></div>`;
  const parse = (html: string) =>
    parsePage({ page: { url: "x", contentType: null }, bytes: Buffer.from(html), id: "x", line: null, kind: "html" });

  it("finds an article that the page shows by script", () => {
    const { documents } = parse(`<h1>Tỉnh lên hạng tám</h1><p>Đang tải.</p>${hidden}`);
    expect(documents[0]?.text).toBe(["Tỉnh lên hạng tám", FIRST, SECOND, `${FIRST} Hết.`].join("\n\n"));
  });

  it("leaves hidden text out where the page shows its article", () => {
    const shown = `${FIRST} ${SECOND} `.repeat(4).trim();
    const { documents } = parse(`<h1>Tỉnh lên hạng tám</h1><p>${shown}</p>${hidden.replaceAll("tỉnh", "huyện")}`);
    expect(documents[0]?.text).toBe(`Tỉnh lên hạng tám\n\n${shown}`);
  });

  it("takes the text of the linked data where the page shows none", () => {
    const body = JSON.stringify(`${FIRST}\n\n${SECOND}`);
    const { documents } = parse(
      `<h1>Tỉnh lên hạng tám</h1><script type="application/ld+json">{"@type":"NewsArticle","articleBody":${body}}</script>`,
    );
    expect(documents[0]?.text).toBe(["Tỉnh lên hạng tám", FIRST, SECOND].join("\n\n"));
  });
});
