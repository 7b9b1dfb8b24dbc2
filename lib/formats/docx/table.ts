import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from "docx";
import type { BilingualDocument, BilingualSegment } from "@/lib/document/bilingual";
import type { BlockRole } from "@/lib/document/block";
import type { NumberedNote } from "@/lib/formats/note-marks";
import { publishedBlocks, shownTarget } from "@/lib/formats/standing";
import { directionOf, languageName } from "@/lib/text/language";
import { bookmarkNames, NumberedBookmark } from "./bookmarks";
import { inks, measures } from "./measures";
import { annotatedRuns, textRuns } from "./runs";
import { bullet, fonts } from "./styles";

/** The document as a table: number, source, target; a row a segment, its head repeated on every page. */
export function segmentTable(doc: BilingualDocument, notes: readonly NumberedNote[]): Table {
  const blocks = publishedBlocks(doc);
  const names = bookmarkNames(blocks.flatMap(({ segments }) => segments.map(({ id }) => id)));
  let written = 0;
  const rows = blocks.flatMap(({ role, segments }) =>
    segments.map((segment, at) => {
      const bookmark = { name: names[written]!, linkId: written + 1 };
      written += 1;
      return segmentRow(doc, {
        segment,
        role,
        isFirst: at === 0,
        isLast: at === segments.length - 1,
        bookmark,
        notes: notes.filter((note) => note.segment === segment.number),
      });
    }),
  );
  const { sourceLanguage, targetLanguage } = doc;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: measures.textWidth, type: WidthType.DXA },
    columnWidths: measures.columns,
    visuallyRightToLeft: directionOf(sourceLanguage) === "rtl" && directionOf(targetLanguage) === "rtl",
    borders: noBorders,
    rows: [headRow(doc), ...rows],
  });
}

type Column = 0 | 1 | 2;

type Row = {
  readonly segment: BilingualSegment;
  readonly role: BlockRole;
  /** First and last of its block. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly bookmark: { readonly name: string; readonly linkId: number };
  readonly notes: readonly NumberedNote[];
};

function segmentRow(doc: BilingualDocument, row: Row): TableRow {
  const target = shownTarget(doc.scope, row.segment);
  const targetParagraph =
    target.kind === "text"
      ? textParagraph(row, target.text, doc.targetLanguage, row.notes)
      : new Paragraph({ style: "Missing", children: textRuns(target.words, "en-GB") });
  return new TableRow({
    cantSplit: true,
    children: [
      cell(0, row, numberParagraph(doc, row)),
      cell(1, row, textParagraph(row, row.segment.source, doc.sourceLanguage, [])),
      cell(2, row, targetParagraph),
    ],
  });
}

/** The bookmark holds the number, not the text: rewriting either text cannot take it away. */
function numberParagraph(doc: BilingualDocument, { segment, role, bookmark }: Row): Paragraph {
  const isMarked = doc.scope === "as_it_stands" && segment.status === "approved";
  return new Paragraph({
    style: "SegmentNumber",
    keepNext: isHeading(role),
    children: [
      new NumberedBookmark(bookmark.name, bookmark.linkId, String(segment.number)),
      ...(isMarked ? [new TextRun({ text: " ✓", font: fonts.symbol })] : []),
    ],
  });
}

function textParagraph(row: Row, text: string, language: string, notes: readonly NumberedNote[]): Paragraph {
  return new Paragraph({
    ...roleStyle(row),
    ...(directionOf(language) === "rtl" ? { bidirectional: true } : {}),
    children: annotatedRuns(text, language, notes),
  });
}

function roleStyle({ role, isFirst }: Row): IParagraphOptions {
  switch (role) {
    case "title":
      return { heading: HeadingLevel.HEADING_1 };
    case "heading":
      return { heading: HeadingLevel.HEADING_2 };
    case "quote":
      return { style: "Quote" };
    case "caption":
      return { style: "Caption" };
    case "byline":
      return { style: "Byline" };
    case "list_item":
      return { style: "ListParagraph", ...(isFirst ? { numbering: bullet } : {}) };
    case "paragraph":
    case "boilerplate":
      return {};
  }
}

function isHeading(role: BlockRole): boolean {
  return role === "title" || role === "heading";
}

function headRow(doc: BilingualDocument): TableRow {
  const head = (column: Column, text: string) =>
    new TableCell({
      width: { size: measures.columns[column], type: WidthType.DXA },
      margins: measures.cell[column],
      borders: { bottom: { style: BorderStyle.SINGLE, size: 6, color: inks.rule } },
      children: [new Paragraph({ style: "ColumnHead", text })],
    });
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: [
      head(0, "No."),
      head(1, languageName(doc.sourceLanguage)),
      head(2, languageName(doc.targetLanguage)),
    ],
  });
}

/** A line under each segment, a darker one under each block: the paragraphs of the article stay visible. */
function cell(column: Column, { role, isLast }: Row, paragraph: Paragraph): TableCell {
  const { cell, headingTop } = measures;
  const color = isLast ? inks.hairline : inks.faint;
  return new TableCell({
    width: { size: measures.columns[column], type: WidthType.DXA },
    margins: { ...cell[column], ...(role === "heading" ? { top: headingTop } : {}) },
    borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color } },
    children: [paragraph],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
