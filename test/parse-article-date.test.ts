import { expect, it } from "vitest";
import { readArticleDate, readMachineDate } from "../src/vietnamese/article-date.ts";

it.each([
  ["Thứ hai - 07/08/2023 15:42", "2023-08-07"],
  ["Thứ tư, 22/10/2025, 19:25 (GMT+7)", "2025-10-22"],
  ["Thứ ba, 06/05/2025 - 06:02", "2025-05-06"],
  ["07/08/2019 | 15:42", "2019-08-07"],
  ["Chủ nhật, ngày 08 tháng 12 năm 2024\n16:02 (GMT +7)", "2024-12-08"],
  ["Cập nhật 21/06/2018 10:49", "2018-06-21"],
  ["15:42, 7-8-2023", "2023-08-07"],
  ["9 tháng 2, 2024", "2024-02-09"],
  ["07.08.2023 03:42:00 CH", "2023-08-07"],
  ["Oct 22, 2025", "2025-10-22"],
  ["22 October 2025", "2025-10-22"],
  ["2 ngày trước", null],
  ["Nghị quyết số 12/10/2024/NQ-HĐND", null],
  ["31/02/2023", null],
  ["25/13/2023", null],
  ["63/63 tỉnh", null],
  ["Điện thoại 0208.3.855.2022", null],
])("reads %j as %j", (text, date) => {
  expect(readArticleDate(text)?.date ?? null).toBe(date);
});

it("says where the date stands, and takes the first of several", () => {
  const text = "Đăng ngày 7/8/2023, sửa ngày 9 tháng 8 năm 2023";
  expect(readArticleDate(text)).toEqual({ date: "2023-08-07", start: 10, end: 18 });
});

it.each([
  ["2025-10-22T19:25:00+07:00", true, "2025-10-22"],
  ["2025-05-06 06:02", true, "2025-05-06"],
  ["2025-10-22T18:30:00Z", true, "2025-10-23"],
  ["2025-12-31T17:00:00.000+00:00", true, "2026-01-01"],
  ["2025-10-22T16:59:00Z", true, "2025-10-22"],
  ["2025-10-22T18:30:00Z", false, "2025-10-22"],
  ["2025-10-22T23:30:00-05:00", true, "2025-10-22"],
  ["Wed, 22 Oct 2025 19:25:00 GMT", true, "2025-10-23"],
  ["Wed, 22 Oct 2025 19:25:00 GMT+7", true, "2025-10-22"],
  ["10/08/2022 03:42:00 PM", true, "2022-08-10"],
  ["hôm qua", true, null],
])("reads metadata %j (Vietnamese: %j) as %j", (value, isVietnamese, date) => {
  expect(readMachineDate(value, isVietnamese)).toBe(date);
});
