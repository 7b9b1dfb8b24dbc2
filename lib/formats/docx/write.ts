/**
 * A bilingual document as DOCX: a page to read, and a table another program can find its way in.
 * This room knows WordprocessingML; it does not decide what is approved, nor read files back.
 */
import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { TextWatermark } from "docx/watermarks";
import type { BilingualDocument } from "@/lib/document/bilingual";
import { directionOf, languageName } from "@/lib/text/language";
import { editionLine, type Edition } from "@/lib/formats/edition";
import { withLegalCharacters } from "@/lib/formats/legal-characters";
import { numberNotes, type NumberedNote } from "@/lib/formats/note-marks";
import { approvalLine, creditLines, draftLine, exportedLine } from "@/lib/formats/standing";
import { measures } from "./measures";
import { finishPackage } from "./package";
import { bulletList, styles } from "./styles";
import { segmentTable } from "./table";
import { textRuns } from "./runs";

/**
 * The file's bytes: A4, a row a segment, each row found by a bookmark `seg_…` of its segment's id.
 * Both languages are marked for spelling and direction. The same document always gives the same bytes.
 * Characters that XML forbids are shown as U+FFFD; nothing else of the text is changed. A release says which one it is,
 * what blocked it and how it was made, and carries its seal as a custom XML part, which editors keep.
 */
export async function writeDocx(doc: BilingualDocument, edition: Edition | null = null): Promise<Uint8Array> {
  const notes = numberNotes(doc);
  const file = new Document({
    styles,
    footnotes: Object.fromEntries(notes.map((note) => [note.number, { children: footnote(note, doc) }])),
    numbering: { config: [bulletList] },
    sections: [
      {
        properties: { page: { size: measures.page, margin: measures.margin } },
        headers: { default: pageHeader(doc, edition) },
        footers: { default: pageFooter(doc) },
        children: [
          ...masthead(doc, edition),
          new Paragraph({ style: "Standing" }),
          segmentTable(doc, notes),
          new Paragraph({ style: "AfterTable" }),
        ],
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), doc, edition);
}

function masthead(doc: BilingualDocument, edition: Edition | null): Paragraph[] {
  const approvedMark = doc.scope === "as_it_stands" ? " (marked ✓)" : "";
  const status = `${approvalLine(doc)}${approvedMark} · ${exportedLine(doc)}`;
  const { title, sourceLanguage } = doc;
  return [
    new Paragraph({
      style: "Title",
      bidirectional: directionOf(sourceLanguage) === "rtl",
      children: textRuns(title, sourceLanguage),
    }),
    ...(edition === null ? [] : [standing(editionLine(edition)), standing(edition.disclosure.line)]),
    standing(status),
    ...creditLines(doc).map(standing),
    ...(edition === null || edition.blockerLines.length === 0
      ? []
      : [
          new Paragraph({ style: "Standing" }),
          standing("What stood in the way of a final release:"),
          ...edition.blockerLines.map((line) => standing(`• ${line}`)),
        ]),
  ];
}

function footnote({ body, url }: NumberedNote, { targetLanguage }: BilingualDocument): Paragraph[] {
  const words = [body.trim(), ...(url === null ? [] : [url])].filter((part) => part !== "").join(" ");
  const isRightToLeft = directionOf(targetLanguage) === "rtl";
  return [
    new Paragraph({
      style: "FootnoteText",
      bidirectional: isRightToLeft,
      children: [new TextRun(" "), ...textRuns(words, targetLanguage)],
    }),
  ];
}

function standing(line: string): Paragraph {
  return new Paragraph({ style: "Standing", text: withLegalCharacters(line) });
}

function pageHeader(doc: BilingualDocument, edition: Edition | null): Header {
  const languages = `${languageName(doc.sourceLanguage)} – ${languageName(doc.targetLanguage)}`;
  const draft = draftLine(doc, edition);
  const standing = edition === null ? approvalLine(doc) : editionLine(edition);
  const watermark = new TextWatermark({ text: "DRAFT", font: "Georgia", color: "E7E2D8", width: 380 });
  return new Header({
    children: [
      new Paragraph({
        style: "Header",
        tabStops: [{ type: TabStopType.RIGHT, position: measures.textWidth }],
        children: [
          ...(draft === null ? [] : [watermark]),
          new TextRun(languages),
          new TextRun({ children: [new Tab(), draft ?? standing], bold: draft !== null }),
        ],
      }),
    ],
  });
}

function pageFooter(doc: BilingualDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        tabStops: [{ type: TabStopType.RIGHT, position: measures.textWidth }],
        children: [
          new TextRun(withLegalCharacters(shortened(doc.title))),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** A running foot has one line. */
function shortened(title: string): string {
  const characters = Array.from(title.replace(/\s+/gu, " ").trim());
  return characters.length <= 80 ? characters.join("") : `${characters.slice(0, 79).join("").trimEnd()}…`;
}
