/** A site's profile, from the file that names it to the page that it no longer fits: in a run, offline, in verify. */
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { systemClock } from "../src/fetch/clock.ts";
import type { Pipeline } from "../src/model/pipeline.ts";
import type { Site } from "../src/model/site.ts";
import { runPipeline, type RunReport } from "../src/run.ts";
import { verifyClaims } from "../src/run/verify-claims.ts";
import { listClaims } from "../src/store/claims.ts";
import { listIssues } from "../src/store/issues.ts";
import { openDatabase, type Database } from "../src/store/open-database.ts";

const PROVINCES = ["Thái Nguyên", "Bắc Giang", "Lạng Sơn", "Hà Giang"];
const SITE: Site = {
  id: "bao",
  name: "Báo",
  url: "http://127.0.0.1",
  hosts: ["127.0.0.1"],
  seen: null,
  title: [".hl"],
  body: [".part"],
  remove: [".ban"],
};
/** The generic reader takes the box for text; the profile knows better. */
const BOX = "Năm 2022, tỉnh Sơn La đứng thứ 49 cả nước về chỉ số chuyển đổi số cấp tỉnh DTI, theo bảng của năm trước.";

const folder = mkdtempSync(join(tmpdir(), "dti-profiles-"));
let db: Database;
let layout = "part";
const server = createServer(({ url = "" }, response) => {
  const at = Number(/\d+/.exec(url)?.[0]);
  const province = PROVINCES[at - 1];
  if (province === undefined) return response.writeHead(404).end();
  response.setHeader("content-type", "text/html; charset=utf-8");
  return response.end(`<html><body><h1>Tin tức</h1><b class="hl">${province} lên hạng</b>
    <div class="${layout}"><p>Năm 2022, tỉnh ${province} xếp thứ ${at + 7}/63 tỉnh, thành về chỉ số chuyển đổi số DTI.</p>
    <p class="ban">${BOX}</p><p>Đêm thứ ${layout} báo đăng lại bài này cho bạn đọc.</p></div></body></html>`);
});

function pipeline(): Pipeline {
  const { port } = server.address() as AddressInfo;
  const pages = PROVINCES.map((_, at) => `http://127.0.0.1:${port}/tin-${at + 1}.html`);
  const source = { id: "bao", name: "Báo", site: "bao", profile: SITE, pages };
  return {
    name: "profiles",
    database: "unused",
    fetch: {
      delaySeconds: 0.001,
      hosts: 1,
      timeoutSeconds: 5,
      maxBytes: 100_000,
      retries: 0,
      pagesPerRun: 9,
      recheckDays: [1, 3],
    },
    sources: [source],
  };
}

async function night(day: number): Promise<RunReport> {
  const now = (): string => `2026-03-0${day}T19:30:00.000Z`;
  const web = {
    userAgent: "dti-facts/0 (test@dti.example)",
    archiveFolder: join(folder, "archive"),
    clock: systemClock,
    random: () => 0.5,
    allowLoopback: true,
  };
  return runPipeline(db, pipeline(), { configHash: "c", codeVersion: "0", now, web });
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  db = openDatabase(join(folder, "dti.sqlite"));
});

afterAll(() => {
  db.close();
  server.close();
  rmSync(folder, { recursive: true });
});

it("reads by night what the profile marks, and counts the pages that it fits", async () => {
  const report = await night(1);
  expect(report.issues).toEqual([]);
  expect(report.sources).toMatchObject([{ asked: 4, fetched: 4, profileFits: 4, profileFails: 0 }]);
  const subjects = new Set(listClaims(db).map(({ subject }) => subject));
  expect([...subjects].sort()).toEqual([
    "province:bac-giang",
    "province:ha-giang",
    "province:lang-son",
    "province:thai-nguyen",
  ]);
});

it("finds every number verbatim with the profiles, and not without them", async () => {
  const states = async (profiles: readonly Site[]): Promise<string[]> => {
    const found = new Set<string>();
    const now = (): string => "2026-03-02T00:00:00.000Z";
    for await (const { state } of verifyClaims(db, { archiveFolder: join(folder, "archive"), now, profiles }))
      found.add(state);
    return [...found];
  };
  expect(await states([SITE])).toEqual(["verbatim"]);
  expect(await states([])).not.toEqual(["verbatim"]);
});

it("reads the same again from the archive", async () => {
  const now = (): string => "2026-03-02T10:00:00.000Z";
  const about = { configHash: "c", codeVersion: "0", now, offline: join(folder, "archive") };
  expect((await runPipeline(db, pipeline(), about)).documents).toEqual({ new: 0, changed: 0, unchanged: 4 });
});

it("raises the alarm when a new layout no longer fits", async () => {
  layout = "phan";
  const report = await night(3);
  expect(report.sources).toMatchObject([{ profileFits: 0, profileFails: 4 }]);
  const alarms = report.issues.filter(({ code }) => code === "profile-stopped-matching");
  expect(alarms).toMatchObject([
    { subject: "bao", hint: expect.stringContaining("pipelines/sites/bao.yaml") as string },
  ]);
  // Beside the alarm a row for each page, so that `dti issues` names those to look at.
  const rows = listIssues(db, { run: report.runId, code: "profile-unmatched" });
  const origin = new URL(pipeline().sources[0]?.pages?.[0] ?? "").origin;
  expect(rows.map(({ stage, subject }) => [stage, subject])).toEqual(
    PROVINCES.map((_, at) => ["parse", `${origin}/tin-${at + 1}.html`]),
  );
});
