/** General news, of every desk, holds no fact of ours: whatever is read there is false. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";
import { Document } from "../src/model/document.ts";

const documents = readFileSync(new URL("../fixtures/labelled/general/docs.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Document.parse(JSON.parse(line)));

describe("general news", () => {
  it("gives no claim in 730 documents, 151 of which name chuyển đổi số", () => {
    expect(documents).toHaveLength(730);
    expect(documents.filter(({ text }) => /chuyển đổi số/i.test(text)).length).toBeGreaterThan(40);
    expect(
      documents.flatMap((document) =>
        extractClaims(document).map(({ quote, rule, subject, value }) => ({
          document: document.id,
          quote,
          rule,
          subject,
          value,
        })),
      ),
    ).toEqual([]);
  });
});

/** Near misses of one family each; found wrong once. */
const NEAR_MISSES: Readonly<Record<string, readonly string[]>> = {
  "a body that bears its province's name": [
    "Bệnh viện Sản Nhi Bắc Ninh dẫn đầu khối bệnh viện về chỉ số chuyển đổi số.",
    "Bưu điện tỉnh Hà Giang xếp thứ 8 trong 34 bưu điện tỉnh về chuyển đổi số.",
    "Công an tỉnh Hưng Yên xếp thứ 4 toàn lực lượng về chỉ số chuyển đổi số.",
    "Nhà máy ở Bắc Ninh xếp thứ 2 trong tập đoàn về chỉ số chuyển đổi số doanh nghiệp.",
  ],
  "points of a speech and the nth of things": [
    "Nói về chuyển đổi số ở Đắk Lắk, ông nêu ba việc: thứ nhất là dữ liệu, thứ hai là con người, thứ ba là tiền.",
    "Về chuyển đổi số, Lạng Sơn chọn ba khâu. Thứ nhất, làm sạch dữ liệu. Thứ hai, đào tạo. Thứ ba, giám sát.",
    "Cuốn sách thứ ba về chuyển đổi số của tác giả quê Nam Định vừa ra mắt.",
  ],
  "days of the week": ["Hội nghị giao ban về chuyển đổi số ở Bạc Liêu bắt đầu lúc 7h30 thứ sáu."],
  "something else that is ranked": [
    "Hà Tĩnh dẫn đầu cả nước về số lượt dự thi trực tuyến về chuyển đổi số.",
    "Tựa sách về chuyển đổi số xếp thứ 7 trong 50 đầu sách bán chạy ở hội sách Đà Nẵng.",
    "Trong các lĩnh vực cử tri Hà Tĩnh hỏi, chuyển đổi số xếp thứ 6.",
    "Vĩnh Phúc về nhất trong hội thi tay nghề chuyển đổi số.",
  ],
  "counts of papers": ["Nghệ An ban hành 14 văn bản về chuyển đổi số, 8 về cải cách hành chính."],
  "rumours and examples": [
    "Một trang giả mạo tung tin Hải Dương xếp thứ 63 về chuyển đổi số.",
    'Bàn về chuyển đổi số, ông nói với cán bộ Trà Vinh: "Xếp thứ 5 hay thứ 50 không quan trọng".',
  ],
  "other meanings of an abbreviation": [
    "Tay golf Thái Nguyên dẫn đầu ở par 72 với 68 gậy, xếp thứ 2 là tay golf Hải Phòng.",
    "Chỉ số DTI 0,3512 trên phim cộng hưởng từ của bệnh nhân ở Huế được coi là bình thường.",
  ],
  "counts per head and of crimes": [
    "Tính bình quân, mỗi phường của Đà Nẵng có 14 trạm phát sóng.",
    "Bình quân 100 dân Lâm Đồng có 127 thuê bao di động.",
    "Công an thu giữ 1.200 thuê bao di động dùng để lừa đảo ở Bắc Giang.",
  ],
  "one shop, school or fair": [
    "Quán cà phê ở Huế cho biết 85% khách thanh toán không dùng tiền mặt.",
    "Có 120 doanh nghiệp công nghệ số dự hội thảo ở Bình Dương.",
    "Hồ sơ xin việc nộp trực tuyến chiếm 92% tổng số hồ sơ mà công ty nhận được.",
  ],
  "the maximum of a part": ["Mỗi chỉ số thành phần của PCI được chấm tối đa 10 điểm."],
};

describe.each(Object.entries(NEAR_MISSES))("%s", (_family, sentences) => {
  it.each(sentences)("gives no claim: %s", (text) => {
    const claims = extractClaims({ id: "x", url: null, title: null, published: "2023-10-12", text });
    expect(claims.map(({ quote, rule }) => ({ quote, rule }))).toEqual([]);
  });
});
