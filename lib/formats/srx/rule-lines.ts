/**
 * The line, from 1, on which each rule of an SRX file begins, in the order of the file; null where the text has another
 * number of them than was read, so that no wrong line is ever told.
 */
export function ruleLines(xml: string, count: number): readonly number[] | null {
  const blank = (text: string) => text.replaceAll(/[^\n]/gu, " ");
  const tags = xml
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .replaceAll(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/gu, blank);
  const lines: number[] = [];
  let line = 1;
  let from = 0;
  for (const { index } of tags.matchAll(/<(?:[\p{L}_][\p{L}\p{N}_.-]*:)?rule(?=[\s/>])/gu)) {
    for (let at = tags.indexOf("\n", from); at !== -1 && at < index; at = tags.indexOf("\n", at + 1)) line++;
    from = index;
    lines.push(line);
  }
  return lines.length === count ? lines : null;
}
