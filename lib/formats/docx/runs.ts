import { Tab, TextRun } from "docx";
import { withLegalCharacters } from "@/lib/formats/legal-characters";
import { directionOf } from "@/lib/text/language";

/** The text as runs marked with its language and direction; its line ends and tabs stay what they are. */
export function textRuns(text: string, language: string): TextRun[] {
  const marks = {
    language: wordLanguage(language),
    ...(directionOf(language) === "rtl" ? { rightToLeft: true } : {}),
  };
  return withLegalCharacters(text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map(
      (line, at) => new TextRun({ ...marks, ...(at === 0 ? {} : { break: 1 }), children: withTabs(line) }),
    );
}

function withTabs(line: string): (string | Tab)[] {
  return line.split("\t").flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]));
}

/**
 * Word wants a region ("id-ID") and keeps three languages a run: for Latin letters, for right-to-left and for
 * East Asian ones. A region that is not given is the likeliest (Unicode's likely subtags).
 */
function wordLanguage(language: string) {
  const likely = new Intl.Locale(language).maximize();
  const value = likely.region === undefined ? language : `${likely.language}-${likely.region}`;
  return {
    value,
    ...(directionOf(language) === "rtl" ? { bidirectional: value } : {}),
    ...(eastAsian.has(likely.language) ? { eastAsia: value } : {}),
  };
}

const eastAsian = new Set(["zh", "ja", "ko", "yue"]);
