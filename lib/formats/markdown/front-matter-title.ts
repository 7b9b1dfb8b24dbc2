/**
 * The `title` of YAML front matter, or null. Reads the ways a title is written in practice
 * (plain, quoted, folded over indented lines) and not the rest of YAML, which this house has no use for.
 */
export function frontMatterTitle(yaml: string): string | null {
  const found = /^title[ \t]*:[ \t]*(.*(?:\r?\n[ \t]+.*)*)/mu.exec(yaml);
  if (found === null) return null;
  const value = found[1]!
    .replace(/^[>|][+-]?[ \t]*(?=\r?\n)/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  return unquoted(value).trim() || null;
}

function unquoted(value: string): string {
  const single = /^'((?:[^']|'')*)'/u.exec(value);
  if (single !== null) return single[1]!.replaceAll("''", "'");
  const double = /^"((?:[^"\\]|\\.)*)"/u.exec(value);
  if (double !== null) return double[1]!.replace(/\\(["\\/])/gu, "$1");
  return value.replace(/(?:^|\s)#.*$/u, "");
}
