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
  "lists of places under the name of their metric": [
    [
      "Một số địa phương có tỷ lệ hồ sơ nộp trực tuyến cao trong 6 tháng đầu năm 2025:\n- Hà Nội: 92,4%;\n- Lào Cai: 88,7%;\n- Tây Ninh: trên 85%.",
      "- ha-noi online-filing-share share 92.4 2025-H1",
      "- lao-cai online-filing-share share 88.7 2025-H1",
      "- tay-ninh online-filing-share share gt 85 2025-H1",
    ],
    [
      "Số tổ công nghệ số cộng đồng của từng tỉnh:\n- Sơn La: 2.200 tổ\n- Lào Cai: 1.613 tổ",
      "- lao-cai community-digital-teams count 1613 -",
      "- son-la community-digital-teams count 2200 -",
    ],
    [
      "DTI năm 2023 của các tỉnh có nhiều doanh nghiệp công nghệ số:\n- Hà Nội: 0,7012\n- Lào Cai: 0,6543",
      "ha-noi score 0.7012 2023",
      "lao-cai score 0.6543 2023",
    ],
  ],
  "who has the highest score": [
    ["Theo DTI năm 2020, Đà Nẵng có giá trị DTI lớn nhất nước, 0,4874.", "da-nang 1 2020", "da-nang score 0.4874 2020"],
    ["Theo DTI năm 2023, chính quyền số có giá trị cao nhất với 0,7240."],
  ],
  "a goal with one decimal": [
    [
      "Hội nghị phấn đấu DTI trung bình cấp tỉnh năm 2022 đạt từ 0,5 trở lên.",
      "average:provinces score gte 0.5 2022 target",
    ],
    ["Sơn La đặt mục tiêu DTI năm 2025 đạt tối thiểu 0,7.", "son-la score gte 0.7 2025 target"],
    ["Phấn đấu đến năm 2025, DTI của Sơn La đạt trên 0,7.", "son-la score gt 0.7 2025 target"],
    ["DTI của Sơn La năm 2023 đạt 0,7 tỷ đồng."],
  ],
  "two editions of one change": [
    [
      "Hậu Giang tăng 21 bậc, từ vị trí 39 của DTI 2020 lên vị trí 18 của DTI 2021.",
      "hau-giang 18 2021",
      "hau-giang 39 2020",
      "hau-giang rank-change 21 2021",
    ],
    [
      "DTI 2022: Bộ Xây dựng đứng thứ nhất. Bộ Tài chính, đơn vị dẫn đầu năm 2021, lùi xuống thứ hai với 0,7295 điểm.",
      "bo-tai-chinh 1 2021",
      "bo-tai-chinh 2 2022",
      "bo-tai-chinh score 0.7295 2022",
      "bo-xay-dung 1 2022",
    ],
  ],
  "places of a region in a ranking of all": [
    [
      "Bảng DTI năm 2022: Cần Thơ đứng thứ 5 cả nước. Tiếp đến là Long An (thứ 17) và Tiền Giang (thứ 18).",
      "can-tho 5 2022",
      "long-an 17 2022",
      "tien-giang 18 2022",
    ],
  ],
  "the like months of another year": [
    [
      "Trong 9 tháng năm 2024, tỷ lệ hồ sơ nộp trực tuyến của Phú Yên đạt 71,3%, cùng kỳ năm 2023 mới là 56,1%.",
      "- phu-yen online-filing-share share 56.1 2023-01/2023-09",
      "- phu-yen online-filing-share share 71.3 2024-01/2024-09",
    ],
    [
      "Đến hết tháng 2/2025, cả nước đã cấp 15,2 triệu chứng thư chữ ký số, trong khi cùng thời điểm năm 2024 mới có khoảng 8,6 triệu.",
      "- country:vn digital-signatures count 15200000 2025-02",
      "- country:vn digital-signatures count approx 8600000 2024-02",
    ],
  ],
  "goals beside what was counted": [
    [
      "Đà Nẵng phủ sóng 5G tới 74% dân số và đặt mục tiêu đạt 100% ngay trong năm 2025.",
      "- da-nang coverage-5g share 100 2025 target",
      "- da-nang coverage-5g share 74 -",
    ],
    [
      "Tỉnh Hậu Giang đặt mục tiêu đến năm 2026, ứng dụng “Hậu Giang” có 300.000 lượt cài đặt (đến tháng 9/2025 là 187.600 lượt), 50% người dân trưởng thành có chữ ký số.",
      "- hau-giang app-installs count 187600 2025-09",
      "- hau-giang app-installs count 300000 2026 target",
      "- hau-giang digital-signatures share 50 2026 target",
    ],
    [
      "Dịch vụ công trực tuyến toàn trình của cả nước chiếm 57% số thủ tục. Đến hết năm 2026, tỷ lệ này tối thiểu phải là 80%.",
      "- country:vn online-services-share share 57 -",
      "- country:vn online-services-share share gte 80 2026 target",
    ],
    [
      "Tỉnh Kiên Giang yêu cầu 100% xã có cáp quang và sóng 4G phủ 100% ấp.",
      "- kien-giang coverage-4g share 100 - target",
      "- kien-giang coverage-fibre share 100 - target",
    ],
  ],
  "the nation, paragraphs after a province": [
    [
      "Hai cách đo kinh tế số\nNăm 2024, tỷ trọng kinh tế số của Bắc Ninh là 46,8% GRDP. TP.HCM ước đạt 22%.\nĐến cuối năm 2024, cả nước có 73.788 doanh nghiệp công nghệ số. Bộ đặt mục tiêu có 80.000 doanh nghiệp công nghệ số vào năm 2026.",
      "- bac-ninh digital-economy-share share 46.8 2024",
      "- country:vn digital-enterprises count 73788 2024",
      "- country:vn digital-enterprises count 80000 2026 target",
      "- ho-chi-minh digital-economy-share share 22 2024 estimate",
    ],
  ],
  "named districts and communes": [
    [
      "Ở cấp huyện của Bình Thuận, tỷ lệ hồ sơ trực tuyến của thị xã La Gi đạt 94,2% trong năm 2024.",
      "- district:la-gi online-filing-share share 94.2 2024",
    ],
    [
      "Quý III/2025, tỷ lệ hồ sơ trực tuyến của tỉnh Gia Lai đạt 84,9%. Tại phường Pleiku, con số này là 98,3%, trong khi ở xã Krong chỉ 37,6%.",
      "- commune:krong online-filing-share share 37.6 2025-Q3",
      "- commune:pleiku online-filing-share share 98.3 2025-Q3",
      "- gia-lai online-filing-share share 84.9 2025-Q3",
    ],
  ],
  "speeds and brands are no index": [
    [
      "GII 2024: Việt Nam xếp thứ 44/133. Theo Ookla, tốc độ Internet di động của Việt Nam đứng thứ 50 thế giới.",
      "gii country:vn 44 2024",
    ],
  ],
  "a part that moved most": [
    [
      "Theo DTI 2022, tỉnh Phú Yên xếp thứ 41/63. Theo trụ cột, xã hội số có mức thăng hạng mạnh nhất, tăng 13 bậc, lên hạng 29.",
      "phu-yen 41 2022",
      "phu-yen digital-society 29 2022",
      "phu-yen digital-society rank-change 13 2022",
    ],
    [
      "DTI năm 2021 của Hà Nam xếp thứ 30. Năm 2020, tỉnh ở vị trí thứ 17, như vậy đã tụt 13 bậc.",
      "ha-nam 17 2020",
      "ha-nam 30 2021",
      "ha-nam rank-change -13 2021",
    ],
  ],
};

describe.each(Object.entries(FAMILIES))("%s", (_family, cases) => {
  it.each(cases.map(([text, ...claims]) => ({ text, claims })))("reads “$text”", ({ text, claims }) => {
    expect(said(text, "2025-10-30")).toEqual(claims);
  });
});
