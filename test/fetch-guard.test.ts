import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Dial, FetcherOptions, Resolve } from "../src/fetch/fetcher.ts";
import { isAllowedAddress } from "../src/fetch/guard-address.ts";
import { createTestFetcher, pageOf, startServer, type Manner } from "./fetch-server.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** An address of the public Internet that no packet is sent to: the dial below leads to loopback instead. */
const PUBLIC = "93.184.215.14";

interface Attempts {
  readonly resolved: string[];
  readonly dialled: string[];
}

/**
 * A fetcher that may not speak to loopback, on a resolver that answers from a table (one row an answer, the last one
 * from then on) and a dial that records what it is asked to connect to and leads every connection to one test server.
 */
async function guardedFetcher(
  names: Readonly<Record<string, readonly (readonly string[])[]>>,
  manners: Readonly<Record<string, Manner>> = {},
  options: Partial<FetcherOptions> = {},
) {
  const server = await startServer(manners);
  const attempts: Attempts = { resolved: [], dialled: [] };
  const resolve: Resolve = (hostname) => {
    const turn = attempts.resolved.filter((name) => name === hostname).length;
    attempts.resolved.push(hostname);
    const answers = names[hostname] ?? [];
    const answer = answers[turn] ?? answers.at(-1) ?? [];
    return Promise.resolve(answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }) as const));
  };
  const dial: Dial = ({ address, port, protocol }, done) => {
    attempts.dialled.push(`${protocol}//${address}:${port}`);
    const socket = connect({ host: "127.0.0.1", port: Number(new URL(server.origin).port) });
    socket.once("connect", () => {
      done(null, socket);
    });
  };
  const fetcher = createTestFetcher({ allowLoopback: false, resolve, dial, ...options });
  closing.push(fetcher.close, server.close);
  return { fetcher, server, attempts };
}

describe("the guard on addresses", () => {
  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.0.0.1./",
    "http://%31%32%37.0.0.1/",
    "http://①②⑦.⓪.⓪.①/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[0:0:0:0:0:ffff:a9fe:a9fe]/",
    "http://[64:ff9b::10.0.0.1]/",
    "http://[64:ff9b::169.254.169.254]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:53aa:64c::1]/",
    "http://[::7f00:1]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[fd12:3456::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://[2001:db8::1]/",
    "http://[100::1]/",
    "http://0.0.0.0/",
    "http://10.1.2.3/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.0.1/",
    "http://192.0.0.1/",
    "http://198.18.0.1/",
    "http://203.0.113.5/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "https://10.1.2.3/",
  ])("refuses %s before a connection is opened", async (url) => {
    const { fetcher, attempts } = await guardedFetcher({});
    const result = await fetcher.fetchPage(url);
    expect(result).toMatchObject({ kind: "refused", reason: "address", issue: { code: "refused-address" } });
    expect(attempts.dialled).toEqual([]);
  });

  it.each([
    "file:///etc/passwd",
    "ftp://so.example/",
    "gopher://so.example/",
    "data:text/html,x",
    "bai.html",
    "http://",
  ])("refuses the address %s", async (url) => {
    const { fetcher, attempts } = await guardedFetcher({});
    expect(await fetcher.fetchPage(url)).toMatchObject({ kind: "refused", reason: "scheme" });
    expect(attempts).toEqual({ resolved: [], dialled: [] });
  });

  it.each([22, 25, 445, 1023])("refuses the port %i of other services", async (port) => {
    const { fetcher, attempts } = await guardedFetcher({ "so.example": [[PUBLIC]] });
    expect(await fetcher.fetchPage(`http://so.example:${port}/`)).toMatchObject({ kind: "refused", reason: "scheme" });
    expect(attempts).toEqual({ resolved: [], dialled: [] });
  });

  it("lets the neighbours of private networks through", () => {
    const open = ["9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0"];
    const others = [
      "192.167.1.1",
      "192.169.1.1",
      "198.20.0.0",
      "223.255.255.255",
      "2606:2800:21f::1",
      "::ffff:8.8.8.8",
    ];
    expect([...open, ...others].filter((address) => !isAllowedAddress(address, false))).toEqual([]);
  });

  it("takes no name, no zone and no nonsense for an address", () => {
    const odd = ["", "localhost", "1.2.3", "fe80::1%eth0", "2606:2800:21f::1%1", "1.2.3.4.5", "::ffff:999.1.1.1"];
    expect(odd.filter((address) => isAllowedAddress(address, true))).toEqual([]);
  });

  it("refuses a name by what it resolves to, and where only one of its addresses is private", async () => {
    for (const addresses of [["127.0.0.1"], ["::1"], ["10.0.0.8"], [PUBLIC, "192.168.1.1"], ["fd00::1", PUBLIC]]) {
      const { fetcher, attempts } = await guardedFetcher({ "so.example": [addresses] });
      expect(await fetcher.fetchPage("http://so.example/bai")).toMatchObject({ kind: "refused", reason: "address" });
      expect(attempts).toEqual({ resolved: ["so.example"], dialled: [] });
    }
  });

  it("connects to the very address it checked, by one look at the name", async () => {
    const { fetcher, attempts } = await guardedFetcher({ "so.example": [[PUBLIC]] }, { "/bai": pageOf("Bài") });
    expect(await fetcher.fetchPage("http://so.example/bai")).toMatchObject({ kind: "page" });
    expect(attempts).toEqual({ resolved: ["so.example"], dialled: [`http://${PUBLIC}:80`] });
  });

  it("goes to the next checked address where the first does not answer", async () => {
    const second = "93.184.215.15";
    const dialled: string[] = [];
    const { fetcher, server } = await guardedFetcher(
      { "so.example": [[PUBLIC, second]] },
      { "/bai": pageOf("Bài") },
      {
        dial: ({ address }, done) => {
          dialled.push(address);
          if (address === PUBLIC) {
            done(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }), null);
            return;
          }
          const socket = connect({ host: "127.0.0.1", port: Number(new URL(server.origin).port) });
          socket.once("connect", () => {
            done(null, socket);
          });
        },
      },
    );
    expect(await fetcher.fetchPage("http://so.example/bai")).toMatchObject({ kind: "page" });
    expect(dialled).toEqual([PUBLIC, second]);
  });

  it("is not fooled by a name that answers otherwise the second time", async () => {
    const closeEach: Manner = (response) => {
      response.writeHead(200, { "content-type": "text/html", connection: "close" }).end(pageOf("Bài"));
    };
    const { fetcher, attempts, server } = await guardedFetcher(
      { "so.example": [[PUBLIC], ["127.0.0.1"], ["169.254.169.254"]] },
      { "/robots.txt": closeEach, "/bai": closeEach },
    );
    // Robots.txt goes to the public address; the page needs a new connection, and the name now says loopback.
    expect(await fetcher.fetchPage("http://so.example/bai")).toMatchObject({ kind: "refused", reason: "address" });
    expect(await fetcher.fetchPage("http://so.example/bai")).toMatchObject({ kind: "refused", reason: "address" });
    expect(attempts).toEqual({
      resolved: ["so.example", "so.example", "so.example"],
      dialled: [`http://${PUBLIC}:80`],
    });
    expect(server.paths()).toEqual(["/robots.txt"]);
  });

  it.each([
    ["http://169.254.169.254/latest/meta-data/", "address"],
    ["http://noi-bo.example/", "address"],
    ["http://[::ffff:169.254.169.254]/", "address"],
    ["//2852039166/", "address"],
    ["file:///etc/passwd", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["http://so.example:22/", "scheme"],
  ])("checks a redirect to %s like a first address", async (location, reason) => {
    const { fetcher, attempts, server } = await guardedFetcher(
      { "so.example": [[PUBLIC]], "noi-bo.example": [["10.0.0.7"]] },
      { "/bai": (response) => void response.writeHead(302, { location }).end() },
    );
    expect(await fetcher.fetchPage("http://so.example/bai")).toMatchObject({
      kind: "refused",
      reason,
      requests: 1,
    });
    expect(attempts.dialled).toEqual([`http://${PUBLIC}:80`]);
    expect(server.paths()).toEqual(["/robots.txt", "/bai"]);
  });

  it("follows robots.txt nowhere private", async () => {
    const { fetcher, attempts } = await guardedFetcher(
      { "so.example": [[PUBLIC]] },
      { "/robots.txt": (response) => void response.writeHead(301, { location: "http://10.0.0.1/robots.txt" }).end() },
    );
    expect(await fetcher.fetchPage("http://so.example/bai")).toMatchObject({ kind: "refused", reason: "address" });
    expect(attempts.dialled).toEqual([`http://${PUBLIC}:80`]);
  });

  it("opens loopback by its flag alone, and nothing else", async () => {
    expect(["127.0.0.1", "127.9.9.9", "::1"].map((address) => isAllowedAddress(address, true))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ["10.0.0.1", "169.254.169.254", "fe80::1", "0.0.0.0", "::"].filter((address) => isAllowedAddress(address, true)),
    ).toEqual([]);
    const { fetcher, attempts } = await guardedFetcher({}, {}, { allowLoopback: true });
    expect(await fetcher.fetchPage("http://192.168.0.1/")).toMatchObject({ kind: "refused", reason: "address" });
    expect(attempts.dialled).toEqual([]);
  });
});
