/** `order:` in a pipeline, as a person uses it: facts follow it, and the data set keeps it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { listFacts } from "../src/store/facts.ts";
import { openDatabase } from "../src/store/open-database.ts";
import { callDti } from "./run-dti.ts";

const folder = mkdtempSync(join(tmpdir(), "dti-order-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const db = join(folder, "dti.sqlite");
const pages = [
  ["https://langson.gov.vn/1", "Lạng Sơn xếp thứ 6/63 về chỉ số chuyển đổi số (DTI) năm 2022. Cổng tỉnh đưa tin."],
  ["https://a.example/1", "Theo bảng DTI năm 2022, tỉnh Lạng Sơn đứng thứ 9/63 tỉnh, thành. Tin của báo thứ nhất."],
  ["https://b.example/1", "Năm 2022, tỉnh Lạng Sơn xếp thứ 9/63 về chỉ số DTI, phóng viên báo khác ghi nhận."],
].map(([url, text]) => JSON.stringify({ id: url, url, title: null, published: null, text }));
writeFileSync(join(folder, "pages.jsonl"), pages.join("\n"));

async function heldBy(order: string): Promise<unknown> {
  const file = join(folder, "try.yaml");
  writeFileSync(file, `name: try\nsources:\n  - { id: bao, name: Báo, files: [pages.jsonl] }\n${order}`);
  const run = await callDti(["run", file, "--db", db, "--quiet"]);
  expect([run.status, run.stderr]).toEqual([0, ""]);
  return held();
}

function held(): unknown {
  const opened = openDatabase(db, { readonly: true });
  const facts = listFacts(opened);
  opened.close();
  return facts.map(({ value, status }) => [value, status]);
}

it("weighs as the pipeline says, settles again when it says otherwise, and by files given by hand changes nothing", async () => {
  expect(await heldBy("")).toEqual([[6, "conflicting"]]);
  expect(await heldBy("order: [majority, trust]\n")).toEqual([[9, "conflicting"]]);
  await callDti(["run", "--input", join(folder, "pages.jsonl"), "--db", db, "--quiet"]);
  expect(held()).toEqual([[9, "conflicting"]]);
  expect(await heldBy("order: []\n")).toEqual([[null, "conflicting"]]);
}, 60_000);
