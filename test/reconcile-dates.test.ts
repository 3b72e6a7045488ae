import { describe, expect, test } from "vitest";
import { canonicalPeriod } from "../src/reconcile/canonical-period.ts";
import { latestDate } from "../src/reconcile/latest-date.ts";
import { differenceOf } from "../src/reconcile/likely-slip.ts";
import { readScope } from "../src/reconcile/read-scope.ts";

describe("canonicalPeriod", () => {
  test.each([
    ["2022", "2022"],
    ["2022-01/2022-06", "2022-H1"],
    ["2022-01-01/2022-06-30", "2022-H1"],
    ["2022-07/2022-12", "2022-H2"],
    ["2022-04/2022-06", "2022-Q2"],
    ["2022-01/2022-12", "2022"],
    ["2022/2022", "2022"],
    ["2022-08/2022-08", "2022-08"],
    ["2023-01/2023-07", "2023-01/2023-07"],
    ["2023-01-01/2023-07-15", "2023-01-01/2023-07-15"],
    ["2020/2022", "2020/2022"],
    ["2022-12-31", "2022-12-31"],
    [null, null],
  ])("writes %s as %s", (period, name) => {
    expect(canonicalPeriod(period)).toBe(name);
  });
});

describe("latestDate", () => {
  test.each([
    ["Ngày 3/6/2020 ký, ngày 31/12/2020 công bố.", "2020-12-31"],
    ["Tính đến tháng 8-2022, sàn có khách.", "2022-08-01"],
    ["Trong 6 tháng đầu năm 2022 có thêm khách.", "2022-06-01"],
    ["Đến tháng 6/2025 phủ hết; trước ngày 31/12/2030 xong.", null],
    ["Tỷ lệ 45/13/2022 không phải ngày.", null],
    ["Không có ngày nào.", null],
  ])("reads %j", (text, date) => {
    expect(latestDate(text)).toBe(date);
  });
});

describe("differenceOf", () => {
  test.each([
    [45_405, 45_905, "differ in one digit"],
    [697.55, 679.55, "differ in the order of two digits"],
    [3_420_000, 3_420_000_000, "differ by 1,000 times, as a unit word does"],
    [17, 19, null],
    [8, 9, null],
    [12.63, 18.3, null],
  ])("compares %d and %d", (one, other, how) => {
    expect([differenceOf(one, other), differenceOf(other, one)]).toEqual([how, how]);
  });
});

describe("readScope", () => {
  const claim = { index: null, object: null, attribution: null };
  test.each([
    ["base-stations", "phát triển mới 10.600 trạm 5G", ["new"]],
    ["base-stations", "lắp thêm 20.000 trạm của Viettel", ["new", "Viettel"]],
    ["base-stations", "hiện có 26.000 trạm", []],
    ["coverage-5g", "mới đạt 26% dân số", []],
    ["digital-enterprises", "có thêm 3.422 doanh nghiệp công nghệ số", ["new"]],
    ["ict-revenue", "doanh thu công nghiệp CNTT, điện tử - viễn thông", ["cong-nghiep-cntt"]],
    ["online-services-share", "trực tuyến mức độ 3 và 4 đạt 80%", ["level-3-4"]],
    ["unheard-of", "lắp thêm 20.000 trạm của Viettel", []],
  ])("of %s reads “%s”", (indicator, quote, scopes) => {
    expect(readScope({ ...claim, indicator, quote })).toEqual(scopes);
  });

  test("takes what the claim says before what its quote says", () => {
    expect(readScope({ ...claim, indicator: "ict-revenue", object: "vien-thong", quote: "toàn ngành" })).toEqual([]);
    expect(readScope({ ...claim, index: "dti", indicator: "base-stations", quote: "lắp thêm" })).toEqual([]);
  });
});
