/**
 * Plain numbers around the index: what the press calls them, and what kind of number each takes. Patterns are over
 * folded text. `head` stands before the number in its clause, `tail` right after it, `needs` anywhere in the sentence.
 */
export interface MetricRow {
  readonly measure: "amount" | "count" | "share";
  readonly takes: "amount" | "count" | "percent";
  readonly unit: string | null;
  readonly head: readonly string[];
  readonly tail: readonly string[];
  readonly needs: string | null;
  /** The first pattern found in the clause names the qualifier. */
  readonly objects: readonly (readonly [pattern: string, object: string])[];
  /** A short form that stands for the metric once `needs` was said in this sentence or the one before. */
  readonly echo: { readonly tail: string; readonly needs: string } | null;
}

const NO_OBJECTS: MetricRow["objects"] = [];
const PEOPLE: MetricRow["objects"] = [
  ["hộ gia đình|số hộ|% hộ", "households"],
  ["xã|phường", "communes"],
  ["thôn|bản|xóm|ấp", "hamlets"],
];

export const metrics = {
  "digital-economy-revenue": {
    measure: "amount",
    takes: "amount",
    unit: null,
    head: [
      "doanh thu (?:từ )?(?:nền )?kinh tế số",
      "quy mô (?:nền )?kinh tế số",
      "giá trị (?:nền )?kinh tế số",
      "kinh tế số(?: việt nam)?(?: [^.;,\\d]{0,30})?(?: năm \\d{4})?(?: [^.;,\\d]{0,15})? (?:đạt|cán mốc)",
    ],
    tail: [],
    needs: null,
    objects: [["tổng giá trị hàng hóa|gmv", "GMV"]],
    echo: null,
  },
  "digital-economy-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: [
      "tỷ (?:trọng|lệ)(?: giá trị tăng thêm)?(?: của)? kinh tế số",
      "tỷ trọng(?= năm \\d{4} là)",
      "đóng góp (?:của )?kinh tế số",
      "kinh tế số(?! (?:và|của ngành|lõi tăng))(?:/gr?dp)?(?: [^.;\\d]{0,60}?)?(?:,? ?năm \\d{4})?(?: [^.;\\d]{0,30}?)?(?:chiếm|đóng góp|góp|đạt|ước lượng|ước tính|ước|là|tương đương|bằng|(?= $))",
      "kinh tế số (?:khoảng |trên |hơn |gần )?$",
    ],
    tail: ["gr?dp[^.;,]{0,15} (?:từ|nhờ) kinh tế số"],
    needs: "gr?dp|tỷ trọng",
    objects: [["kinh tế số lõi", "core"]],
    echo: null,
  },
  "digital-enterprises": {
    measure: "count",
    takes: "count",
    unit: "enterprises",
    head: ["doanh nghiệp (?:công nghệ )?số(?! hóa)(?: [^.;,\\d]{0,40})?"],
    tail: ["doanh nghiệp (?:hoạt động trong lĩnh vực )?(?:công nghệ )?số(?! (?:lượng|hóa))"],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "ict-revenue": {
    measure: "amount",
    takes: "amount",
    unit: null,
    head: [
      "doanh thu (?:của )?(?:toàn )?ngành(?: (?:thông tin và truyền thông|tt&tt|tt-tt|thông tin & truyền thông))?(?=[^.;]{0,40})",
      "doanh thu (?:lĩnh vực |ngành )?(?:công nghiệp )?(?:công nghiệp ict|công nghiệp cntt|công nghệ thông tin|cntt|công nghiệp công nghệ số|ict|công nghệ số)",
      "(?<=ngành (?:thông tin và truyền thông)[^.;]{0,40})tổng doanh thu",
      "doanh thu dịch vụ viễn thông",
    ],
    tail: [],
    needs: null,
    objects: [
      ["viễn thông", "vien-thong"],
      ["công nghiệp (?:ict|cntt|công nghệ số|công nghệ thông tin)", "cong-nghiep-cntt"],
      ["toàn ngành|ngành (?:thông tin|tt)", "nganh-tttt"],
    ],
    echo: null,
  },
  "online-services-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: [
      "(?:dịch vụ công|thủ tục(?: hành chính)?|tthc|dvc)(?: [^.;\\d]{0,40}?)?(?:trực tuyến|toàn trình|mức độ \\d)(?:,? (?:và )?(?:mức độ )?\\d)*[^.;\\d]{0,40}?",
    ],
    tail: [
      "(?:số |tổng số )?(?:dịch vụ công|thủ tục(?: hành chính)?|tthc|dvc)(?: [^.;,\\d]{0,40}?)? (?:trực tuyến|toàn trình|mức độ [34]|được cung cấp)",
    ],
    needs: "trực tuyến|toàn trình|mức độ [34]",
    objects: [
      ["toàn trình", "full-process"],
      ["mức độ 4", "level-4"],
    ],
    echo: null,
  },
  "online-filing-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: ["hồ sơ(?: [^.;,\\d]{0,45}?)? (?:trực tuyến|qua mạng|điện tử|toàn trình)[^.;\\d]{0,60}?"],
    tail: ["(?:tổng số |số )?hồ sơ[^.;,\\d]{0,50}?(?:trực tuyến|qua mạng|trên môi trường mạng)"],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "community-digital-teams": {
    measure: "count",
    takes: "count",
    unit: "teams",
    head: ["tổ công nghệ số cộng đồng[^.;,\\d]{0,15}?(?:là|đạt|lên) "],
    tail: ["tổ (?:công nghệ (?:số )?cộng đồng|cnscđ|chuyển đổi số cộng đồng|công nghệ số)"],
    needs: null,
    objects: NO_OBJECTS,
    echo: { tail: "tổ(?=,|;|\\.| với| và)", needs: "tổ công nghệ (?:số )?cộng đồng" },
  },
  "app-installs": {
    measure: "count",
    takes: "count",
    unit: "installs",
    head: [],
    tail: ["(?:lượt )?(?:người )?(?:lượt|tài khoản|người dùng)? ?(?:tải và cài đặt|tải|cài đặt|cài)(?! (?:app|vn))"],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "mobile-subscribers": {
    measure: "count",
    takes: "count",
    unit: "subscribers",
    head: ["thuê bao (?:(?:dùng|sử dụng|điện thoại) )*(?:di động|thông minh)[^.;,\\d]{0,30}?"],
    tail: [
      "thuê bao(?=,|;| đạt)",
      "thuê bao (?:điện thoại )?(?:di động|thông minh)",
      "thuê bao (?:dùng|sử dụng) (?:điện thoại )?(?:di động|thông minh|smartphone)",
    ],
    needs: "di động|điện thoại",
    objects: [["thông minh|smartphone", "smartphone"]],
    echo: null,
  },
  "internet-subscribers": {
    measure: "count",
    takes: "count",
    unit: "subscribers",
    head: [
      "thuê bao (?:internet )?băng rộng(?: (?:di động|cố định))?[^.;,\\d]{0,25}?",
      "thuê bao internet[^.;,\\d]{0,25}?",
    ],
    tail: ["thuê bao (?:[^.;,\\d]{0,20})?(?:internet|băng rộng)"],
    needs: null,
    objects: [
      ["băng rộng di động", "mobile-broadband"],
      ["băng rộng cố định|cáp quang", "fixed-broadband"],
    ],
    echo: null,
  },
  "smartphone-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: [
      "(?:người dân|người|dân số|dân|hộ|thuê bao)[^.;,\\d]{0,30}(?:điện thoại thông minh|smartphone)[^.;\\d]{0,50}?",
    ],
    tail: [
      "(?:số )?(?:người dân|dân số|hộ gia đình|hộ|người trưởng thành|người)[^.;,\\d]{0,30}(?:có|dùng|sử dụng|sở hữu) (?:điện thoại thông minh|smartphone)",
    ],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "base-stations": {
    measure: "count",
    takes: "count",
    unit: "stations",
    head: ["(?:số )?trạm (?:thu phát sóng|bts|phát sóng)(?: [^.;,\\d]{0,25})? (?:đạt|là|lên)"],
    tail: ["(?:trạm|điểm|vị trí) (?:bts|thu phát sóng|thu, phát sóng|phát sóng|gốc|thu phát)", "trạm [45]g"],
    needs: null,
    objects: [
      ["5g", "5G"],
      ["4g", "4G"],
    ],
    echo: { tail: "trạm(?=,|;|\\.|$)", needs: "trạm (?:bts|thu phát|phát sóng|[45]g)|5g" },
  },
  "coverage-5g": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: ["(?:phủ sóng|vùng phủ|sóng|mạng|phủ)? ?5g[^.;,\\d]{0,40}?"],
    tail: ["(?:dân số|người dân|khu vực|xã|diện tích)[^.;,\\d]{0,40}5g"],
    needs: "phủ|sóng|có 5g|đến|tới",
    objects: PEOPLE.slice(1),
    echo: null,
  },
  "coverage-4g": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: [
      "(?:phủ sóng|vùng phủ|sóng|mạng|phủ)?(?: di động)? ?[34]g(?:[/,] ?[45]g)?[^.;,\\d]{0,40}?",
      "băng rộng di động(?: [^.;,\\d]{0,20})? (?:tới|đến|phủ|đạt)",
    ],
    tail: ["(?:dân số|người dân|thôn,? ?bản|thôn|bản|xã|khu vực|khối)[^.;,\\d]{0,40}?(?:4g|băng rộng di động)"],
    needs: "phủ|sóng|4g|băng rộng",
    objects: PEOPLE.slice(1),
    echo: null,
  },
  "coverage-fibre": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: [
      "(?:cáp quang|internet băng rộng cố định)[^.;,\\d%]{0,45}?",
      "hộ(?: gia đình)?[^.;,\\d]{0,25}cáp quang[^.;,\\d]{0,20}",
    ],
    tail: [
      "(?:số )?(?:trung tâm )?(?:hộ gia đình|hộ dân|hộ|xã|thôn|xóm|bản)[^.;\\d]{0,40}(?:cáp quang|băng rộng cố định)",
      "(?:xóm|thôn),? ?(?:bản|tổ dân phố)(?=[;,.])",
    ],
    needs: "cáp quang|băng rộng cố định",
    objects: PEOPLE,
    echo: null,
  },
  "ecommerce-visits": {
    measure: "count",
    takes: "count",
    unit: "visits",
    head: [],
    tail: ["lượt (?:người )?(?:truy cập|truy nhập|ghé thăm)"],
    needs: "sàn|thương mại điện tử",
    objects: NO_OBJECTS,
    echo: null,
  },
  "ecommerce-products": {
    measure: "count",
    takes: "count",
    unit: "products",
    head: [],
    tail: ["(?:sản phẩm|mặt hàng)(?! ocop (?:từ |đạt )?\\d)"],
    needs: "sàn (?:giao dịch )?(?:thương mại|tmđt|giao dịch)|thương mại điện tử|postmart|vỏ sò|voso",
    objects: NO_OBJECTS,
    echo: null,
  },
  "e-invoice-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: ["hóa đơn điện tử(?:[^.;%]|\\.\\d){0,110}?(?:tỷ lệ|đạt|là|tức)"],
    tail: [
      "(?:số )?(?:doanh nghiệp|tổ chức|hộ|cơ sở)[^.;]{0,90}?(?:dùng|sử dụng|phát hành|áp dụng|triển khai) hóa đơn điện tử",
    ],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "it-budget": {
    measure: "amount",
    takes: "amount",
    unit: null,
    head: [
      "(?:chi|kinh phí|ngân sách|đầu tư|bố trí|dành)(?: [^.;,\\d]{0,30})? cho (?:công nghệ thông tin|cntt|chuyển đổi số)[^.;\\d]{0,60}?",
    ],
    tail: ["(?:[^.;,\\d]{0,20})?cho (?:công nghệ thông tin|cntt|chuyển đổi số)"],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "it-budget-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: [
      "(?:chi|kinh phí|ngân sách)(?: [^.;,\\d]{0,20})? cho (?:công nghệ thông tin|cntt|chuyển đổi số)[^.;%]{0,90}?",
      "tỷ lệ chi[^.;,\\d]{0,20}",
    ],
    tail: ["(?:tổng )?(?:chi|dự toán)(?: chi)? ngân sách", "tổng chi"],
    needs: "công nghệ thông tin|cntt|chuyển đổi số",
    objects: NO_OBJECTS,
    echo: null,
  },
  "digital-skills-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: ["kỹ năng số(?: cơ bản)?[^.;,\\d]{0,15}"],
    tail: ["[^.;,\\d]{0,40}kỹ năng số"],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "digital-signatures": {
    measure: "count",
    takes: "count",
    unit: "certificates",
    head: ["chứng thư(?: chữ ký)? số[^.;,\\d]{0,40}?"],
    tail: ["chứng thư(?: chữ ký)? số", "chứng thư (?:số )?cá nhân", "chữ ký số"],
    needs: null,
    objects: [["chứng thư cá nhân|chữ ký số cá nhân", "personal"]],
    echo: null,
  },
  "cashless-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: ["(?:thanh toán )?không dùng tiền mặt[^.;\\d]{0,40}(?:đạt|chiếm|là)"],
    tail: ["[^.;,\\d]{0,50}không dùng tiền mặt"],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
  "population-data-share": {
    measure: "share",
    takes: "percent",
    unit: "percent",
    head: ["(?:cơ sở )?dữ liệu (?:quốc gia )?(?:về )?dân cư[^.;,\\d]{0,40}?"],
    tail: [],
    needs: null,
    objects: NO_OBJECTS,
    echo: null,
  },
} as const satisfies Record<string, MetricRow>;

export type MetricId = keyof typeof metrics;
