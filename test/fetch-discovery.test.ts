import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterEach, describe, expect, it } from "vitest";
import { discover } from "../src/fetch/discover.ts";
import type { Discovered, DiscoveryOptions, DiscoverySource, FoundAddress } from "../src/fetch/discovery.ts";
import { parseFeed } from "../src/fetch/parse-feed.ts";
import { readListing } from "../src/fetch/read-listing.ts";
import { openArchive } from "../src/fetch/open-archive.ts";
import { createTestFetcher, pageOf, startServer, type Manner, type TestServer } from "./fetch-server.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const NOW = "2026-11-21T18:00:00.000Z";

interface Found {
  readonly addresses: FoundAddress[];
  readonly issues: string[];
  readonly all: Discovered[];
}

async function collect(source: DiscoverySource, options: Partial<DiscoveryOptions> = {}): Promise<Found> {
  const fetcher = options.fetcher ?? createTestFetcher();
  if (!options.fetcher) closing.push(fetcher.close);
  const all: Discovered[] = [];
  for await (const found of discover(source, { fetcher, now: () => NOW, ...options })) all.push(found);
  const addresses = all.filter((found) => found.kind === "address");
  return { addresses, all, issues: all.flatMap((found) => (found.kind === "issue" ? [found.issue.code] : [])) };
}

async function serve(manners: Readonly<Record<string, Manner>>): Promise<TestServer> {
  const server = await startServer(manners);
  closing.push(server.close);
  return server;
}

function sent(body: string | Buffer, type = "application/xml"): Manner {
  return (response) => void response.writeHead(200, { "content-type": type }).end(body);
}

/** Bodies name the server by HOST. */
async function serveFeeds(feeds: Readonly<Record<string, string>>, type?: string): Promise<TestServer> {
  const manners: Record<string, Manner> = {};
  const server = await serve(manners);
  for (const [path, body] of Object.entries(feeds)) manners[path] = sent(body.replaceAll("HOST", server.origin), type);
  return server;
}

function told({ addresses }: Found, server: TestServer): unknown[] {
  return addresses.map(({ url, title, lead, published, modified }) => [
    url.replace(server.origin, ""),
    title,
    lead,
    published ?? modified,
  ]);
}

describe("feeds", () => {
  it("gives RSS entries with title, lead and date, whatever the XML is like", async () => {
    const server = await serveFeeds({
      "/rss": `<?xml version="1.0"?><rss version="2.0" xmlns:content="c"><channel><title>Báo</title><link>HOST/</link>
        <image><url>HOST/logo.png</url><title>Báo</title><link>HOST/logo-link-co-bon-chu</link></image>
        <item><title>Kinh tế & xã hội &agrave; số</title><link>HOST/a-100001.html?utm_source=rss&x=1</link>
          <description><![CDATA[<a href="/x"><img src="y.jpg"></a>Tỉnh xếp <b>thứ 8</b>&nbsp;cả nước]]></description>
          <pubDate>Mon, 07 Aug 2023 15:42:00 GMT+7</pubDate></item>
        <item><title><![CDATA[Bản tin "B"]]></title><link><![CDATA[ HOST/b-100002.html ]]></link>
          <description><p>Đoạn <i>mở</i> đầu</p></description><pubDate>Tue, 08 Aug 2023 23:30:00 +0700</pubDate>
        <item><title>Không đóng<link>HOST/c-100003.html<description>Mục trước cũng không
        <item><title>D</title><guid isPermaLink="true">HOST/d-100004.html</guid><pubDate>09/08/2023 03:05:00 CH</pubDate></item>
        <item><title>E</title><guid isPermaLink="false">nothing</guid></item>
        <item><title>Cut</title><link>HOST/f-1000`,
    });
    const found = await collect({ ways: [{ kind: "feed", url: `${server.origin}/rss` }] });
    expect(told(found, server)).toEqual([
      ["/a-100001.html?x=1", "Kinh tế & xã hội à số", "Tỉnh xếp thứ 8 cả nước", "2023-08-07T08:42:00.000Z"],
      ["/b-100002.html", 'Bản tin "B"', "Đoạn mở đầu", "2023-08-08T16:30:00.000Z"],
      ["/c-100003.html", "Không đóng", "Mục trước cũng không", null],
      ["/d-100004.html", "D", null, "2023-08-09T08:05:00.000Z"],
    ]);
    expect(found.all.at(-1)).toMatchObject({ kind: "consumed", state: "new", addresses: 4, via: "feed" });
    expect(found.issues).toEqual([]);
  });

  it("gives Atom and RDF entries", async () => {
    const server = await serveFeeds({
      "/atom": `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link href="HOST/"/>
        <entry><title type="html">M&amp;#7897;t</title><link rel="self" href="HOST/self"/><link rel="alternate" href="/a-100001.html"/>
        <author><name>N</name><title>Không phải</title></author><id>tag:x,1</id><updated>2023-08-07T15:42:00+07:00</updated>
        <summary type="html">&lt;p&gt;Tóm tắt&lt;/p&gt;</summary></entry></feed>`,
      "/rdf": `<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel rdf:about="HOST/"><title>K</title></channel>
        <item rdf:about="HOST/b-100002.html"><title>Hai</title><dc:date>2023-08-08</dc:date></item></rdf:RDF>`,
    });
    const ways = ["/atom", "/rdf"].map((path) => ({ kind: "feed", url: server.origin + path }) as const);
    expect(told(await collect({ ways }), server)).toEqual([
      ["/a-100001.html", "Một", "Tóm tắt", "2023-08-07T08:42:00.000Z"],
      ["/b-100002.html", "Hai", null, "2023-08-08"],
    ]);
  });

  it("reads the charset it finds, not the one that is claimed", async () => {
    const text = `<?xml version="1.0" encoding="windows-1258"?><rss><channel><item><title>Cà phê</title><link>/a-100001.html</link></item></channel></rss>`;
    const manners: Record<string, Manner> = {
      "/legacy": sent(iconv.encode(text, "windows-1258"), "application/rss+xml"),
      "/lying": sent(Buffer.from(text), "text/xml; charset=windows-1258"),
      "/wide": sent(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])),
    };
    const server = await serve(manners);
    for (const path of Object.keys(manners)) {
      const { addresses } = await collect({ ways: [{ kind: "feed", url: server.origin + path }] });
      expect([path, addresses.map(({ title }) => title)]).toEqual([path, ["Cà phê"]]);
    }
  });

  it("tells an error page, an empty feed and a feed of another site apart, and goes on with the next way", async () => {
    const server = await serveFeeds({
      "/loi": `<!doctype html><html><body><p>Bảo trì</p></body></html>`,
      "/rong": `<rss><channel><title>Trống</title></channel></rss>`,
      "/la": `<rss><channel><item><title>L</title><link>https://khac.example/bai-100009.html</link></item></channel></rss>`,
      "/tot": `<rss><channel><item><title>T</title><link>HOST/t-100001.html</link></item></channel></rss>`,
    });
    const ways = ["/loi", "/rong", "/la", "/mat", "/tot"].map(
      (path) => ({ kind: "feed", url: server.origin + path }) as const,
    );
    const found = await collect({ ways });
    expect(found.issues).toEqual(["not-a-feed", "nothing-found", "nothing-found", "page-gone"]);
    expect(told(found, server)).toEqual([["/t-100001.html", "T", null, null]]);
  });

  it("says unchanged by the validators of the last night, after which nothing is found", async () => {
    const server = await serve({
      "/rss": (response, { headers }) => {
        if (headers["if-none-match"] === '"7"') response.writeHead(304).end();
        else
          response
            .writeHead(200, { etag: '"7"' })
            .end("<rss><channel><item><link>/a-100001.html</link></item></channel></rss>");
      },
    });
    const source: DiscoverySource = { ways: [{ kind: "feed", url: `${server.origin}/rss` }] };
    const first = await collect(source);
    const consumed = first.all.at(-1);
    if (consumed?.kind !== "consumed") throw new Error("no end");
    const second = await collect(source, {
      validatorsOf: (url) => (url === consumed.url ? consumed.validators : null),
    });
    expect(second.all).toMatchObject([{ kind: "consumed", state: "unchanged", addresses: 0 }]);
  });
});

describe("the feed parser", () => {
  const whole = `<rss><channel><title>K</title>${Array.from(
    { length: 6 },
    (_, at) =>
      `<item><title>Bài ${at} & nữa</title><link>http://so.example/bai-10000${at}.html</link><description><![CDATA[<p>Mở</p>]]></description></item>`,
  ).join("")}</channel></rss>`;

  it("gives of a file that is cut anywhere the first entries of the whole, and no half address", () => {
    const { entries } = parseFeed(whole);
    expect(entries.length).toBe(6);
    for (let cut = 0; cut < whole.length; cut += 3) {
      const found = parseFeed(whole.slice(0, cut)).entries;
      expect(found).toEqual(entries.slice(0, found.length));
    }
  });

  it("stays linear on hostile markup", () => {
    const start = process.cpuUsage();
    for (const piece of [
      "<a>",
      "</b>",
      "<item>",
      "<item><title>",
      "&",
      "<![CDATA[",
      "<!--",
      "<",
      "<item a='",
      "<constructor><__proto__>",
    ])
      expect(parseFeed(`<rss><channel>${"<a>".repeat(50_000)}${piece.repeat(200_000)}`).entries).toEqual([]);
    expect(readListing("<b>".repeat(200_000) + "</i>".repeat(200_000), "http://so.example/", "a", null)).toBeNull();
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(6000);
  });
});

describe("sitemaps", () => {
  it("follows an index to what has changed, newest first, through gzip, and no further than the source's hosts", async () => {
    const url = (loc: string, more = ""): string => `<url><loc>${loc}</loc>${more}</url>`;
    const manners: Record<string, Manner> = {};
    const server = await serve(manners);
    const at = server.origin;
    manners["/sitemap.xml"] = sent(`<sitemapindex>
      <sitemap><loc>${at}/cu.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
      <sitemap><loc>${at}/t10.xml.gz</loc><lastmod>2026-10-31T10:00:00+07:00</lastmod></sitemap>
      <sitemap><loc>${at}/t11.xml</loc><lastmod>2026-11-20</lastmod></sitemap>
      <sitemap><loc>${at}/sitemap.xml</loc></sitemap>
      <sitemap><loc>http://la.example/s.xml</loc></sitemap></sitemapindex>`);
    manners["/cu.xml"] = sent(`<urlset>${url(`${at}/cu-100000.html`)}</urlset>`);
    manners["/t10.xml.gz"] = sent(
      gzipSync(`<urlset>${url(`${at}/m-100001.html`, "<lastmod>2026-10-30</lastmod>")}</urlset>`),
      "application/x-gzip",
    );
    manners["/t11.xml"] = sent(
      `<urlset xmlns:news="n" xmlns:image="i">${url(
        `${at}/b-100002.html?a=1&b=2`,
        "<image:image><image:loc>x.jpg</image:loc><image:title>Ảnh</image:title></image:image><news:news><news:publication><news:name>B</news:name></news:publication><news:publication_date>2026-11-19T08:00:00+07:00</news:publication_date><news:title>Bản tin & số</news:title></news:news>",
      )}${url(`${at}/cu-100003.html`, "<lastmod>2019-05-05</lastmod>")}<url><loc>${at}/cut-1000`,
    );
    const found = await collect({ ways: [{ kind: "sitemap", url: `${at}/sitemap.xml` }] }, { since: "2026-10-01" });
    expect(told(found, server)).toEqual([
      ["/b-100002.html?a=1&b=2", "Bản tin & số", null, "2026-11-19T01:00:00.000Z"],
      ["/m-100001.html", null, null, "2026-10-30"],
    ]);
    expect(server.paths()).toEqual(["/robots.txt", "/sitemap.xml", "/t11.xml", "/t10.xml.gz"]);
    expect(found.issues).toEqual(["off-site-sitemap"]);
  });

  it("finds the sitemaps that robots.txt names, also as plain text", async () => {
    const manners: Record<string, Manner> = {};
    const server = await serve(manners);
    manners["/robots.txt"] = sent(`User-agent: *\nSitemap: /ds.txt\nSitemap: ${server.origin}/s.xml\n`, "text/plain");
    manners["/ds.txt"] = sent(
      `${server.origin}/a-100001.html\r\n\r\nrác\n${server.origin}/b-100002.html`,
      "text/plain",
    );
    manners["/s.xml"] = sent(`<urlset><url><loc>${server.origin}/c-100003.html</loc></url></urlset>`);
    const found = await collect({ ways: [{ kind: "robots-sitemaps", url: `${server.origin}/` }] });
    expect(told(found, server).map((row) => (Array.isArray(row) ? String(row[0]) : ""))).toEqual([
      "/a-100001.html",
      "/b-100002.html",
      "/c-100003.html",
    ]);
    const bare = await serve({});
    expect((await collect({ ways: [{ kind: "robots-sitemaps", url: bare.origin }] })).issues).toEqual(["no-sitemaps"]);
  });

  it("streams 10,000 addresses with bare ampersands in little time, and stops at the cap", async () => {
    const manners: Record<string, Manner> = {};
    const server = await serve(manners);
    const urls = Array.from(
      { length: 10_000 },
      (_, at) => `<url><loc>${server.origin}/bai?a=1&id=${at}</loc><lastmod>2026-11-01</lastmod></url>`,
    );
    manners["/s.xml"] = sent(`<urlset>${urls.join("\n")}</urlset>`);
    const start = process.cpuUsage();
    const source: DiscoverySource = {
      ways: [{ kind: "sitemap", url: `${server.origin}/s.xml` }],
      words: ["chuyển đổi số"],
    };
    const found = await collect(source);
    expect(found.addresses.length).toBe(10_000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
    const capped = await collect(source, { maxAddresses: 100 });
    expect([capped.addresses.length, capped.issues]).toEqual([100, ["too-many-addresses"]]);
  });

  it("bears bombs and rings of sitemaps", async () => {
    const manners: Record<string, Manner> = {};
    const server = await serve(manners);
    manners["/bom.xml.gz"] = sent(gzipSync(Buffer.alloc(80_000_000, 0x20)), "application/gzip");
    manners["/hong.xml.gz"] = sent(gzipSync("<urlset></urlset>").subarray(0, -9), "application/gzip");
    for (let at = 0; at < 6; at++)
      manners[`/v${at}.xml`] = sent(
        `<sitemapindex><sitemap><loc>${server.origin}/v${at + 1}.xml</loc></sitemap></sitemapindex>`,
      );
    const ways = ["/bom.xml.gz", "/hong.xml.gz", "/v0.xml"].map(
      (path) => ({ kind: "sitemap", url: server.origin + path }) as const,
    );
    const found = await collect({ ways });
    expect(found.issues).toEqual(["damaged-sitemap", "damaged-sitemap"]);
    expect(server.paths().filter((path) => path.startsWith("/v"))).toEqual([
      "/v0.xml",
      "/v1.xml",
      "/v2.xml",
      "/v3.xml",
    ]);
  });
});

describe("listing pages", () => {
  const list = (paths: readonly string[], more = ""): string =>
    `<html><head><base href="/tin/"></head><body><nav><a href="/lien-he-voi-chung-toi">Liên hệ</a></nav>
     ${paths.map((path) => `<div class="bai"><a href="${path}"><img></a><h3><a href="${path}#top">Bài ${path}</a></h3></div>`).join("")}${more}</body></html>`;

  it("are turned over by number while they bring something new", async () => {
    const server = await serve({
      "/tin?trang=1": list(["a-100001.html", "b-100002.html"]),
      "/tin?trang=2": list(["b-100002.html", "c-100003.html"]),
      "/tin?trang=3": list(["c-100003.html"]),
      "/tin?trang=4": list(["d-100004.html"]),
    });
    const way = {
      kind: "listing",
      url: `${server.origin}/tin?trang={page}`,
      links: ".bai h3 a",
      maxPages: 10,
    } as const;
    const found = await collect({ ways: [way] });
    expect(told(found, server)).toEqual([
      ["/tin/a-100001.html", "Bài a-100001.html", null, null],
      ["/tin/b-100002.html", "Bài b-100002.html", null, null],
      ["/tin/c-100003.html", "Bài c-100003.html", null, null],
    ]);
    expect(server.paths()).toEqual(["/robots.txt", "/tin?trang=1", "/tin?trang=2", "/tin?trang=3"]);
    const known = new Set(found.addresses.map(({ key }) => key));
    await collect({ ways: [way] }, { isKnown: (key) => known.has(key) });
    expect(server.paths().slice(4)).toEqual(["/robots.txt", "/tin?trang=1"]);
  });

  it("are turned over by their link to the next one, to the last, on this site alone", async () => {
    const next = (path: string): string => `<ul class="phan-trang"><li><a rel="next" href="${path}">»</a></li></ul>`;
    const server = await serve({
      "/tin": list(["a-100001.html"], next("/tin/2")),
      "/tin/2": list(["b-100002.html"], next("/tin/3")),
      "/tin/3": list(["c-100003.html"], next("http://la.example/4")),
    });
    const way = {
      kind: "listing",
      url: `${server.origin}/tin`,
      links: ".bai",
      next: "[rel=next]",
      maxPages: 9,
    } as const;
    const found = await collect({ ways: [way] });
    expect(found.addresses.map(({ url }) => url.replace(server.origin, ""))).toEqual([
      "/tin/a-100001.html",
      "/tin/b-100002.html",
      "/tin/c-100003.html",
    ]);
    expect(found.issues).toEqual([]);
  });

  it("give headlines where no selector is told, and an issue where a selector finds nothing", async () => {
    const server = await serve({ "/": list(["bai-viet-ve-tinh-100001.html", "/muc-luc"]) });
    const open = await collect({ ways: [{ kind: "listing", url: `${server.origin}/` }] });
    expect(open.addresses.map(({ url }) => url.replace(server.origin, ""))).toEqual([
      "/lien-he-voi-chung-toi",
      "/tin/bai-viet-ve-tinh-100001.html",
    ]);
    const exact = await collect({
      ways: [{ kind: "listing", url: `${server.origin}/` }],
      articleUrl: String.raw`-\d{6}\.html$`,
    });
    expect(exact.addresses.map(({ title }) => title)).toEqual(["Bài bai-viet-ve-tinh-100001.html"]);
    expect(
      (await collect({ ways: [{ kind: "listing", url: `${server.origin}/`, links: ".khong-co" }] })).issues,
    ).toEqual(["nothing-found"]);
  });
});

describe("what is at hand", () => {
  it("gives a fixed list as wanted, each once, and tells what is no address", async () => {
    const urls = [
      "https://so.example/a-100001.html",
      "http://www.so.example/a-100001.html?fbclid=1",
      "bai.html",
      "https://khac.example/x",
    ];
    const found = await collect({ ways: [{ kind: "urls", urls }], words: ["không có"] });
    expect(found.addresses.map(({ url, relevance }) => [url, relevance])).toEqual([
      ["https://so.example/a-100001.html", "relevant"],
      ["https://khac.example/x", "relevant"],
    ]);
    expect(found.issues).toEqual(["bad-address"]);
  });

  it("reads files, folders and WARC files as pages", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dti-discover-"));
    closing.push(async () => rm(folder, { recursive: true }));
    writeFileSync(join(folder, "a.html"), pageOf("Tệp"));
    const archive = await openArchive(folder, { now: () => NOW, software: "dti-test/1.0" });
    const answer = {
      at: NOW,
      ip: null,
      status: 200,
      headers: [["Content-Type", "text/html"]] as const,
      truncated: null,
    };
    await archive.writeResponse({
      ...answer,
      url: "http://so.example/a-100001.html?utm_id=1",
      body: Buffer.from(pageOf("Lưu")),
    });
    await archive.writeResponse({
      ...answer,
      url: "http://so.example/anh",
      body: Buffer.from("\u0089PNG\r\n", "latin1"),
    });
    await archive.close();
    const found = await collect({
      ways: [
        { kind: "files", paths: [folder] },
        { kind: "warc", paths: [folder] },
      ],
    });
    const inputs = found.all.flatMap((one) =>
      one.kind === "input" ? [[one.via, one.key, one.input.kind, Buffer.from(one.input.bytes).toString()]] : [],
    );
    expect(inputs).toEqual([
      ["files", join(folder, "a.html"), "html", pageOf("Tệp")],
      ["warc", "so.example#100001", "html", pageOf("Lưu")],
    ]);
    expect(found.issues).toEqual([]);
  });
});

describe("twins and relevance", () => {
  it("finds one article once, over all ways", async () => {
    const server = await serveFeeds({
      "/rss": `<rss><channel>
        <item><link>HOST/vi/news/Tin/bai-viet-4043.html</link></item>
        <item><link>HOST/vi/news/print/Tin/bai-viet-4043.html</link></item>
        <item><link>HOST/vi/news/savefile/Tin/bai-viet-4043.html</link></item>
        <item><link>HOST/vi/news/Khac/bai-viet-4043.html?utm_source=x#y</link></item>
        <item><link>HOST/vi/news/Tin/bai-khac-4044.html</link></item></channel></rss>`,
      "/s.xml": `<urlset><url><loc>HOST/vi/news/Tin/bai-viet-4043.html</loc></url></urlset>`,
    });
    const found = await collect({
      ways: [
        { kind: "feed", url: `${server.origin}/rss` },
        { kind: "sitemap", url: `${server.origin}/s.xml` },
      ],
    });
    expect(found.addresses.map(({ url }) => url.replace(server.origin, ""))).toEqual([
      "/vi/news/Tin/bai-viet-4043.html",
      "/vi/news/Tin/bai-khac-4044.html",
    ]);
  });

  it("marks what is about the subject, what is not, and what does not say", async () => {
    const server = await serveFeeds({
      "/rss": `<rss><channel>
        <item><title>Đẩy mạnh CHUYỂN ĐỔI SỐ</title><link>HOST/a-100001.html</link><description>x</description></item>
        <item><title>Họp báo</title><link>HOST/b-100002.html</link><description>Chỉ số DTI tăng</description></item>
        <item><title>Bóng đá</title><link>HOST/c-100003.html</link><description>Đội nhà thắng</description></item>
        <item><title>Không có lời dẫn</title><link>HOST/d-100004.html</link></item>
        <item><link>HOST/ket-qua-chuyen-doi-so-nam-2022-100005.html</link></item></channel></rss>`,
    });
    const source: DiscoverySource = {
      ways: [{ kind: "feed", url: `${server.origin}/rss` }],
      words: ["chuyển đổi số", "DTI"],
    };
    const marks = async (more: Partial<DiscoverySource>): Promise<string[]> =>
      (await collect({ ...source, ...more })).addresses.map(({ relevance }) => relevance);
    expect(await marks({})).toEqual(["relevant", "relevant", "irrelevant", "unknown", "relevant"]);
    expect(await marks({ gate: "title" })).toEqual(["relevant", "relevant", "irrelevant", "irrelevant", "relevant"]);
    expect(await marks({ gate: "text" })).toEqual(["relevant", "relevant", "unknown", "unknown", "relevant"]);
    expect(await marks({ words: [] })).toEqual(Array(5).fill("relevant"));
  });
});
