/**
 * Scores parsed pages against a truth file: word F1 as WCXB defines it (counts of lower-case words, averaged over
 * pages; a page without a document counts 0), headlines and days of publication that are exactly right.
 */

/**
 * @param {readonly {id: string, title?: string, published?: string, body: string}[]} truth
 * @param {ReadonlyMap<string, {text?: string | null, title?: string | null, published?: string | null}>} documents by id
 */
export function scorePages(truth, documents) {
  const sums = { precision: 0, recall: 0, wordF1: 0 };
  const titles = { right: 0, all: 0 };
  const dates = { right: 0, all: 0 };
  for (const page of truth) {
    const document = documents.get(page.id);
    const { precision, recall, f1 } = compareWords(wordsOf(document?.text), wordsOf(page.body));
    sums.precision += precision;
    sums.recall += recall;
    sums.wordF1 += f1;
    if (page.title) {
      titles.all += 1;
      if (squash(document?.title) === squash(page.title)) titles.right += 1;
    }
    if (page.published) {
      dates.all += 1;
      if ((document?.published ?? "").slice(0, 10) === page.published.slice(0, 10)) dates.right += 1;
    }
  }
  return {
    pages: truth.length,
    wordF1: sums.wordF1 / truth.length,
    precision: sums.precision / truth.length,
    recall: sums.recall / truth.length,
    titles: titles.right / titles.all,
    dates: dates.right / dates.all,
  };
}

function compareWords(got, want) {
  const held = countsOf(got);
  let both = 0;
  for (const [word, count] of countsOf(want)) both += Math.min(count, held.get(word) ?? 0);
  const precision = got.length === 0 ? 0 : both / got.length;
  const recall = want.length === 0 ? 1 : both / want.length;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function wordsOf(text) {
  return (text ?? "").toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function countsOf(words) {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function squash(text) {
  return (text ?? "").toLowerCase().replace(/\s+/g, " ").trim();
}
