/** Plain metrics as the press tells them: which metric, whose, when, and whether it is so or aimed at. */
import { describe, expect, it } from "vitest";
import { extractClaims } from "../src/extract/extract-claims.ts";

/** “subject indicator measure comparator value unit period modality”; what is plain is left out. */
const said = (text: string, published = "2024-10-17"): string[] =>
  extractClaims({ id: "a.txt", url: null, title: null, published, text })
    .map(({ index, subject, indicator, measure, comparator, value, unit, period, modality }) =>
      [
        index === null ? "" : index,
        subject.replace("province:", ""),
        indicator,
        measure === "growth" || index !== null ? measure : "",
        comparator === "eq" ? "" : comparator,
        value,
        unit === "USD" ? unit : "",
        period ?? "-",
        modality === "actual" ? "" : modality,
      ]
        .filter((part) => part !== "")
        .join(" "),
    )
    .sort();

type Case = readonly [text: string, ...claims: string[]];
const reads = (cases: readonly Case[]): void => {
  it.each(cases.map(([text, ...claims]) => ({ text, claims })))("reads “$text”", ({ text, claims }) => {
    expect(said(text)).toEqual(claims);
  });
};
const refuses = (texts: readonly string[]): void => {
  it.each(texts)("finds nothing in “%s”", (text) => {
    expect(said(text)).toEqual([]);
  });
};

describe("the name of the metric", () => {
  reads([
    ["Tại Lai Châu, hồ sơ thủ tục hành chính tiếp nhận trực tuyến đạt 81,2%.", "lai-chau online-filing-share 81.2 -"],
    ["Số hồ sơ tiếp nhận trực tuyến của Lai Châu chiếm 76,1% tổng số hồ sơ.", "lai-chau online-filing-share 76.1 -"],
    ["Tỷ lệ DVCTT toàn trình của Lai Châu là 61,5%.", "lai-chau online-services-share 61.5 -"],
    [
      "Lai Châu cung cấp 1.022/1.801 dịch vụ công trực tuyến toàn trình, đạt 56,7%.",
      "lai-chau online-services-share 56.7 -",
    ],
    [
      "Doanh thu viễn thông trên địa bàn Lai Châu đạt 512 tỷ đồng, bằng 76% kế hoạch năm.",
      "lai-chau ict-revenue 512000000000 -",
    ],
    ["Số lượng chữ ký số đã cấp tại Lai Châu là 15.320.", "lai-chau digital-signatures 15320 -"],
    ["Tỷ lệ dân số trưởng thành Lai Châu có chữ ký số đạt 8,4%.", "lai-chau digital-signatures 8.4 -"],
    ["Lai Châu đã làm sạch 99,1% dữ liệu dân cư.", "lai-chau population-data-share 99.1 -"],
    [
      "Tổng kinh phí thực hiện chuyển đổi số của Lai Châu năm 2023 là 102 tỷ đồng.",
      "lai-chau it-budget 102000000000 2023",
    ],
    ["85% người hưởng lương hưu ở Lai Châu nhận qua tài khoản.", "lai-chau cashless-share 85 -"],
    ["Ứng dụng Lai Châu ID đã được tải hơn 45.000 lượt.", "lai-chau app-installs gt 45000 -"],
    [
      "Đã có 412 sản phẩm nông nghiệp Lai Châu được đưa lên các sàn thương mại điện tử.",
      "lai-chau ecommerce-products 412 -",
    ],
    [
      "Tỷ lệ dùng điện thoại thông minh trong số người từ 15 tuổi trở lên ở Lai Châu là 71%.",
      "lai-chau smartphone-share 71 -",
    ],
    [
      "Số thuê bao băng rộng di động của Lai Châu là 301.250, băng rộng cố định 61.200.",
      "lai-chau internet-subscribers 301250 -",
      "lai-chau internet-subscribers 61200 -",
    ],
    [
      "Cáp quang của Lai Châu phủ trên 75% hộ gia đình, 100% xã.",
      "lai-chau coverage-fibre 100 -",
      "lai-chau coverage-fibre gt 75 -",
    ],
    [
      "100% số xã của Lai Châu có hạ tầng cáp quang, 95% số bản có sóng 4G.",
      "lai-chau coverage-4g 95 -",
      "lai-chau coverage-fibre 100 -",
    ],
  ]);

  refuses([
    "Cổng dịch vụ công trực tuyến của Lai Châu hoạt động ổn định, 95% cán bộ có máy tính.",
    "Lai Châu triển khai dịch vụ công trực tuyến, 100% cơ quan nhà nước kết nối mạng truyền số liệu.",
    "Nhờ nộp hồ sơ trực tuyến, Lai Châu cắt giảm 30% thời gian xử lý.",
    "Kỹ năng số của Lai Châu là điểm yếu: chỉ 20% sinh viên biết lập trình.",
    "Lai Châu tiết kiệm 10% chi ngân sách, dành cho chuyển đổi số và an sinh.",
    "Chi thường xuyên của Lai Châu chiếm 65% tổng chi ngân sách; chuyển đổi số được ưu tiên.",
    "Sàn thương mại điện tử bị phạt vì bán 1.200 sản phẩm giả ở Lai Châu.",
    "Trò chơi đạt 10 triệu lượt tải trong tuần đầu.",
    "Trường nhận 3.400 hồ sơ trực tuyến xét tuyển, 80% đỗ nguyện vọng 1.",
    "Lai Châu có 12 sản phẩm OCOP 4 sao, 50 sản phẩm 3 sao.",
    "Lai Châu có 1.604 trạm biến áp, 45 trạm y tế.",
    "120 thành viên Tổ công nghệ số cộng đồng của Lai Châu ra quân.",
    "GRDP của Lai Châu tăng 7,8%, công nghiệp chiếm 32% GRDP, kinh tế số là động lực mới.",
    "Lai Châu phấn đấu tỷ trọng kinh tế số trong từng ngành, lĩnh vực đạt tối thiểu 10%.",
    "Lai Châu: 7/8 huyện có tỷ lệ hồ sơ nộp trực tuyến trên 70%.",
    "Đến năm 2030, kinh tế số Lai Châu đóng góp trên 20% vào tăng trưởng GRDP.",
    "Thương mại điện tử ở Lai Châu tăng trưởng 25%, chiếm 9% tổng mức bán lẻ.",
  ]);
});

describe("rates and plans", () => {
  refuses([
    "Lai Châu đạt 0,16 doanh nghiệp công nghệ số/1.000 dân.",
    "Lai Châu đạt 0,16 doanh nghiệp công nghệ số trên một nghìn dân.",
    "Mật độ thuê bao di động của Lai Châu đạt 82 thuê bao/100 dân.",
    "Lai Châu hoàn thành 98% kế hoạch phát triển doanh nghiệp công nghệ số.",
    "Cứ 100 người dân Lai Châu thì có 71 người dùng điện thoại thông minh.",
  ]);

  reads([
    [
      "Mạng lưới của Lai Châu có 956 tổ công nghệ số cộng đồng/956 thôn, bản.",
      "lai-chau community-digital-teams 956 -",
    ],
    [
      "Đến hết năm 2023, 45% dân số Lai Châu có kỹ năng số (kế hoạch năm: 50%).",
      "lai-chau digital-skills-share 45 2023",
      "lai-chau digital-skills-share 50 2023 target",
    ],
    [
      "Lai Châu đạt tỷ lệ 76,3% hồ sơ nộp trực tuyến, vượt chỉ tiêu được giao (70%).",
      "lai-chau online-filing-share 70 - target",
      "lai-chau online-filing-share 76.3 -",
    ],
    [
      "Mục tiêu đến cuối năm 2024, Lai Châu có 150 doanh nghiệp công nghệ số (hiện có 131).",
      "lai-chau digital-enterprises 131 2024-10",
      "lai-chau digital-enterprises 150 2024 target",
    ],
  ]);
});

describe("amounts and counts", () => {
  reads([
    [
      "Doanh thu công nghiệp công nghệ số của Bắc Ninh năm 2023 đạt 1,1 triệu tỷ đồng.",
      "bac-ninh ict-revenue 1100000000000000 2023",
    ],
    ["Lai Châu có hai vạn thuê bao di động.", "lai-chau mobile-subscribers 20000 -"],
    ["Lai Châu có nửa triệu thuê bao di động.", "lai-chau mobile-subscribers 500000 -"],
    ["Ứng dụng Lai Châu ID có một triệu hai trăm nghìn lượt tải.", "lai-chau app-installs 1200000 -"],
    [
      "Lai Châu phấn đấu đến năm 2025 có từ 200 đến 250 doanh nghiệp công nghệ số.",
      "lai-chau digital-enterprises gte 200 2025 target",
      "lai-chau digital-enterprises lte 250 2025 target",
    ],
    [
      "Doanh thu công nghiệp ICT của Bắc Ninh năm 2023 đạt 45 tỷ USD, tương đương 1,1 triệu tỷ đồng.",
      "bac-ninh ict-revenue 1100000000000000 2023",
      "bac-ninh ict-revenue 45000000000 USD 2023",
    ],
    [
      "Kinh tế số của Lai Châu năm 2023 đóng góp 6,6% GRDP, năm 2024 dự báo 7 đến 8%.",
      "lai-chau digital-economy-share 6.6 2023",
      "lai-chau digital-economy-share gte 7 2024 estimate",
      "lai-chau digital-economy-share lte 8 2024 estimate",
    ],
  ]);

  refuses([
    "Doanh thu công nghiệp công nghệ số của Bắc Ninh đạt 9,1 triệu tỷ đồng.",
    "Bình quân mỗi người dân Lai Châu có 0,9 thuê bao di động.",
    "Ngân hàng An Phát đầu tư 2.000 tỷ đồng cho chuyển đổi số.",
  ]);
});

describe("the time of counting", () => {
  reads([
    ["Hết quý III, Lai Châu có 131 doanh nghiệp công nghệ số.", "lai-chau digital-enterprises 131 2024-Q3"],
    ["Năm ngoái, Lai Châu chi 86 tỷ đồng cho chuyển đổi số.", "lai-chau it-budget 86000000000 2023"],
    ["Đến 30/6, Lai Châu có 131 doanh nghiệp công nghệ số.", "lai-chau digital-enterprises 131 2024-06-30"],
    [
      "10 tháng đầu năm, tỷ lệ hồ sơ nộp trực tuyến của Lai Châu đạt 70%.",
      "lai-chau online-filing-share 70 2024-01/2024-10",
    ],
    ["Tháng 9, tỷ lệ hồ sơ nộp trực tuyến của Lai Châu đạt 70%.", "lai-chau online-filing-share 70 2024-09"],
    [
      "Sáu tháng đầu năm nay, tỷ lệ hồ sơ nộp trực tuyến của Lai Châu đạt 70% (cùng kỳ 58,4%).",
      "lai-chau online-filing-share 58.4 2023-H1",
      "lai-chau online-filing-share 70 2024-H1",
    ],
    [
      "Quý I, tỷ lệ hồ sơ nộp trực tuyến của Lai Châu đạt 70%; quý II đạt 75%.",
      "lai-chau online-filing-share 70 2024-Q1",
      "lai-chau online-filing-share 75 2024-Q2",
    ],
    [
      "Tỷ trọng kinh tế số của Lai Châu năm 2023 đạt 8,7%, cao hơn năm 2022 (7,9%).",
      "lai-chau digital-economy-share 7.9 2022",
      "lai-chau digital-economy-share 8.7 2023",
    ],
    [
      "Năm 2022 kinh tế số Lai Châu chiếm 6,1% GRDP. Một năm sau, Lai Châu đạt 6,8%.",
      "lai-chau digital-economy-share 6.1 2022",
      "lai-chau digital-economy-share 6.8 2023",
    ],
    [
      "Số doanh nghiệp công nghệ số của Lai Châu mới là 131 và kế hoạch năm 2025 là 200.",
      "lai-chau digital-enterprises 131 -",
      "lai-chau digital-enterprises 200 2025 target",
    ],
    [
      "Năm 2023, doanh thu viễn thông của Lai Châu đạt 480 tỷ đồng. Riêng tháng 12 ước đạt 45 tỷ đồng, giảm 1,2% so với tháng 11.",
      "lai-chau ict-revenue 45000000000 2023-12 estimate",
      "lai-chau ict-revenue 480000000000 2023",
      "lai-chau ict-revenue growth -1.2 2023-12 estimate",
    ],
  ]);

  it("gives a number of the headline the time that the body gives to it", () => {
    expect(
      said(
        "Lai Châu: Lai Châu ID chạm mốc 45.000 lượt tải\nTính đến hết quý III, ứng dụng Lai Châu ID có 45.000 lượt tải.",
      ),
    ).toEqual(["lai-chau app-installs 45000 2024-Q3", "lai-chau app-installs 45000 2024-Q3"]);
  });
});

describe("a series goes on", () => {
  reads([
    [
      "Tỷ trọng kinh tế số của Lào Cai năm 2023 đạt 13,1%. Cao nhất vùng là Thái Nguyên, 29,7%; sau đó tới Phú Thọ 15%.",
      "lao-cai digital-economy-share 13.1 2023",
      "phu-tho digital-economy-share 15 2023",
      "thai-nguyen digital-economy-share 29.7 2023",
    ],
    [
      "Thanh toán không dùng tiền mặt ở Lào Cai chiếm 59% số giao dịch, trong khi Lai Châu đạt 44,8%.",
      "lai-chau cashless-share 44.8 -",
      "lao-cai cashless-share 59 -",
    ],
    [
      "Chi cho chuyển đổi số năm 2023 của Lào Cai là 0,74% tổng chi ngân sách, của Lai Châu chưa tới 0,5%.",
      "lai-chau it-budget-share lt 0.5 2023",
      "lao-cai it-budget-share 0.74 2023",
    ],
    [
      "Năm 2023, kinh tế số Lai Châu chiếm 6,8% GRDP, đi sau cả chỉ tiêu 8% vào năm 2022 trong nghị quyết.",
      "lai-chau digital-economy-share 6.8 2023",
      "lai-chau digital-economy-share 8 2022 target",
    ],
  ]);

  it("tells the signatures of people from all there are", () => {
    expect(said("Đến nay, cả nước đã cấp 13,3 triệu chứng thư chữ ký số, trong đó 8,2 triệu của cá nhân.")).toEqual([
      "country:vn digital-signatures 13300000 2024-10",
      "country:vn digital-signatures 8200000 2024-10",
    ]);
  });

  it("credits each number to the body named beside it", () => {
    const claims = extractClaims({
      id: "a.txt",
      url: null,
      title: null,
      published: null,
      text: "Theo Sở KH&CN, năm 2023 kinh tế số đóng góp 20,7% GRDP của Lai Châu. Cục Thống kê công bố con số thấp hơn: 16,9%.",
    });
    expect(claims.map(({ value, attribution }) => [value, attribution])).toEqual([
      [20.7, "Sở KH&CN"],
      [16.9, "Cục Thống kê"],
    ]);
  });

  refuses(["Lai Châu có 131 hợp tác xã. Con số này năm 2023 là 120."]);

  it("is broken by a number of something else", () => {
    expect(said("Tỷ lệ hồ sơ nộp trực tuyến của Lai Châu là 70%. Tỷ lệ hộ nghèo còn 24%. Năm 2022 là 27%.")).toEqual([
      "lai-chau online-filing-share 70 -",
    ]);
  });
});

describe("whose metric", () => {
  reads([
    ["Tại Lai Châu, thuê bao di động đạt 398.000.", "lai-chau mobile-subscribers 398000 -"],
    ["Khoảng 62% người dân ở Lai Châu có kỹ năng số.", "lai-chau digital-skills-share approx 62 -"],
    ["Ứng dụng LaiChau-S có hơn 45 nghìn lượt tải.", "lai-chau app-installs gt 45000 -"],
    [
      "Hội nghị tổ chức tại Lai Châu cho biết cả nước có 73.788 doanh nghiệp công nghệ số.",
      "country:vn digital-enterprises 73788 -",
    ],
    [
      "Phát biểu tại Đà Nẵng, Thứ trưởng cho biết Việt Nam có 73.788 doanh nghiệp công nghệ số.",
      "country:vn digital-enterprises 73788 -",
    ],
    [
      "Tỷ trọng kinh tế số của Lai Châu năm 2023 đạt 8,7%, kém trung bình cả nước (12,3%). Nghị quyết đề ra mức 15% cho năm 2025.",
      "country:vn digital-economy-share 12.3 2023",
      "lai-chau digital-economy-share 15 2025 target",
      "lai-chau digital-economy-share 8.7 2023",
    ],
  ]);
});

describe("numbers told by position", () => {
  reads([
    [
      "Năm 2023, tỷ trọng kinh tế số trong GRDP của Lai Châu, Sơn La và Điện Biên lần lượt là 8,1%, 9,4% và 7,7%.",
      "dien-bien digital-economy-share 7.7 2023",
      "lai-chau digital-economy-share 8.1 2023",
      "son-la digital-economy-share 9.4 2023",
    ],
    [
      "Số tổ công nghệ số cộng đồng của Lai Châu và Sơn La theo thứ tự là 956 tổ và 2.240 tổ.",
      "lai-chau community-digital-teams 956 -",
      "son-la community-digital-teams 2240 -",
    ],
    [
      "Vùng phủ 4G và 5G của Lai Châu tương ứng đạt 98,2% và hơn 21% dân số.",
      "lai-chau coverage-4g 98.2 -",
      "lai-chau coverage-5g gt 21 -",
    ],
    [
      "Tỷ lệ hộ có cáp quang và tỷ lệ người trưởng thành dùng điện thoại thông minh ở Lai Châu lần lượt là 76% và 81,5%.",
      "lai-chau coverage-fibre 76 -",
      "lai-chau smartphone-share 81.5 -",
    ],
    [
      "Số thuê bao di động và internet của Lai Châu lần lượt ở mức 0,48 và 0,36 triệu.",
      "lai-chau internet-subscribers 360000 -",
      "lai-chau mobile-subscribers 480000 -",
    ],
    [
      "Doanh thu ngành thông tin và truyền thông Lai Châu năm 2022 và 2023 lần lượt đạt 705 và 812 tỷ đồng.",
      "lai-chau ict-revenue 705000000000 2022",
      "lai-chau ict-revenue 812000000000 2023",
    ],
    [
      "Năm 2023, Lai Châu có tỷ lệ hồ sơ trực tuyến 77%, tỷ lệ dịch vụ công toàn trình 48%. Năm 2022, hai tỷ lệ này lần lượt là 61% và 40%.",
      "lai-chau online-filing-share 61 2022",
      "lai-chau online-filing-share 77 2023",
      "lai-chau online-services-share 40 2022",
      "lai-chau online-services-share 48 2023",
    ],
    ["Lai Châu và Sơn La lần lượt có 14 và 31 xã hoàn thành lắp camera."],
    ["Tỷ lệ giải ngân của Lai Châu và Sơn La lần lượt là 45% và 52%."],
  ]);
});

describe("a question and its answer", () => {
  reads([
    [
      "Kinh tế số của Lai Châu năm 2023 đóng góp bao nhiêu vào GRDP? Theo cách đo của Bộ TT&TT, tỷ trọng này là 8,5%, cao hơn mức 7,1% của năm 2022.",
      "lai-chau digital-economy-share 7.1 2022",
      "lai-chau digital-economy-share 8.5 2023",
    ],
    [
      "Tỷ lệ hồ sơ trực tuyến của Lai Châu năm 2023 đạt bao nhiêu phần trăm? Thưa, con số là 81,4%.",
      "lai-chau online-filing-share 81.4 2023",
    ],
  ]);
});

describe("a tail that two wholes share", () => {
  reads([
    [
      "Hết năm 2023, 100% xã và 88% bản ở Lai Châu đã có cáp quang.",
      "lai-chau coverage-fibre 100 2023",
      "lai-chau coverage-fibre 88 2023",
    ],
    ["Hết năm 2023, 100% xã và 88% bản ở Lai Châu đã có nhà văn hóa."],
  ]);
});

describe("more wordings", () => {
  reads([
    [
      "Tháng 5/2024, toàn ngành thông tin và truyền thông có doanh thu ước 372.450 tỷ đồng. So với tháng 4, con số này tăng 4%; so với cùng kỳ tăng 21%.",
      "country:vn ict-revenue 372450000000000 2024-05 estimate",
      "country:vn ict-revenue growth 21 2024-05",
      "country:vn ict-revenue growth 4 2024-05",
    ],
    [
      "Năm 2023, ngành thông tin và truyền thông Lai Châu đạt 812 tỷ đồng doanh thu, tăng 8,2% so với năm 2022.",
      "lai-chau ict-revenue 812000000000 2023",
      "lai-chau ict-revenue growth 8.2 2023",
    ],
    [
      "Lai Châu cung cấp 1.826 thủ tục hành chính trên Cổng dịch vụ công, trong đó 52,3% được cung cấp ở mức toàn trình.",
      "lai-chau online-services-share 52.3 -",
    ],
    ["Lai Châu bố trí 126 tỷ đồng cho ứng dụng công nghệ thông tin.", "lai-chau it-budget 126000000000 -"],
    [
      "Lai Châu hướng tới mức đóng góp 30% GRDP của kinh tế số vào năm 2030.",
      "lai-chau digital-economy-share 30 2030 target",
    ],
  ]);
});

describe("whose estimate, which time", () => {
  reads([
    [
      "Bộ TT&TT ước tính năm 2023 kinh tế số của Lai Châu chiếm 8,5% GRDP, trong khi con số của Cục Thống kê là 6,3%.",
      "lai-chau digital-economy-share 6.3 2023",
      "lai-chau digital-economy-share 8.5 2023 estimate",
    ],
    [
      "Năm 2023, doanh thu ngành thông tin và truyền thông của Lai Châu đạt 812 tỷ đồng.\nKinh tế số đóng góp 7,6% vào GRDP của tỉnh; năm 2022 là 6,9%.",
      "lai-chau digital-economy-share 6.9 2022",
      "lai-chau digital-economy-share 7.6 2023",
      "lai-chau ict-revenue 812000000000 2023",
    ],
    [
      "Tháng 5/2024, doanh thu ngành thông tin và truyền thông ước đạt 342.180 tỷ đồng.\n\nSố doanh nghiệp công nghệ số ước đạt 76.300 doanh nghiệp, tăng 350 doanh nghiệp so với tháng 4.",
      "country:vn digital-enterprises 76300 2024-05 estimate",
      "country:vn ict-revenue 342180000000000 2024-05 estimate",
    ],
    [
      "Năm 2024, Bộ đặt mục tiêu có 72.000 doanh nghiệp công nghệ số, doanh thu công nghiệp công nghệ thông tin tăng 9%.",
      "country:vn digital-enterprises 72000 2024 target",
      "country:vn ict-revenue growth 9 2024 target",
    ],
    [
      "Năm 2023, có 82,4% hồ sơ của Lai Châu được người dân, doanh nghiệp gửi qua mạng.",
      "lai-chau online-filing-share 82.4 2023",
    ],
  ]);
});

describe("what else the press says for the same", () => {
  reads([
    ["GRDP Lai Châu năm 2023 có 8,5% đến từ kinh tế số.", "lai-chau digital-economy-share 8.5 2023"],
    ["Ở Lai Châu, 71,6% người từ 15 tuổi trở lên dùng smartphone.", "lai-chau smartphone-share 71.6 -"],
    ["Lai Châu có 420 doanh nghiệp số.", "lai-chau digital-enterprises 420 -"],
    ["68,2% lượng hồ sơ ở Lai Châu được gửi qua Cổng dịch vụ công.", "lai-chau online-filing-share 68.2 -"],
    ["Đã có 45.000 người dân Lai Châu cài đặt ứng dụng Lai Châu ID.", "lai-chau app-installs 45000 -"],
    ["Tổng kinh phí chuyển đổi số năm 2024 của Lai Châu là 95 tỷ đồng.", "lai-chau it-budget 95000000000 2024"],
    [
      "HĐND tỉnh Lai Châu bố trí 95 tỷ đồng thực hiện các nhiệm vụ chuyển đổi số năm 2024.",
      "lai-chau it-budget 95000000000 2024",
    ],
    [
      "100% thủ tục hành chính đủ điều kiện của Lai Châu được đưa lên cổng dịch vụ công dưới dạng toàn trình.",
      "lai-chau online-services-share 100 -",
    ],
    ["Doanh thu công nghiệp ICT năm 2023 giảm 4% so với năm 2022.", "country:vn ict-revenue growth -4 2023"],
    [
      "Cả nước có 122,5 triệu thuê bao điện thoại di động. Số thuê bao băng rộng cố định đạt 23,5 triệu thuê bao.",
      "country:vn internet-subscribers 23500000 -",
      "country:vn mobile-subscribers 122500000 -",
    ],
  ]);
});

describe("wordings of every day", () => {
  reads([
    ["Năm 2023, kinh tế số của Lai Châu chiếm cỡ 7% GRDP.", "lai-chau digital-economy-share approx 7 2023"],
    ["Năm 2023, vùng phủ 5G của Lai Châu đạt từ 50% dân số trở lên.", "lai-chau coverage-5g gte 50 2023"],
    ["9 tháng, tỷ lệ hồ sơ nộp trực tuyến của Lai Châu đạt 70%.", "lai-chau online-filing-share 70 2024-01/2024-09"],
    ["Lai Châu hướng tới mốc 300 trạm 5G vào cuối năm nay.", "lai-chau base-stations 300 2024 target"],
    ["Số trạm BTS trên địa bàn tỉnh Lai Châu đã lên 2.012.", "lai-chau base-stations 2012 -"],
    [
      "Hồ sơ xử lý trực tuyến của Lai Châu năm 2023 là 37,1%, còn xa mức 50% đề ra cho cả năm.",
      "lai-chau online-filing-share 37.1 2023",
      "lai-chau online-filing-share 50 2023 target",
    ],
    [
      "Giá trị tăng thêm của kinh tế số trong GDP các năm 2020 - 2022 lần lượt là 12,6%; 12,8% và 12,9%.",
      "country:vn digital-economy-share 12.6 2020",
      "country:vn digital-economy-share 12.8 2021",
      "country:vn digital-economy-share 12.9 2022",
    ],
    ["Lai Châu có 82,4% hộ gia đình dùng cáp quang, cao hơn cùng kỳ 6,3%.", "lai-chau coverage-fibre 82.4 -"],
    ["Lai Châu phấn đấu lắp thêm không dưới 300 trạm 5G."],
  ]);
});

describe("headings", () => {
  it("date the list under them", () => {
    expect(
      said(
        "Sở TT&TT Lai Châu báo cáo kết quả 6 tháng đầu năm 2024:\n- Hồ sơ nộp trực tuyến: 72,15%.\n- Tổ công nghệ số cộng đồng: 956.\n- Kinh tế số/GRDP: 6,9%.",
      ),
    ).toEqual([
      "lai-chau community-digital-teams 956 2024-H1",
      "lai-chau digital-economy-share 6.9 2024-H1",
      "lai-chau online-filing-share 72.15 2024-H1",
    ]);
  });

  it("set goals until the next one", () => {
    expect(
      said(
        "KẾ HOẠCH CHUYỂN ĐỔI SỐ TỈNH LAI CHÂU\nII. MỤC TIÊU ĐẾN NĂM 2025\n1. Kinh tế số chiếm 10% GRDP; tối thiểu 70% hồ sơ nộp trực tuyến.\n2. Cáp quang phủ 80% hộ gia đình.\nIII. HIỆN TRẠNG (hết năm 2022)\nDịch vụ công trực tuyến toàn trình đạt 47,5%; 956 tổ công nghệ số cộng đồng.",
        "2023-03-01",
      ),
    ).toEqual([
      "lai-chau community-digital-teams 956 2022",
      "lai-chau coverage-fibre 80 2025 target",
      "lai-chau digital-economy-share 10 2025 target",
      "lai-chau online-filing-share gte 70 2025 target",
      "lai-chau online-services-share 47.5 2022",
    ]);
  });

  it("of results make no goals", () => {
    expect(
      said("Lai Châu: kết quả thực hiện mục tiêu năm 2023:\n- Hồ sơ nộp trực tuyến: 72,15%.", "2024-01-05"),
    ).toEqual(["lai-chau online-filing-share 72.15 2023"]);
  });

  it("that end a list give nothing to the paragraph after it", () => {
    expect(
      said("Lai Châu đặt mục tiêu đến năm 2030:\n- Kinh tế số chiếm 20% GRDP.\nHồ sơ nộp trực tuyến đạt 72,15%."),
    ).toEqual(["lai-chau digital-economy-share 20 2030 target", "lai-chau online-filing-share 72.15 -"]);
  });
});
