import { leastItems, type IssueAgreement, type RaterAgreement } from "./agree-on-issues";

const columns = [
  "category",
  "n",
  "too_few",
  "span_f1_exact",
  "span_f1_overlapping",
  "category_given_overlap",
  "severity_given_overlap",
  "alpha_severity",
] as const;

/** The agreement of two raters as CSV (RFC 4180): a row for all, then one a category. An empty cell is no value. */
export function writeAgreement({ all, alpha, segments, categories }: RaterAgreement): string {
  const rows = [
    cellsOf("all", all, alpha),
    ...categories.map((each) => cellsOf(each.category, each, null)),
    ["segments", segments, segments < leastItems, "", "", "", "", ""],
  ];
  return [columns, ...rows].map((cells) => `${cells.map(quote).join(",")}\r\n`).join("");
}

function cellsOf(
  name: string,
  { n, exact, overlapping, labels, severities }: IssueAgreement,
  alpha: number | null,
) {
  return [name, n, n < leastItems, exact, overlapping, labels, severities, alpha];
}

/** A name that a table would take for a formula is led by an apostrophe. */
function quote(cell: string | number | boolean | null): string {
  const text = typeof cell === "string" && /^[=+\-@]/u.test(cell) ? `'${cell}` : String(cell ?? "");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
