/**
 * A synthetic press: events, reported by two desks in words of their own, by one desk for several provinces and months in
 * the same words with other numbers, and copied by other papers in all the ways that papers copy. Sentences, papers and
 * figures are invented. The same seed gives the same set.
 */
import type { SourceText } from "../src/reconcile/reconcile-claims.ts";

export type Kind = "verbatim" | "framed" | "abridged" | "reworded" | "reworded-abridged" | "credited" | "altered";

export interface Copy {
  readonly id: string;
  readonly of: string;
  readonly kind: Kind;
}

export interface SyndicationSet {
  readonly texts: SourceText[];
  readonly originals: string[];
  readonly copies: Copy[];
}

/** Two desks, each with a wording of its own for every piece of news; {a}, {b} are numbers of the event. */
type Piece = readonly [desk: string, other: string];
const TOPICS: readonly (readonly Piece[])[] = [
  [
    [
      "Sáng {d}, tại trụ sở ủy ban, {p} họp đánh giá công tác chuyển đổi số với sự tham dự của {a} đại biểu.",
      "Hội nghị nhìn lại một chặng số hóa ở {p} quy tụ {a} người, kéo dài trọn buổi.",
    ],
    [
      "Theo báo cáo, chỉ số chung của tỉnh đạt {s} điểm, xếp thứ {r}/63, tăng {g} bậc.",
      "Vươn thêm {g} nấc, địa phương này nay đứng ở hàng {r} trên 63 tỉnh thành với {s} điểm trong tay.",
    ],
    [
      "Toàn tỉnh đã thành lập {t} tổ công nghệ số cộng đồng với {m} thành viên tham gia.",
      "Lực lượng xuống từng ngõ hướng dẫn bà con có {m} người, chia thành {t} nhóm nhỏ.",
    ],
    [
      "Tỷ lệ hồ sơ nộp trực tuyến đạt {x}%, cao hơn cùng kỳ {y} điểm phần trăm.",
      "Cứ một trăm bộ giấy tờ thì {x} bộ đi qua mạng, hơn năm ngoái {y} bộ.",
    ],
    [
      "Hạ tầng viễn thông tiếp tục được đầu tư với {b} trạm thu phát sóng, phủ kín các xã vùng cao.",
      "Ở những bản xa nhất cũng đã bắt được sóng, nhờ {b} cột ăng-ten rải khắp núi đồi.",
    ],
    [
      "Doanh thu lĩnh vực công nghệ số trên địa bàn ước đạt {v} tỷ đồng, tạo việc làm cho {w} lao động.",
      "Ngành non trẻ này nuôi {w} gia đình và mang về chừng {v} tỷ đồng.",
    ],
    [
      "Phát biểu tại hội nghị, lãnh đạo tỉnh yêu cầu các sở khắc phục ngay tình trạng chậm trả kết quả cho người dân.",
      "Người chủ trì không giấu vẻ sốt ruột: còn cơ quan để dân đi lại ba bốn lượt thì chưa thể gọi là số hóa.",
    ],
    [
      "Trong quý tới, tỉnh sẽ tổ chức {c} lớp tập huấn kỹ năng số cho cán bộ cấp xã.",
      "Những khóa học ngắn ngày, {c} khóa tất cả, được mở để công chức phường xã khỏi lúng túng trước màn hình.",
    ],
    [
      "Ngân sách bố trí cho các nhiệm vụ này là {n} tỷ đồng, tăng so với kế hoạch đầu năm.",
      "Khoản chi {n} tỷ đồng đã được hội đồng thông qua hồi đầu tuần.",
    ],
  ],
  [
    [
      "Sở Thông tin và Truyền thông {p} vừa công bố số liệu tháng về hoạt động bưu chính, viễn thông trên địa bàn.",
      "Bức tranh viễn thông của {p} tháng qua có nhiều mảng sáng.",
    ],
    [
      "Đến ngày {d}, toàn tỉnh có {m} thuê bao di động, trong đó {w} thuê bao dùng điện thoại thông minh.",
      "Trong số {m} chiếc sim đang hoạt động có {w} chiếc nằm ở máy thông minh.",
    ],
    [
      "Số thuê bao băng rộng cố định đạt {v} nghìn, tương đương {x}% hộ gia đình.",
      "Cáp quang đã len tới {x}% mái nhà, tức {v} nghìn đường dây.",
    ],
    [
      "Doanh thu bưu chính trong tháng đạt {n} tỷ đồng, tăng {y}% so với tháng trước.",
      "Người đưa thư cũng vui: {n} tỷ đồng thu về, nhích thêm {y}%.",
    ],
    [
      "Các doanh nghiệp đã phát triển mới {b} trạm, nâng tổng số trạm trên địa bàn lên {t} trạm.",
      "Cộng thêm {b} cột mới dựng, bản đồ sóng nay có {t} chấm.",
    ],
    [
      "Công tác bảo đảm an toàn thông tin được duy trì, ghi nhận {c} sự cố và đã xử lý xong trong ngày.",
      "Mười ngón tay của nhóm trực đêm gỡ xong {c} vụ tấn công trước khi trời sáng.",
    ],
    [
      "Thời gian tới, ngành tập trung xóa các vùng lõm sóng và vận động người dân bỏ máy 2G.",
      "Việc còn lại là những thung lũng câm lặng, nơi muốn gọi điện phải trèo lên đồi.",
    ],
    [
      "Tổng số bưu cục và điểm văn hóa xã đang hoạt động là {a} điểm, phục vụ bình quân {g} nghìn người mỗi điểm.",
      "Ai cần gửi đồ có {a} nơi để tới, mỗi nơi lo cho chừng {g} nghìn dân.",
    ],
    [
      "Chỉ số hài lòng của khách hàng qua khảo sát đạt {s}, đứng thứ {r} trong khu vực.",
      "Hỏi dân thì dân chấm {s}, đủ để đứng hàng {r} trong vùng.",
    ],
  ],
  [
    [
      "Chiều {d}, sàn thương mại điện tử của {p} ra mắt phiên bản mới sau {g} tháng thử nghiệm.",
      "Chợ trên mạng của {p} thay áo, sau {g} tháng chạy thử không ít trục trặc.",
    ],
    [
      "Hiện sàn có {t} gian hàng, giới thiệu {m} sản phẩm của các hợp tác xã trong tỉnh.",
      "Người mua lướt qua {m} món hàng do {t} chủ sạp bày lên.",
    ],
    [
      "Trong năm qua, sàn ghi nhận {w} lượt truy cập với tổng giá trị giao dịch {v} tỷ đồng.",
      "Khách ghé {w} lượt, để lại {v} tỷ đồng.",
    ],
    [
      "Chè, miến dong và mật ong là ba nhóm hàng bán chạy nhất, chiếm {x}% số đơn.",
      "Bán được nhiều nhất là chè, rồi miến, rồi mật ong; ba thứ ấy gộp lại {x}% số gói hàng gửi đi.",
    ],
    [
      "Ban quản trị cho biết đã tập huấn cho {b} hộ sản xuất về chụp ảnh, viết lời giới thiệu và đóng gói.",
      "Nhiều bác nông dân, {b} bác cả thảy, lần đầu học chụp ảnh luống rau nhà mình.",
    ],
    [
      "Phí vận chuyển được hỗ trợ {y}% trong quý đầu, sau đó giảm dần theo lộ trình.",
      "Ba tháng đầu, tiền ship được bớt {y}%, rồi bớt dần.",
    ],
    [
      "Tỉnh đặt mục tiêu đến cuối năm có {a} sản phẩm đạt chuẩn được truy xuất nguồn gốc bằng mã vạch.",
      "Trước Tết, {a} món phải có mã để quét ra tên người trồng.",
    ],
    [
      "Đại diện ngành công thương đề nghị các huyện cử cán bộ theo dõi và báo cáo hằng tuần.",
      "Huyện nào cũng phải có người trông, cuối tuần kể lại được mất.",
    ],
    [
      "Kinh phí nâng cấp là {n} tỷ đồng, do ngân sách và doanh nghiệp cùng góp.",
      "Nhà nước và hãng xe cùng bỏ {n} tỷ đồng cho lần thay áo này.",
    ],
  ],
];

const PROVINCES = ["Hà Khê", "Sông Lô", "Bình Nguyên", "Tây Trà", "Đông Lạng", "Phú Vân", "Nam Ổi", "Kim Bôi"];
const PAPERS = ["baohakhe", "tinsongcau", "docbaonhanh", "nguoitrungdu", "tapchisoviet", "chieumua"];

/** What a copying desk changes without thinking. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ["toàn tỉnh", "cả tỉnh"],
  ["Toàn tỉnh", "Cả tỉnh"],
  ["đã thành lập", "lập được"],
  ["Theo báo cáo,", "Số liệu cho thấy"],
  ["trên địa bàn", "tại địa phương"],
  ["tiếp tục được", "vẫn được"],
  ["Phát biểu tại hội nghị,", "Tại đây,"],
  ["yêu cầu", "đề nghị"],
  ["khắc phục ngay", "sớm chấm dứt"],
  ["Trong quý tới,", "Quý sau"],
  ["tổ chức", "mở"],
  ["bố trí cho", "dành cho"],
  ["vừa công bố", "mới đưa ra"],
  ["Đến ngày", "Tính tới"],
  ["trong đó", "gồm"],
  ["tương đương", "tức"],
  ["Các doanh nghiệp", "Các nhà mạng"],
  ["nâng tổng số", "đưa số"],
  ["được duy trì", "được giữ vững"],
  ["Thời gian tới,", "Sắp tới"],
  ["đang hoạt động", "hiện mở cửa"],
  ["ra mắt", "trình làng"],
  ["Hiện sàn có", "Sàn nay có"],
  ["Trong năm qua,", "Một năm qua"],
  ["ghi nhận", "đón"],
  ["cho biết", "nói"],
  ["hỗ trợ", "giảm"],
  ["đặt mục tiêu", "phấn đấu"],
  ["Đại diện", "Lãnh đạo"],
  ["Kinh phí", "Số tiền"],
  ["ước đạt", "vào khoảng"],
  ["tăng so với", "nhiều hơn"],
  ["cao hơn", "vượt"],
];
const HEADS = [
  "Đọc báo mỗi ngày cùng chúng tôi, đăng ký nhận bản tin miễn phí qua thư điện tử tại đây.",
  "Trang chủ Thời sự Kinh tế Văn hóa Thể thao Liên hệ quảng cáo và đường dây nóng của tòa soạn.",
];
const TAILS = [
  "Xem thêm các bài cùng chuyên mục, để lại bình luận của bạn và chia sẻ bài viết lên mạng xã hội.",
  "Ghi rõ nguồn khi phát hành lại thông tin từ trang này; giấy phép và người chịu trách nhiệm nội dung ghi ở chân trang.",
];

export function makeSyndicationSet(seed = 1): SyndicationSet {
  const random = randomFrom(seed);
  const set: SyndicationSet = { texts: [], originals: [], copies: [] };
  for (const [topic, pieces] of TOPICS.entries()) {
    for (let event = 0; event < 8; event += 1) {
      // Two provinces on one day, then the same two a month later: the words of one desk, the numbers of four events.
      const day = 1 + Math.floor(event / 2) * 29 + topic * 3;
      const news = makeNews(PROVINCES[(topic * 3 + event) % PROVINCES.length] ?? "", day, random);
      for (const desk of [0, 1] as const) {
        const sentences = pieces.map((piece) => tell(piece[desk], news));
        const id = `t${topic}-e${event}-desk${desk}`;
        const paper = PAPERS[(topic + event + desk) % PAPERS.length] ?? "";
        set.texts.push(publish(id, paper, day, frame(paper, sentences)));
        set.originals.push(id);
        copyAround(set, id, sentences, day, random);
      }
    }
  }
  return set;
}

function copyAround(set: SyndicationSet, of: string, sentences: readonly string[], day: number, random: () => number) {
  const kinds: readonly Kind[] = [
    "verbatim",
    "framed",
    "abridged",
    "reworded",
    "reworded-abridged",
    "credited",
    "altered",
  ];
  for (const kind of kinds) {
    if (random() < 0.25) continue;
    const id = `${of}-${kind}`;
    const paper = PAPERS[Math.floor(random() * PAPERS.length)] ?? "";
    const later = kind === "credited" ? day - 1 : day + Math.floor(random() * 4);
    set.texts.push(publish(id, paper, later, spoil(kind, paper, sentences, random)));
    set.copies.push({ id, of, kind });
  }
}

function spoil(kind: Kind, paper: string, sentences: readonly string[], random: () => number): string {
  if (kind === "verbatim") return sentences.join(" ");
  if (kind === "framed") return frame(paper, ["Tin từ cơ sở gửi về tòa soạn.", ...sentences.slice(1)]);
  if (kind === "abridged") return frame(paper, third(sentences, random));
  if (kind === "reworded") return frame(paper, reword(sentences, random));
  if (kind === "reworded-abridged") return frame(paper, reword(sentences, random).slice(0, 6));
  // Stamped a day before its source by a careless clock: its credit tells who copied whom.
  if (kind === "credited") return `${frame(paper, sentences.slice(0, -1))}\n(Theo Báo Gốc)`;
  return frame(paper, alterOne(sentences, random));
}

/** A third of the sentences, in their order. */
function third(sentences: readonly string[], random: () => number): string[] {
  const kept = new Set<number>();
  while (kept.size < Math.ceil(sentences.length / 3)) kept.add(Math.floor(random() * sentences.length));
  return sentences.filter((_, at) => kept.has(at));
}

/** Other words in every sentence, neighbours swapped, every number kept. */
function reword(sentences: readonly string[], random: () => number): string[] {
  const told = sentences.map((sentence) =>
    SYNONYMS.reduce((text, [from, to]) => text.replaceAll(from, to), sentence)
      .split(" ")
      .flatMap((word) => (random() < 0.2 ? [word, FILLERS[Math.floor(random() * FILLERS.length)] ?? ""] : [word]))
      .join(" "),
  );
  for (let at = 1; at + 1 < told.length; at += 3) told.splice(at, 2, told[at + 1] ?? "", told[at] ?? "");
  return told;
}

const FILLERS = ["nay", "cũng", "thì", "đều", "vẫn", "hiện", "khoảng chừng", "theo đó"];

function alterOne(sentences: readonly string[], random: () => number): string[] {
  const at = 1 + Math.floor(random() * 4);
  return sentences.map((sentence, n) =>
    n === at ? sentence.replace(/\d+(?=\D*$)/u, (digits) => String(Number(digits) + 3)) : sentence,
  );
}

function frame(paper: string, sentences: readonly string[]): string {
  const site = PAPERS.indexOf(paper) % 2;
  return [HEADS[site], ...sentences, TAILS[site]].join("\n");
}

function publish(id: string, paper: string, day: number, text: string): SourceText {
  const published = new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
  return { id, url: `https://${paper}.example/${id}`, title: null, published, text };
}

type News = Readonly<Record<string, string>>;

function makeNews(province: string, day: number, random: () => number): News {
  const whole = (from: number, to: number): string => String(Math.floor(from + random() * (to - from)));
  const grouped = (from: number, to: number): string => whole(from, to).replace(/(?=(?:\d{3})+$)(?<!^)/g, ".");
  const broken = (from: number, to: number): string => (from + random() * (to - from)).toFixed(2).replace(".", ",");
  return {
    p: province,
    d: `${((day + 27) % 28) + 1}/${1 + Math.floor(day / 28)}`,
    a: whole(80, 400),
    b: grouped(900, 4000),
    c: whole(12, 90),
    g: whole(2, 12),
    m: grouped(5000, 90_000),
    n: broken(10, 90),
    r: whole(1, 40),
    s: `0,${whole(4000, 8999)}`,
    t: grouped(1100, 3000),
    v: grouped(1000, 9000),
    w: grouped(10_000, 99_000),
    x: broken(30, 99),
    y: broken(1, 15),
  };
}

function tell(sentence: string, news: News): string {
  return sentence.replace(/\{(?<name>\w)\}/gu, (_, name: string) => news[name] ?? "");
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 4_294_967_296;
  };
}
