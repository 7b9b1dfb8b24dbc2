const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

const page = { width: twips(210), height: twips(297) };
const margin = {
  top: twips(24),
  bottom: twips(22),
  left: twips(19),
  right: twips(19),
  header: twips(12),
  footer: twips(11),
};
const cellEdge = { top: twips(1.5), bottom: twips(1.6) };
const textWidth = page.width - margin.left - margin.right;
const numberWidth = twips(12);
const sourceWidth = Math.floor((textWidth - numberWidth) / 2);

/** The page, in twips (twentieths of a point): A4, a narrow column of numbers and two equal columns of text. */
export const measures = {
  page,
  margin,
  textWidth,
  columns: [numberWidth, sourceWidth, textWidth - numberWidth - sourceWidth],
  /** Each column's distance from its lines; the outer edges are flush with the page's other text. */
  cell: [
    { ...cellEdge, left: 0, right: 0 },
    { ...cellEdge, left: twips(1), right: twips(4) },
    { ...cellEdge, left: twips(4), right: 0 },
  ],
  /** Headings stand further from what comes before them. */
  headingTop: twips(4),
} as const;

/** Ink on paper: hexadecimal RGB, quiet enough to print in grey. */
export const inks = {
  text: "1F1D1A",
  quiet: "6B665E",
  link: "0F5C5C",
  rule: "8C867B",
  hairline: "D6D0C4",
  faint: "ECE8E0",
} as const;
