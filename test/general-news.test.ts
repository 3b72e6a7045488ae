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
  it("gives no claim in 949 documents, 173 of which name chuyển đổi số", () => {
    expect(documents).toHaveLength(949);
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
  "a loose name of the index, in a text on something else": [
    "Hà Nội FC thắng 3-1, xếp thứ hai với 20 điểm. Câu lạc bộ nói về kết quả chuyển đổi số trong bán vé.",
    "Thí sinh Quảng Trị được 210 điểm, xếp thứ hai. Đề có câu về mức độ chuyển đổi số.",
    "Thủ khoa kỳ thi công chức Nghệ An đạt 91,5 điểm. Vị trí chuyển đổi số chỉ có 6 người dự thi.",
  ],
  "satisfaction, greenness and abbreviations of others": [
    "Sân bay Đà Nẵng xếp thứ nhất với 4,48 điểm. Chỉ số hài lòng của khách bình quân tăng 0,05 điểm.",
    "Chỉ số xanh của một tòa nhà ở Đà Nẵng tăng 12 điểm so với năm 2024, đứng thứ 2 miền Trung.",
    "Phú Thọ xếp thứ 3 về số ca PCI năm 2025, chỉ sau Hà Nội.",
    "Hà Nội xếp thứ nhất về số vụ lộ PII, TP. Hồ Chí Minh thứ hai.",
    "Hà Nội xếp thứ hai về DTI của người vay mua nhà.",
  ],
  "the score of a body beside its place": [
    "Sở Y tế Thanh Hóa xếp thứ 2 khối sở về chuyển đổi số, đạt 91 điểm.",
    "Agribank Lai Châu xếp thứ 4 hệ thống về chuyển đổi số, đạt 89,5 điểm.",
    "Xã Mường Khương xếp thứ 5 toàn tỉnh Lào Cai về cải cách hành chính với 85,2 điểm.",
  ],
  "apps, shops and exchanges of somebody": [
    "CLB Nam Định ra mắt ứng dụng cho cổ động viên, ba ngày đầu có 21.000 lượt tải.",
    "Ứng dụng gọi xe và ứng dụng giao đồ ăn lần lượt có 1,2 và 0,9 triệu lượt tải.",
    "Vietcombank và BIDV lần lượt chi 120 và 150 tỷ đồng cho chuyển đổi số.",
    "Tại Hà Nội, ứng dụng quản lý xe của hãng có 1 triệu lượt tải về.",
    "Một sàn giao dịch bất động sản ở Bình Dương có 12.000 sản phẩm được rao, lượt truy cập đạt 4,5 triệu.",
  ],
  "shares of what was filed, paid at one counter, or left in a battery": [
    "Khoảng 15% hồ sơ nộp trực tuyến ở Quảng Ninh bị loại do ảnh mờ.",
    "Tại Hà Nội, hơn 85% hóa đơn viện phí được thanh toán không dùng tiền mặt.",
    "Máy bắt sóng 5G ổn định tại Hà Nội, pin còn 38% sau một ngày.",
  ],
  "what is cut, and who heads a board": [
    "Kế hoạch của Lạng Sơn bớt 10% số thủ tục nội bộ.",
    "Ban chỉ đạo chuyển đổi số của Cà Mau do Bí thư Tỉnh ủy đứng đầu.",
  ],
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
