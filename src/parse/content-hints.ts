/**
 * What the generic reader knows of pages, as data. Names are looked for in `class`, `id`, `itemprop`, `data-role`
 * and `data-slot`, lower-cased. Hints only sway the scorer: a page that uses none of these names is still read.
 * Site layouts change every one to three years, so add names beside the old ones; archived pages keep theirs.
 */

/** Whole names of containers that hold the body and nothing but. */
export const BODY_NAMES: ReadonlySet<string> = new Set([
  "articlebody", // schema.org
  "content@role", // data-role="content": VCCorp (Tuổi Trẻ, Thanh Niên, CafeF, …) since 2022
  "content@slot", // data-slot="content": Dân trí 2026
  "news-bodyhtml", // NukeViet 4
  "bodytext", // NukeViet 4, print view
  "fck_detail", // VnExpress
  "singular-content", // Dân trí 2022
  "dt-news__content", // Dân trí 2021
  "detail-content",
  "detail-cmain",
  "afcbc-body",
  "main-detail-body", // Tuổi Trẻ to 2021
  "abody", // Thanh Niên to 2021
  "maincontent", // VietNamNet
  "articlecontent",
  "zce-content-body", // Nhân Dân, Tiền Phong, PLO, SGGP
  "cms-body",
  "article__body",
  "ct-edtior-web", // VnEconomy, misspelt there
  "article-content",
  "article-body",
  "article__content",
  "entry-content",
  "post-content",
  "post-body",
  "story-body",
  "newscontent",
  "news-content",
  "ms-rtestate-field", // SharePoint
]);

/** Whole names of what holds the lead (sapo), which stands before the body in every Vietnamese system seen. */
export const LEAD_NAMES: ReadonlySet<string> = new Set([
  "sapo@role",
  "hometext",
  "sapo",
  "detail-sapo",
  "singular-sapo",
  "dt-news__sapo",
  "knc-sapo",
  "content-detail-sapo",
  "article__sapo",
  "article-sapo",
  "cms-desc",
  "chapeau",
  "news-sapo",
  "sapo_detail",
  "sapo-detail",
  "article_sapo",
  "post-sapo",
  "post-summary",
  "bp-detail-sapo",
  "sapobaiviet",
  "article__summary",
  "details__summary",
  "detail__summary",
  "intro_detail",
  "newsabstract",
  "content_summary",
  "news-detail-summary",
  "alead",
  "lead",
  "article-lead",
  "article__lead",
  "standfirst",
]);

/** The lead under names that other things bear too: taken only straight before the body. */
export const WEAK_LEAD_NAMES: ReadonlySet<string> = new Set([
  "description",
  "summary",
  "abs",
  "subtitle",
  "dek",
  "excerpt",
]);

/** Whole names of headlines, for pages with several h1 or none. */
export const TITLE_NAMES: ReadonlySet<string> = new Set([
  "headline",
  "title@role",
  "title-detail",
  "title_news_detail",
  "title-page",
  "dt-news__title",
  "detail-title",
  "article-title",
  "article__title",
  "cms-title",
  "details__headline",
  "content-detail-title",
  "entry-title",
  "post-title",
]);

/** Whole names of what shows when the article was published. */
export const DATE_NAMES: ReadonlySet<string> = new Set(
  (
    "datepublished publishdate@role date time author-time dt-news__time detail-time article-date article__date " +
    "article-time article__time date-time datetime date-created date-publish publish-date published pubdate " +
    "post-date posted-on entry-date timestamp articledate bread-crumb-detail__time cms-date"
  ).split(" "),
);

/** Whole names of what names the author. */
export const AUTHOR_NAMES: ReadonlySet<string> = new Set(
  (
    "author author@role author-name author_name detail-author article-author article__author author_mail byline " +
    "by-line post-author entry-author author-link cms-author details__author byline-name article-byline " +
    "author-byline article__byline tacgia tac-gia"
  ).split(" "),
);

/** Tags whose text is never the article's. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  (
    "script style noscript template head svg math iframe object embed applet canvas audio video map " +
    "button select textarea input datalist dialog nav footer aside menu rp rt"
  ).split(" "),
);

/** Parts of names that mark what stands around or inside an article without being of it. */
export const DEBRIS_PARTS: readonly string[] = [
  // lists of other articles
  "related",
  "relate-",
  "article-relate",
  "lienquan",
  "lien-quan",
  "tinkhac",
  "tin-khac",
  "tincungchuyenmuc",
  "tin-cung",
  "cungchuyenmuc",
  "xemthem",
  "xem-them",
  "doc-them",
  "docthem",
  "tindnd",
  "listnewsincontent",
  "link-inline-content",
  "seo-suggest",
  "kbwscwlrl",
  "readmore",
  "read-more",
  "read-next",
  "recommend",
  "suggest",
  "most-read",
  "trending",
  "popular-",
  "you-may",
  "more-stories",
  "outbrain",
  "taboola",
  // tools and talk
  "share",
  "sharing",
  "social",
  "comment",
  "binhluan",
  "binh-luan",
  "disqus",
  "rating",
  "danhgia",
  "danh-gia",
  "newsletter",
  "subscri",
  "sign-up",
  "signup",
  "toolbar",
  "tool-bar",
  "breadcrumb",
  "bread-crumb",
  "pagination",
  "pager",
  "skip-link",
  "cookie",
  "gdpr",
  "popup",
  "paywall",
  "modal",
  "tooltip",
  "sidebar",
  "side-bar",
  "navbar",
  "navigation",
  "nav-",
  "-nav",
  "menu",
  "footer",
  "copyright",
  "table-of-contents",
  "toc-container",
  "toc-list",
  // who, when, under what
  "author-bio",
  "author-box",
  "authorbox",
  "author-info",
  "about-author",
  "about-the-author",
  "detail-author",
  "byline",
  "post-meta",
  "entry-meta",
  "article-meta",
  "article__meta",
  "tags",
  "tag-list",
  "taglist",
  "keyword",
  "tu-khoa",
  // pictures' words and advertising
  "photocms_caption",
  "imagecaption",
  "image-caption",
  "caption",
  "nlplaceholder",
  "advert",
  "sponsor",
  "promo",
  "quangcao",
  "quang-cao",
  "hidden-print",
  "no-print",
  "visually-hidden",
  "sr-only",
  "screen-reader",
  "widget-area",
  "sidebar-widget",
];

/** Whole names of the same, too short or too common to be looked for as parts. */
export const DEBRIS_NAMES: ReadonlySet<string> = new Set(
  (
    "ad ads adv advs banner banners toc nav tag topic topics author authors meta date time publish-date " +
    "alert-info detail-related newsdetailmetatop print actions action-bar tools caption caption-text " +
    "box-tin tin-moi image article-business fb-like fb-comments zalo-share-button hidden hide overlay"
  ).split(" "),
);

/** Whole short lines that no article means: kept out wherever they stand. */
export const DEBRIS_LINES: readonly RegExp[] = [
  /^(?:chia sẻ|facebook|twitter|zalo|email|print|in bài(?: viết)?|gửi (?:mail|email)|lưu(?: bài)?|copy link|thích|share(?: this.{0,20})?|tweet|pin(?: it)?|linkedin|whatsapp|advertisement|quảng cáo|loading\W*|continue reading\W*|read more\W*)$/i,
  /^(?:ảnh|ảnh minh họa|ảnh minh hoạ|nguồn ảnh|photo|image|image credit|photo credit|credit)\s*[:.].{0,80}$/i,
  /^(?:từ khóa|từ khoá|tags?|thẻ|chuyên mục|chủ đề)\s*:.{0,200}$/i,
  /^(?:tác giả|nguồn tin|nguồn|người đăng|theo)\s*:.{0,80}$/i,
  /^(?:lượt xem|số lượt xem|đã xem|lượt truy cập)\s*:?\s*[\d.,]+$/i,
  /^(?:xem thêm|đọc thêm|xem tiếp|>>|>>>|tin liên quan|mời quý độc giả)\s*:?.{0,160}$/i,
  /^(?:tổng số điểm của bài viết|click để đánh giá|xếp hạng\s*:\s*[\d.,]+\s*-\s*\d+ phiếu|bạn đã không sử dụng site|xem với cỡ chữ|nhập chú thích ảnh)/i,
  /^(?:see also|related(?: articles?| posts?| stories)?|also read|read also|recommended(?: reading)?)\s*:.{0,160}$/i,
  /^(?:by|written by|posted by|published(?: on)?|updated(?: on)?|last updated(?: on)?|reviewed by)\b.{0,60}$/i,
  /^\d{1,2} min(?:ute)?s? read$/i,
];

/** Short lines after which no article goes on: everything below them in the body is left out. */
export const END_LINES: readonly RegExp[] = [
  /^(?:tin (?:bài )?liên quan|bài viết liên quan|tin khác|các tin khác|tin cùng chuyên mục|những tin mới hơn|những tin cũ hơn|tin mới hơn|tin cũ hơn|có thể bạn quan tâm|đọc nhiều nhất|bình luận|ý kiến bạn đọc|ý kiến của bạn|gửi bình luận)(?:\s*[(:].{0,20})?\W*$/i,
  /^(?:related (?:articles|posts|stories|content|reading|news)|you (?:may|might) also (?:like|be interested in)|more (?:stories|articles|from .{1,30})|recommended (?:for you|articles|reading)|leave a (?:reply|comment)|(?:\d+ )?comments?|share this(?: article| post| story)?|about the authors?|read next|up next|most (?:read|popular)|post navigation|join the (?:conversation|discussion))\W*$/i,
];
