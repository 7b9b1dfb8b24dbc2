/** Documents to test the formats with: hostile strings on both sides. */
import fc from "fast-check";
import type { ExchangeDocument } from "@/lib/document/exchange";
import { segmentStatuses } from "@/lib/document/status";

const pieces = fc.oneof(
  fc.constantFrom(
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    '<a href="https://a.id/?x=1&amp;y=2">',
    "</a>",
    "<",
    ">",
    "&amp;",
    "]]>",
    "<!--",
  ),
  fc.constantFrom(
    "\r\n",
    "\r",
    "\n",
    "\t",
    "  ",
    "\u0000",
    "\u0007",
    "\u0085",
    "\u2028",
    "\ufffe",
    "\ud83d",
    "\udc00",
    "👩‍👩‍👧",
    "e\u0301",
    "\u202e",
    "=1+1",
    '"',
    "'",
    "\\n",
    ";",
    ",",
  ),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary", maxLength: 4 }),
);

export const hostileText = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(""));

/** Where a format cannot hold notes of every character, `notes` are those it can. */
export function documents(
  text: fc.Arbitrary<string> = hostileText,
  note: fc.Arbitrary<string> = fc.string({ unit: "grapheme" }),
): fc.Arbitrary<ExchangeDocument> {
  const unit = fc
    .record({
      source: text,
      target: fc.option(text),
      status: fc.constantFrom(...segmentStatuses),
      isLocked: fc.boolean(),
      notes: fc.array(note, { maxLength: 2 }),
    })
    .map((each) => ({ ...each, status: each.target === null ? ("not_started" as const) : each.status }));
  return fc
    .record({
      origin: fc.option(fc.record({ documentId: fc.uuid(), seq: fc.nat() })),
      title: fc.option(fc.constantFrom("Berita", 'A "b" & <c>')),
      units: fc.array(unit, { maxLength: 5 }),
    })
    .map(({ origin, title, units }) => ({
      origin,
      title,
      sourceLanguage: "id",
      targetLanguage: "en",
      units: units.map((each, index) => ({ ...each, id: `s-${index + 1}` })),
    }));
}
