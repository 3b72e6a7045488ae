/** Families of wordings that plans, reports and articles on several places show: what is aimed at, whose it is, of which edition. */
import { describe, expect, it } from "vitest";
import { said } from "./said.ts";

type Case = readonly [text: string, ...claims: string[]];

const FAMILIES: Readonly<Record<string, readonly Case[]>> = {
  "the goals of a plan, area by area": [
    [
      "UBND tỉnh Yên Bái vừa ban hành Kế hoạch số 31/KH-UBND ngày 12/02/2026 về chuyển đổi số năm 2026.\nKế hoạch đặt mục tiêu DTI thuộc nhóm 20 tỉnh, thành phố dẫn đầu.\nVề kinh tế số, tỷ trọng trong GRDP đạt từ 9% trở lên; toàn tỉnh có ít nhất 120 doanh nghiệp công nghệ số.\nTỉnh khuyến khích hợp tác xã bán hàng qua mạng.\nVề xã hội số, 80% người dân có điện thoại thông minh; sóng 5G phủ 60% dân số.\nNăm 2025, tỷ lệ hồ sơ nộp trực tuyến của tỉnh đạt 81,3%.",
      "- yen-bai coverage-5g share 60 2026 target",
      "- yen-bai digital-economy-share share gte 9 2026 target",
      "- yen-bai digital-enterprises count gte 120 2026 target",
      "- yen-bai online-filing-share share 81.3 2025",
      "- yen-bai smartphone-share share 80 2026 target",
      "yen-bai lte 20 2026 target",
    ],
    [
      "HĐND tỉnh Bắc Giang vừa thông qua nghị quyết về chuyển đổi số. Đến năm 2030, tỉnh phấn đấu kinh tế số chiếm tối thiểu 35% GRDP. Sóng 5G phủ 100% dân số. Toàn tỉnh có 1.874 tổ công nghệ số cộng đồng.",
      "- bac-giang community-digital-teams count 1874 -",
      "- bac-giang coverage-5g share 100 2030 target",
      "- bac-giang digital-economy-share share gte 35 2030 target",
    ],
  ],
  "whom one number is told of together": [
    [
      "Năm 2023, kinh tế số của Bắc Ninh chiếm 41,2% GRDP. Hưng Yên và Hà Nam cùng vượt 15%.",
      "- bac-ninh digital-economy-share share 41.2 2023",
      "- ha-nam digital-economy-share share gt 15 2023",
      "- hung-yen digital-economy-share share gt 15 2023",
    ],
    [
      "Quảng Trị và Quảng Bình đều đặt mục tiêu đến năm 2025 có kinh tế số chiếm 20% GRDP.",
      "- quang-binh digital-economy-share share 20 2025 target",
      "- quang-tri digital-economy-share share 20 2025 target",
    ],
  ],
  "countries and their towns": [
    [
      "GII 2024: Việt Nam xếp thứ 44/133. Thụy Điển đứng thứ hai thế giới.",
      "gii country:se 2 2024",
      "gii country:vn 44 2024",
    ],
    ["Lễ công bố GII 2024 diễn ra ở Geneva, Thụy Sĩ. Vị trí của Việt Nam là 44/133.", "gii country:vn 44 2024"],
    ["Báo cáo phát triển con người 2024: chỉ số bất bình đẳng giới GII của Việt Nam là 0,3, xếp thứ 90/166."],
  ],
  "a newspaper and a word of time": [
    ["DTI năm 2020: Đà Nẵng đứng đầu. Hà Nội mới xếp thứ 27/63.", "da-nang 1 2020", "ha-noi 27 2020"],
    ["Theo Hà Nội Mới, DTI năm 2020 của Đà Nẵng đứng đầu cả nước.", "da-nang 1 2020"],
  ],
  "editions that are only recalled": [
    [
      "Bảng DTI năm 2023: Đà Nẵng dẫn đầu. Kon Tum xếp thứ 44, tăng 6 bậc sau khi chỉ đứng thứ 50 ở kỳ DTI 2022.",
      "da-nang 1 2023",
      "kon-tum 44 2023",
      "kon-tum 50 2022",
      "kon-tum rank-change 6 2023",
    ],
    [
      "DTI năm 2024: Phú Thọ đứng thứ 20/34. Vĩnh Phúc (cũ) xếp thứ 25/63, trong khi ở kỳ đánh giá năm 2020, tỉnh này từng xếp thứ 17.",
      "phu-tho 20 2024",
      "vinh-phuc 17 2020",
      "vinh-phuc 25 2024",
    ],
  ],
  "places of a part right after the verb": [
    ["Theo DTI năm 2023, Bình Dương đứng đầu hoạt động xã hội số.", "binh-duong activity-digital-society 1 2023"],
    [
      "Theo DTI năm 2023, Đà Nẵng đứng đầu, còn vị trí thứ ba được xướng tên là Cần Thơ.",
      "can-tho 3 2023",
      "da-nang 1 2023",
    ],
    [
      "Theo DTI năm 2022, Bộ Tài chính xếp thứ nhất. Những bộ xếp cuối phần lớn có ít dịch vụ công.",
      "bo-tai-chinh 1 2022",
    ],
  ],
  "communes beside their province": [
    [
      "Đến hết tháng 9/2025, tỷ lệ hồ sơ nộp trực tuyến của tỉnh Gia Lai đạt 80,4%. Nhiều nơi cao hơn mức chung, như xã Ia Pa 96,1%, đặc khu Phú Quý 92%. Ngược lại, phường Quy Nhơn - Ghềnh Ráng mới đạt 66,2%.",
      "- commune:ia-pa online-filing-share share 96.1 2025-09",
      "- commune:phu-quy online-filing-share share 92 2025-09",
      "- commune:quy-nhon-ghenh-rang online-filing-share share 66.2 2025-09",
      "- gia-lai online-filing-share share 80.4 2025-09",
    ],
    [
      "Tỷ lệ hồ sơ nộp trực tuyến của Lào Cai quý I/2024 đạt 61,4%; tại huyện Si Ma Cai, tỷ lệ này chỉ 38%.",
      "- district:si-ma-cai online-filing-share share 38 2024-Q1",
      "- lao-cai online-filing-share share 61.4 2024-Q1",
    ],
    [
      "Tỷ lệ hồ sơ nộp trực tuyến của Đồng Tháp đạt 90,3%. Thấp nhất là xã Tân Hộ Cơ, 70%. Xã đề ra mục tiêu nâng tỷ lệ hồ sơ nộp trực tuyến lên 85% trong năm 2026.",
      "- commune:tan-ho-co online-filing-share share 70 -",
      "- commune:tan-ho-co online-filing-share share 85 2026 target",
      "- dong-thap online-filing-share share 90.3 -",
    ],
  ],
  "a metric and another index": [
    [
      "Tỷ lệ hồ sơ nộp trực tuyến của Trà Vinh đạt 88,4%. Về cải cách hành chính, PAR INDEX năm 2024 cho thấy Trà Vinh đạt 86,9%, hạng 30/63.",
      "- tra-vinh online-filing-share share 88.4 -",
      "par tra-vinh 30 2024",
      "par tra-vinh score 86.9 2024",
    ],
    [
      "Kinh tế số góp 12,6% GDP năm 2022. Bên cạnh mức tăng GDP 5,05% của năm 2023, cơ quan thống kê còn nói tới khu vực số.",
      "- country:vn digital-economy-share share 12.6 2022",
    ],
    [
      "Trong giải quyết thủ tục hành chính, tỷ lệ hồ sơ nộp trực tuyến của Cà Mau đạt 71,2%.",
      "- ca-mau online-filing-share share 71.2 -",
    ],
  ],
  "numbers that go on with a count or a share": [
    [
      "Đến cuối tháng 6/2024, cả nước có 51.000 doanh nghiệp công nghệ số. TP.HCM nhiều nhất với hơn 13.000 doanh nghiệp.",
      "- country:vn digital-enterprises count 51000 2024-06",
      "- ho-chi-minh digital-enterprises count gt 13000 2024-06",
    ],
    [
      "Mục tiêu là đến năm 2025 có 80.000 doanh nghiệp công nghệ số và năm 2030 có ít nhất 100.000 doanh nghiệp.",
      "- country:vn digital-enterprises count 80000 2025 target",
      "- country:vn digital-enterprises count gte 100000 2030 target",
    ],
    [
      "Đến hết tháng 9/2024, tỷ lệ hồ sơ nộp trực tuyến của cả nước đạt 43%, gấp rưỡi so với con số 28% của cùng kỳ.",
      "- country:vn online-filing-share share 28 2023-09",
      "- country:vn online-filing-share share 43 2024-09",
    ],
    [
      "Chữ ký số tăng mạnh\nĐà Nẵng đi đầu khi cấp 420.000 chữ ký số cá nhân. Lâm Đồng cấp được 168.500 chữ ký số.\nTheo Tổng cục Thuế, 100% doanh nghiệp đã dùng hóa đơn điện tử.",
      "- country:vn e-invoice-share share 100 -",
      "- da-nang digital-signatures count 420000 -",
      "- lam-dong digital-signatures count 168500 -",
    ],
    [
      "Kết thúc năm 2024, hạ tầng viễn thông cả nước có nhiều tiến bộ.\nVùng phủ sóng 4G đạt 99,8% dân số.",
      "- country:vn coverage-4g share 99.8 2024",
    ],
  ],
  "goals of the rest of the year": [
    [
      "Từ nay đến cuối năm, tỉnh Hậu Giang tập trung nâng tỷ lệ hồ sơ nộp trực tuyến lên 75%.",
      "- hau-giang online-filing-share share 75 2025 target",
    ],
    [
      "Năm 2026, tỉnh Lai Châu phấn đấu xếp trong nhóm 22 tỉnh, thành phố về DTI; SIPAS duy trì nhóm 15.",
      "lai-chau lte 22 2026 target",
      "sipas lai-chau lte 15 2026 target",
    ],
  ],
  "an index as it will be": [
    [
      "DTI năm 2023 gồm 98 chỉ số thành phần. Từ kỳ sau, Bộ dự kiến chỉ giữ khoảng 50 chỉ số thành phần.",
      "index:dti component-indicator-count 98 2023",
    ],
  ],
};

describe.each(Object.entries(FAMILIES))("%s", (_family, cases) => {
  it.each(cases.map(([text, ...claims]) => ({ text, claims })))("reads “$text”", ({ text, claims }) => {
    expect(said(text, "2025-10-30")).toEqual(claims);
  });
});
