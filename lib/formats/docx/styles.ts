import { AlignmentType, LevelFormat, LineRuleType, UnderlineType, type IStylesOptions } from "docx";
import { inks } from "./measures";

/** Fonts that Word has; `finishPackage` names for each the one that takes its place elsewhere. */
export const fonts = {
  serif: "Georgia",
  sans: "Arial",
  complex: "Times New Roman",
  symbol: "Segoe UI Symbol",
} as const;

const serif = { ascii: fonts.serif, hAnsi: fonts.serif, cs: fonts.complex };
const sans = { ascii: fonts.sans, hAnsi: fonts.sans, cs: fonts.sans };
const chrome = { font: sans, color: inks.quiet };
const bullets = "bullets";

/** In 240ths of a line; said outright, since readers differ in what they take a bare number for. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

/** The one list of the document, for list items. */
export const bulletList = {
  reference: bullets,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: "•",
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 280, hanging: 280 } } },
    },
  ],
};

/** Refers a paragraph to the list. */
export const bullet = { reference: bullets, level: 0 };

/** Sizes in half-points, spacing in twips. Headings are Word's own, so that outlines and tables of contents see them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 21, color: inks.text, language: { value: "en-GB" } },
      paragraph: { spacing: { ...lines(276), after: 0 } },
    },
    title: {
      run: { font: serif, size: 40, color: inks.text, bold: false },
      paragraph: { spacing: { ...lines(264), before: 0, after: 120 }, keepNext: true },
    },
    hyperlink: { run: { color: inks.link, underline: { type: UnderlineType.SINGLE, color: inks.link } } },
    heading1: {
      run: { font: serif, size: 28, color: inks.text, bold: true },
      paragraph: { spacing: { ...lines(264) }, keepNext: true },
    },
    heading2: {
      run: { font: serif, size: 22, color: inks.text, bold: true },
      paragraph: { spacing: { ...lines(264) }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: "Standing", name: "Standing", basedOn: "Normal", run: { ...chrome, size: 17 } },
    { id: "ColumnHead", name: "Column Head", basedOn: "Normal", run: { ...chrome, size: 16, bold: true } },
    { id: "SegmentNumber", name: "Segment Number", basedOn: "Normal", run: { ...chrome, size: 15 } },
    { id: "Missing", name: "Missing", basedOn: "Normal", run: { ...chrome, size: 17 } },
    {
      id: "Quote",
      name: "Quote",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { indent: { left: 340 } },
    },
    { id: "Caption", name: "caption", basedOn: "Normal", quickFormat: true, run: { ...chrome, size: 17 } },
    { id: "Byline", name: "Byline", basedOn: "Normal", quickFormat: true, run: { font: sans, size: 18 } },
    { id: "ListParagraph", name: "List Paragraph", basedOn: "Normal", paragraph: { indent: { left: 280 } } },
    { id: "Header", name: "header", basedOn: "Normal", run: { ...chrome, size: 16 } },
    { id: "Footer", name: "footer", basedOn: "Normal", run: { ...chrome, size: 16 } },
    {
      id: "AfterTable",
      name: "After Table",
      basedOn: "Normal",
      run: { size: 2 },
      paragraph: { spacing: { ...lines(20), lineRule: "exact" } },
    },
  ],
};
