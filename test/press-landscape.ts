/**
 * A small press landscape on loopback, with the manners that real sites have: conditional answers, too many requests,
 * outages, resets, cut bodies, drips, bombs, redirects into the cellar, lying headers, broken feeds, every kind of
 * robots.txt. Hosts are told apart by the Host header, so pages have the same addresses whatever the port. `night` is
 * what the press prints: 1, and 2 the night after.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { Dial, DialTarget, Resolve } from "../src/fetch/fetcher.ts";

export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly status: number;
}

export interface Landscape {
  night: 1 | 2;
  readonly port: number;
  /** What was answered, in order. */
  readonly asked: Asked[];
  /** Every address that a name was resolved to or a connection was tried to. */
  readonly resolved: string[];
  readonly dialled: DialTarget[];
  readonly resolve: Resolve;
  readonly dial: Dial;
  readonly close: () => Promise<void>;
}

/** Answers with what ended the request, so that a case may return at once. */
type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => ServerResponse | undefined;

export async function openLandscape(): Promise<Landscape> {
  const sites = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const path = request.url ?? "/";
    response.on("close", () => {
      landscape.asked.push({ host, path, status: response.statusCode });
    });
    const answer = sites.get(host);
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response, path);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const landscape: Landscape = {
    night: 1,
    port,
    asked: [],
    resolved: [],
    dialled: [],
    resolve: (hostname) => {
      const address = NAMES[hostname] ?? "127.0.0.1";
      landscape.resolved.push(`${hostname} ${address}`);
      return Promise.resolve([{ address, family: 4 }]);
    },
    dial: (target, done) => {
      landscape.dialled.push(target);
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => {
        done(null, socket);
      });
      socket.once("error", (error) => {
        done(error, null);
      });
    },
    close: () => closeServer(server),
  };
  for (const [host, make] of Object.entries(SITES)) sites.set(host, make(landscape));
  return landscape;
}

/** Names that resolve to where nobody may go. */
const NAMES: Record<string, string> = {
  "hidden.test": "10.0.0.7",
  "metadata.test": "169.254.169.254",
};

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Province, its place in the index of 2022. */
export const PLACES: readonly (readonly [string, number])[] = [
  ["Thái Nguyên", 8],
  ["Bắc Giang", 10],
  ["Lạng Sơn", 12],
  ["Hà Giang", 45],
  ["Cao Bằng", 61],
  ["Sơn La", 49],
  ["Yên Bái", 31],
  ["Phú Thọ", 27],
  ["Hòa Bình", 52],
  ["Nghệ An", 15],
];

const SITES: Record<string, (landscape: Landscape) => Answer> = {
  "mot.test": wellMannered,
  "hai.test": hurried,
  "ba.test": shaky,
  "bon.test": dangerous,
  "nam.test": withRobots(() => [503, ""]),
  "sau.test": withRobots(() => [404, "not found"]),
  "bay.test": withRobots(() => [
    200,
    `User-agent: *\nDisallow: /cam/\n${"# a comment\n".repeat(100_000)}Disallow: /\n`,
  ]),
  "tam.test": hugeSitemap,
};

/** A feed, validators, 304. On the second night one page says another number, one is new, one is gone. */
function wellMannered(landscape: Landscape): Answer {
  return (request, response, path) => {
    const isSecond = landscape.night === 2;
    const count = isSecond ? 7 : 6;
    if (path === "/robots.txt") return send(response, 200, "text/plain", "User-agent: *\nCrawl-delay: 0\n");
    if (path === "/rss") {
      const items = PLACES.slice(0, count).map((_, at) => `http://mot.test/tin-${at + 1}-100${at}.html`);
      return sendUnlessKnown(request, response, "application/rss+xml", feed(items));
    }
    const at = Number(/\/tin-(?<n>\d+)-/.exec(path)?.groups?.["n"] ?? 0) - 1;
    const [name, rank] = PLACES[at] ?? ["", 0];
    if (name === "" || at >= count || (isSecond && at === 5))
      return send(response, 404, "text/html", "<h1>Không có</h1>");
    const text = article(name, isSecond && at === 2 ? rank + 1 : rank);
    return sendUnlessKnown(request, response, "text/html; charset=utf-8", text);
  };
}

/** Says “not so fast” once for every page: in seconds, and as a date. */
function hurried(): Answer {
  const met = new Set<string>();
  return (request, response, path) => {
    if (path === "/robots.txt") return send(response, 404, "text/plain", "");
    if (path === "/rss") {
      // A bare ampersand, an entity that XML does not know, no end.
      const items = [1, 2, 3].map(
        (n) => `<item><title>Tin & b&agrave;i ${n}</title><link>http://hai.test/bai-${n}-200${n}.html</link></item>`,
      );
      return sendUnlessKnown(
        request,
        response,
        "text/html",
        `<rss version="2.0"><channel><title>Hai</title>${items.join("\n")}`,
      );
    }
    if (!met.has(path) && path !== "/bai-3-2003.html") {
      met.add(path);
      const after = path === "/bai-1-2001.html" ? "1" : new Date(Date.now() + 1500).toUTCString();
      response.setHeader("retry-after", after);
      return send(response, path === "/bai-1-2001.html" ? 429 : 503, "text/html", "chờ một chút");
    }
    const n = Number(/\/bai-(?<n>\d)/.exec(path)?.groups?.["n"] ?? 1);
    const [name, rank] = PLACES[n + 5] ?? ["", 0];
    return sendUnlessKnown(request, response, "text/html", article(name, rank));
  };
}

/** Fails once for every page, each in its way, and then answers. */
function shaky(): Answer {
  const met = new Set<string>();
  return (request, response, path) => {
    if (path === "/robots.txt") return send(response, 200, "text/plain", "User-agent: *\nAllow: /\n");
    if (path === "/rss")
      return sendUnlessKnown(
        request,
        response,
        "text/xml",
        feed(["dut", "cut", "manh"].map((one) => `http://ba.test/${one}-3001.html`)),
      );
    const text = article("Nghệ An", 15).replace("</h1>", ` (${path.slice(1, 4)})</h1>`);
    if (!met.has(path)) {
      met.add(path);
      if (path.startsWith("/dut")) {
        request.socket.destroy();
        return response;
      }
      if (path.startsWith("/cut")) {
        response.writeHead(200, { "content-type": "text/html", "content-length": String(Buffer.byteLength(text)) });
        response.write(text.slice(0, 200));
        setTimeout(() => request.socket.destroy(), 20);
        return response;
      }
      response.writeHead(200, { "content-type": "text/html", "transfer-encoding": "chunked" });
      response.write(text.slice(0, 200));
      setTimeout(() => request.socket.destroy(), 20);
      return response;
    }
    return sendUnlessKnown(request, response, "text/html", text);
  };
}

const BOMB = gzipSync(Buffer.alloc(60_000_000, " "));

function dangerous(landscape: Landscape): Answer {
  return (_, response, path) => {
    const go = (to: string): ServerResponse => response.writeHead(302, { location: to }).end();
    switch (path) {
      case "/robots.txt":
        return send(response, 200, "text/plain", "User-agent: *\nDisallow: /cam/\n");
      case "/bom-1.html":
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
        return response.end(BOMB);
      case "/nho-giot-2.html": {
        if (landscape.night === 2) return send(response, 200, "text/html", article("Nghệ An", 15));
        response.writeHead(200, { "content-type": "text/html" });
        const drip = setInterval(() => response.write("<p>một giọt</p>"), 100);
        return response.on("close", () => {
          clearInterval(drip);
        });
      }
      case "/vong-3.html":
        return go("/vong-3b.html");
      case "/vong-3b.html":
        return go("/vong-3.html");
      case "/ham-4.html":
        return go("http://169.254.169.254/latest/meta-data/");
      case "/ham-5.html":
        return go("file:///etc/passwd");
      case "/ham-6.html":
        return go("http://hidden.test/admin");
      case "/ham-7.html":
        return go("http://[::ffff:10.0.0.1]/");
      case "/ham-8.html":
        return go("http://2130706433:22/");
      case "/doi-9.html": // HTML that says it is a download, as NukeViet's savefile does
        return send(response, 200, "text/x-delimtext", article("Phú Thọ", 27));
      case "/doi-10.html": // UTF-8 that says it is Latin
        return send(
          response,
          200,
          "text/html; charset=iso-8859-1",
          article("Hòa Bình", 52).replace(/<meta charset[^>]*>/, ""),
        );
      case "/doi-11.html": // a picture that says it is HTML
        response.writeHead(200, { "content-type": "text/html" });
        return response.end(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
      case "/cam/12.html":
        return send(response, 200, "text/html", article("Cao Bằng", 1));
      default:
        return send(response, 404, "text/html", "");
    }
  };
}

export const DANGERS = [
  ...["/bom-1.html", "/nho-giot-2.html", "/vong-3.html", "/ham-4.html", "/ham-5.html", "/ham-6.html", "/ham-7.html"],
  ...["/ham-8.html", "/doi-9.html", "/doi-10.html", "/doi-11.html", "/cam/12.html"],
].map((path) => `http://bon.test${path}`);

function withRobots(robots: () => [number, string]): () => Answer {
  return () => (request, response, path) => {
    const [status, text] = robots();
    if (path === "/robots.txt") return send(response, status, "text/plain", text);
    return sendUnlessKnown(request, response, "text/html", article("Sơn La", 49));
  };
}

function hugeSitemap(): Answer {
  const lines = Array.from(
    { length: 10_000 },
    (_, at) =>
      `<url><loc>http://tam.test/tin-${at}-4${String(at).padStart(5, "0")}.html</loc><lastmod>2026-02-01</lastmod></url>`,
  );
  const xml = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join("")}</urlset>`;
  return (request, response, path) => {
    if (path === "/robots.txt") return send(response, 404, "text/plain", "");
    if (path === "/sitemap.xml") return sendUnlessKnown(request, response, "application/xml", xml);
    return sendUnlessKnown(request, response, "text/html", article("Yên Bái", 31, "Hội thi nấu ăn"));
  };
}

function send(response: ServerResponse, status: number, type: string, text: string): ServerResponse {
  return response.writeHead(status, { "content-type": type }).end(text);
}

function sendUnlessKnown(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  text: string,
): ServerResponse {
  const etag = `"${createHash("sha1").update(text).digest("hex")}"`;
  response.setHeader("etag", etag);
  if (request.headers["if-none-match"] === etag) return response.writeHead(304).end();
  return send(response, 200, type, text);
}

export function feed(urls: readonly string[]): string {
  const items = urls.map((url) => `<item><title>Chuyển đổi số</title><link>${url}</link></item>`);
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin</title>${items.join("")}</channel></rss>`;
}

export function article(province: string, rank: number, subject = "chỉ số chuyển đổi số"): string {
  const ours = subject === "chỉ số chuyển đổi số";
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${province} và ${subject}</title>
<meta property="article:published_time" content="2026-02-27T08:00:00+07:00"></head><body><header><a href="/">Trang chủ</a></header>
<main><article><h1 class="article__title">${province} và ${subject}</h1>
<div class="article__body cms-body"><p>Sáng nay, lãnh đạo tỉnh ${province} làm việc với các sở, ngành về nhiệm vụ của năm và những việc còn chậm.</p>
<p>${ours ? `Tỉnh ${province} xếp thứ ${rank}/63 tỉnh, thành phố về chỉ số chuyển đổi số (DTI) năm 2022.` : `Hội thi năm nay ở ${province} có ${rank} đội.`}</p>
<p>Thời gian tới, các đơn vị tiếp tục rà soát, tháo gỡ khó khăn và báo cáo kết quả hằng tháng để người dân cùng theo dõi.</p></div></article></main>
<footer>Tòa soạn</footer></body></html>`;
}
