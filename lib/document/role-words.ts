import type { BlockRole } from "./block";

/** The word a person reads for a role, and the letter that stands for it where there is no room. */
export const roleNames: Readonly<Record<BlockRole, { readonly word: string; readonly letter: string }>> = {
  title: { word: "Title", letter: "T" },
  heading: { word: "Heading", letter: "H" },
  paragraph: { word: "Paragraph", letter: "P" },
  quote: { word: "Quote", letter: "Q" },
  list_item: { word: "List item", letter: "L" },
  caption: { word: "Caption", letter: "C" },
  byline: { word: "Byline", letter: "B" },
  boilerplate: { word: "Boilerplate", letter: "–" },
};
