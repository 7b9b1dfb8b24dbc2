import { expandReplacement } from "./expand-replacement";
import type { Matcher } from "./make-matcher";

export type Replaced = {
  readonly text: string;
  readonly replaced: number;
  /** Places left as they are, for a tag stands within them. */
  readonly left: number;
};

export type ReplaceOptions = {
  /** Where a match begins with a capital, its replacement does too. */
  readonly keepsCapital?: boolean;
};

/**
 * A text with every match replaced. For a search by regular expression, `$&`, `$1` and `$<name>` stand for what was
 * found; for plain text the replacement is taken as written. It goes in as NFC, as all stored text.
 */
export function replaceMatches(
  text: string,
  matcher: Matcher,
  replacement: string,
  { keepsCapital = false }: ReplaceOptions = {},
): Replaced {
  const { isRegex, language = "en" } = matcher.search;
  let result = "";
  let from = 0;
  let replaced = 0;
  let left = 0;
  for (const match of matcher.match(text)) {
    if (match.end - match.start !== match.text.length) {
      left++;
      continue;
    }
    const written = isRegex ? expandReplacement(replacement, match) : replacement;
    result += text.slice(from, match.start);
    result += keepsCapital ? withCapitalOf(match.text, written, language) : written;
    from = match.end;
    replaced++;
  }
  return { text: replaced === 0 ? text : (result + text.slice(from)).normalize("NFC"), replaced, left };
}

function withCapitalOf(found: string, written: string, language: string): string {
  const [first = ""] = found;
  const [initial = ""] = written;
  return /^\p{Lu}/u.test(first)
    ? initial.toLocaleUpperCase(language) + written.slice(initial.length)
    : written;
}
