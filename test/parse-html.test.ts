import { describe, expect, it } from "vitest";
import type { Document } from "../src/model/document.ts";
import { parsePage } from "../src/parse/parse-page.ts";

/** Text of our own, in the layouts that Vietnamese sites use. */
const HEADLINE = "Thái Nguyên giữ hạng tám về chuyển đổi số cấp tỉnh";
const LEAD = "Bảng xếp hạng DTI năm 2021 ghi nhận Thái Nguyên tăng bốn bậc, đứng thứ tám trong sáu mươi ba địa phương.";
const FIRST =
  "Theo bảng điểm vừa công bố, tỉnh đạt 0,5261 điểm chung; riêng trụ cột chính quyền số đứng thứ năm, kinh tế số đứng thứ mười một.";
const SECOND =
  "Lãnh đạo Sở cho biết năm tới tỉnh đặt mục tiêu vào nhóm năm địa phương đầu bảng, dựa trên hạ tầng số và tổ công nghệ cộng đồng.";
const OTHER =
  "Một bản tin khác của tỉnh bạn kể chuyện trao thưởng cho đội bóng thiếu niên sau giải mùa hè vừa khép lại";
const TEXT = [HEADLINE, LEAD, FIRST, SECOND].join("\n\n");

function parse(html: string | Uint8Array, url: string | null = null, id = "bai.html") {
  const bytes = typeof html === "string" ? Buffer.from(html) : html;
  return parsePage({ page: { url: url ?? id, contentType: null }, bytes, id, line: null, kind: "html" });
}

/** What a reader of the document sees: everything but the offsets, which a law of their own covers. */
function read(html: string | Uint8Array, url: string | null = null): Omit<Document, "blocks"> & { kinds: string[] } {
  const { documents, issues } = parse(html, url);
  expect(issues).toEqual([]);
  const [document] = documents;
  if (!document) throw new Error("Unexpected 0 documents, expected 1");
  const { blocks, ...rest } = document;
  return { ...rest, kinds: (blocks ?? []).map(({ kind }) => kind) };
}

const KINDS = ["title", "lead", "paragraph", "paragraph"];

describe("layouts", () => {
  it("reads a NukeViet page: lead before the body, hidden date, related news after", () => {
    const html = `<!doctype html><html lang="vi"><head><title>${HEADLINE} - Tin hoạt động - SỞ THÔNG TIN</title>
      <meta name="generator" content="NukeViet v4.5"><meta name="author" content="Cổng thông tin">
      <link rel="canonical" href="https://so.example.vn/vi/news/tin/giu-hang-tam-4043.html"></head><body>
      <header><div class="header-logo"><h1>Sở Thông tin</h1></div><nav><ul><li><a href="/">Trang chủ</a></li></ul></nav></header>
      <div class="news_column panel"><h1 class="title margin-bottom-lg" itemprop="headline">${HEADLINE}</h1>
      <div class="row"><span class="h5">Thứ tư - 10/08/2022 15:42</span></div>
      <span class="hidden hide d-none" itemprop="datePublished">10/08/2022 03:42:00 PM</span>
      <div class="hometext m-bottom" itemprop="description">${LEAD}</div>
      <div id="news-bodyhtml" class="bodytext"><p>${FIRST}</p><p>${SECOND}</p></div>
      <p class="h5 text-right"><strong>Tác giả: </strong>Bình Minh</p><p class="h5 text-right">Nguồn tin: Báo tỉnh</p></div>
      <div class="news_column panel"><p>Tổng số điểm của bài viết là: 5 trong 1 đánh giá</p><p>Click để đánh giá bài viết</p></div>
      <div class="panel"><p class="h3">Những tin mới hơn</p><ul class="detail-related related list-none">
      <li><h4><a href="/x">${OTHER}</a></h4> (12/08/2022)</li></ul></div></body></html>`;
    expect(read(html)).toEqual({
      id: "https://so.example.vn/vi/news/tin/giu-hang-tam-4043.html",
      url: "https://so.example.vn/vi/news/tin/giu-hang-tam-4043.html",
      title: HEADLINE,
      published: "2022-08-10",
      author: "Bình Minh",
      text: TEXT,
      kinds: KINDS,
    });
  });

  it("reads a VnExpress-like page: location stamp, caption, right-aligned author", () => {
    const html = `<html><head><title>${HEADLINE} - Báo Ví dụ</title><meta property="og:title" content="${HEADLINE} - Báo Ví dụ">
      <meta name="pubdate" content="2022-08-10T19:25:00+07:00"></head><body><section class="page-detail"><div class="container">
      <div class="sidebar-1"><div class="header-content"><span class="date">Thứ tư, 10/8/2022, 19:25 (GMT+7)</span></div>
      <h1 class="title-detail">${HEADLINE}</h1><p class="description">${LEAD}</p>
      <article class="fck_detail"><p class="Normal">${FIRST}</p>
      <figure class="tplCaption"><img src="a.jpg" alt=""><figcaption><p class="Image">Phiên họp tổng kết tại hội trường tỉnh. Ảnh: Bình Minh</p></figcaption></figure>
      <p class="Normal">${SECOND}</p></article>
      <div class="box-tinlienquan"><p>${OTHER}</p></div></div></div></section>
      <section id="box_comment"><p>Ý kiến của một bạn đọc rất dài về việc làm hồ sơ qua mạng tại xã nhà trong năm vừa rồi.</p></section></body></html>`;
    expect(read(html, "https://bao.example.vn/giu-hang-tam.html")).toEqual({
      id: "https://bao.example.vn/giu-hang-tam.html",
      url: "https://bao.example.vn/giu-hang-tam.html",
      title: HEADLINE,
      published: "2022-08-10",
      author: null,
      text: TEXT,
      kinds: KINDS,
    });
  });

  it("reads a Dân trí-like page: two h1, time without a zone, business box inside the body", () => {
    const html = `<html lang="vi"><head><title>${HEADLINE} | Báo Ví dụ</title></head><body><h1 class="logo">Báo Ví dụ điện tử</h1>
      <main><article class="singular-container"><h1 class="title-page detail">${HEADLINE}</h1>
      <div class="author-wrap"><div class="author-name"><b>Bình Minh</b></div><time class="author-time" datetime="2022-08-10 06:02">Thứ tư, 10/08/2022 - 06:02</time></div>
      <h2 class="singular-sapo">${LEAD}</h2><div class="singular-content"><p>${FIRST}</p>
      <aside class="article-related"><p>${OTHER}</p></aside><p>${SECOND}</p></div></article></main></body></html>`;
    expect(read(html)).toEqual({
      id: "bai.html",
      url: null,
      title: HEADLINE,
      published: "2022-08-10",
      author: "Bình Minh",
      text: TEXT,
      kinds: KINDS,
    });
  });

  it("reads a VCCorp-like page by its data-role names, and drops lists set inside the body", () => {
    const html = `<html lang="vi"><head><meta property="article:published_time" content="2022-08-10T08:00:00"><meta property="og:url" content="https://bao2.example.vn/a-1.htm#top"></head>
      <body><div class="detail__main"><h1 class="detail-title article-title" data-role="title">${HEADLINE}</h1>
      <div class="detail-info"><div class="detail-author" data-role="author">Bình Minh</div><div data-role="publishdate">10/08/2022 08:00 GMT+7</div></div>
      <h2 class="detail-sapo" data-role="sapo">${LEAD}</h2><div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content">
      <p>${FIRST}</p><div id="listNewsInContent"><p>${OTHER}</p></div>
      <figure><img alt="- Ảnh 1."><figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích ảnh" class="NLPlaceholderShow"></p></figcaption></figure>
      <p>${SECOND}</p></div></div><div class="detail-tags"><a href="/t">chuyển đổi số</a></div></div></body></html>`;
    expect(read(html)).toEqual({
      id: "https://bao2.example.vn/a-1.htm",
      url: "https://bao2.example.vn/a-1.htm",
      title: HEADLINE,
      published: "2022-08-10",
      author: "Bình Minh",
      text: TEXT,
      kinds: KINDS,
    });
  });

  it("reads a zce-like page with linked data whose time in UTC is the next day in Vietnam", () => {
    const html = `<html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},
      {"@type":"NewsArticle","headline":"${HEADLINE}","datePublished":"2022-08-09T18:30:00Z"}]}</script></head><body><div class="article">
      <h1 class="article__title cms-title">${HEADLINE}</h1><div class="article__meta"><time class="time">Thứ tư, ngày 10 tháng 8 năm 2022 - 01:30</time></div>
      <div class="article__sapo cms-desc">${LEAD}</div><div class="article__body zce-content-body cms-body"><p>${FIRST}</p>
      <div class="article-relate"><p>${OTHER}</p></div><p>${SECOND}</p></div></div></body></html>`;
    expect(read(html)).toEqual({
      id: "bai.html",
      url: null,
      title: HEADLINE,
      published: "2022-08-10",
      author: null,
      text: TEXT,
      kinds: KINDS,
    });
  });

  it("reads a bare SharePoint-like page: one form, layout tables, lines parted by br", () => {
    const html = `<html lang="en-us"><head><title>\r\n\t${HEADLINE}\r\n</title></head><body><form method="post" action="./newsdetail.aspx">
      <table><tr><td><a href="/">Trang chủ</a></td><td><a href="/gt">Giới thiệu</a></td></tr></table>
      <table width="100%"><tr><td><table><tr><td><div id="t">${HEADLINE}</div></td></tr></table>
      <div>Cập nhật 10/08/2022 10:49</div><div>Xem với cỡ chữ</div>
      <div id="c">${LEAD}<br/><br/>${FIRST.replace(" riêng", "<br>riêng")}<br>${SECOND}<br></div></td></tr></table></form></body></html>`;
    expect(read(html)).toEqual({
      id: "bai.html",
      url: null,
      title: HEADLINE,
      published: "2022-08-10",
      author: null,
      text: TEXT,
      kinds: ["title", "paragraph", "paragraph", "paragraph"],
    });
  });
});

const article = (inside: string): string =>
  `<html><head><title>${HEADLINE}</title></head><body><h1>${HEADLINE}</h1><div>${inside}</div></body></html>`;

it("keeps a table as one line a row, with headers, and says spanning cells again", () => {
  const table = `<table><tr><th rowspan="2">Địa phương</th><th colspan="2">DTI</th></tr><tr><th>2020</th><th>2021</th></tr>
    <tr><td>Thái&nbsp;Nguyên</td><td><p>12</p></td><td>8</td></tr><tr><td>Bắc Ninh</td><td></td><td>4</td></tr></table>`;
  const { documents } = parse(article(`<p>${FIRST}</p>${table}<p>${SECOND}</p>`));
  const [document] = documents;
  const rows = document?.blocks?.filter(({ kind }) => kind === "table-row") ?? [];
  expect(rows.map(({ start, end }) => document?.text.slice(start, end))).toEqual([
    "Địa phương | DTI | DTI",
    "Địa phương | 2020 | 2021",
    "Thái Nguyên | 12 | 8",
    "Bắc Ninh | | 4",
  ]);
  expect(document?.text).toContain("DTI | DTI\nĐịa phương | 2020");
});

it("keeps list items and headings, each as a block of its kind", () => {
  const html = article(
    `<p>${FIRST}</p><h2>Ba trụ cột</h2><ul><li>Chính quyền số: thứ 5</li><li>Kinh tế số: thứ 11</li></ul><p>${SECOND}</p>`,
  );
  expect(read(html)).toMatchObject({
    text: `${HEADLINE}\n\n${FIRST}\n\nBa trụ cột\n\nChính quyền số: thứ 5\nKinh tế số: thứ 11\n\n${SECOND}`,
    kinds: ["title", "paragraph", "heading", "list-item", "list-item", "paragraph"],
  });
});

it("prints a doubled body once, its short lines too", () => {
  const body = `<p>${FIRST}</p><h3>Mục tiêu</h3><p>${SECOND}</p>`;
  expect(read(article(`<div class="pc">${body}</div><div class="mobile">${body}</div>`)).text).toBe(
    [HEADLINE, FIRST, "Mục tiêu", SECOND].join("\n\n"),
  );
});

it("composes letters and marks that stand apart, and turns no-break spaces to spaces", () => {
  const html = article(`<p>${FIRST}</p><p>${SECOND}</p>`)
    .normalize("NFD")
    .replaceAll("tỉnh ".normalize("NFD"), "tỉnh&nbsp;\u200b ");
  expect(read(html).text).toBe([HEADLINE, FIRST, SECOND].join("\n\n"));
});

it("resolves a relative canonical link, and does not believe one that names the home page", () => {
  const withLink = (href: string) =>
    article(`<p>${FIRST}</p>`).replace("<head>", `<head><link rel="canonical" href="${href}">`);
  expect(read(withLink("/tin/a.html"), "https://bao.example.vn/x?id=1").id).toBe("https://bao.example.vn/tin/a.html");
  expect(read(withLink("https://bao.example.vn/"), "https://bao.example.vn/x?id=1").id).toBe(
    "https://bao.example.vn/x?id=1",
  );
  expect(read(withLink("https://bao.example.vn/")).id).toBe("bai.html");
});

it("issues a page without a body, by name, and makes no document of it", () => {
  expect(
    parse(`<html><head><title>${HEADLINE}</title></head><body><nav><a href="/">Trang chủ</a></nav></body></html>`),
  ).toEqual({
    documents: [],
    issues: [
      {
        code: "html-without-body",
        stage: "parse",
        subject: "bai.html",
        message: 'Unexpected page without a body of text in "bai.html", expected an article',
        hint: expect.stringContaining("Open the page in a browser") as string,
      },
    ],
  });
});

it.each([
  ["100,000 nested boxes", "<div>".repeat(100_000)],
  ["unclosed tags and stray ends", "<b><i><span>".repeat(30_000) + "</u>".repeat(50_000)],
  ["nested tables", "<table><tr><td>".repeat(30_000)],
  ["open comments", "<!-- ".repeat(100_000) + "-->"],
  ["drawings that never end", "<svg>".repeat(50_000)],
  ["open paragraphs and bold type", "<p><b>".repeat(50_000)],
])("reads the article behind %s in linear time", (_, hostile) => {
  const started = process.cpuUsage();
  expect(read(`<h1>${HEADLINE}</h1>${hostile}<p>${FIRST}</p><p>${SECOND}</p>`).text).toBe(
    [HEADLINE, FIRST, SECOND].join("\n\n"),
  );
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(6000);
});
