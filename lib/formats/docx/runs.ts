import { ExternalHyperlink, FootnoteReferenceRun, Tab, TextRun, type IRunOptions } from "docx";
import { withLegalCharacters } from "@/lib/formats/legal-characters";
import { placeNotes, type NumberedNote } from "@/lib/formats/note-marks";
import { groupByLink, readRuns, type FormattedRun } from "@/lib/text/formatting";
import { directionOf } from "@/lib/text/language";

/** The text as runs marked with its language and direction; its line ends and tabs stay what they are. */
export function textRuns(text: string, language: string, look: Look = {}): TextRun[] {
  const marks = {
    ...look,
    language: wordLanguage(language),
    ...(directionOf(language) === "rtl" ? { rightToLeft: true } : {}),
  };
  return withLegalCharacters(text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map(
      (line, at) => new TextRun({ ...marks, ...(at === 0 ? {} : { break: 1 }), children: withTabs(line) }),
    );
}

/** The text of a segment as runs, its bold, italic and links as Word's own. A link that leads nowhere safe is text. */
export function formattedRuns(text: string, language: string): (TextRun | ExternalHyperlink)[] {
  return runsOf(readRuns(text), language);
}

/** The same with the marks of its notes, which Word numbers and links by itself. */
export function annotatedRuns(
  text: string,
  language: string,
  notes: readonly NumberedNote[],
): (TextRun | ExternalHyperlink)[] {
  const children: (TextRun | ExternalHyperlink)[] = [];
  let runs: FormattedRun[] = [];
  for (const piece of placeNotes(readRuns(text), notes)) {
    if (piece.kind === "text") {
      runs.push(piece);
      continue;
    }
    children.push(...runsOf(runs, language), new FootnoteReferenceRun(piece.note.number));
    runs = [];
  }
  return [...children, ...runsOf(runs, language)];
}

function runsOf(all: readonly FormattedRun[], language: string): (TextRun | ExternalHyperlink)[] {
  return groupByLink(all).flatMap<TextRun | ExternalHyperlink>((runs) => {
    const address = runs[0]!.link?.address ?? null;
    if (address === null) return runs.flatMap((run) => textRuns(run.text, language, lookOf(run)));
    const children = runs.flatMap((run) =>
      textRuns(run.text, language, { ...lookOf(run), style: "Hyperlink" }),
    );
    return [new ExternalHyperlink({ link: withLegalCharacters(address), children })];
  });
}

type Look = Pick<IRunOptions, "bold" | "italics" | "style">;

function lookOf({ isBold, isItalic }: FormattedRun): Look {
  return { ...(isBold ? { bold: true } : {}), ...(isItalic ? { italics: true } : {}) };
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
