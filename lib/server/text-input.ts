import "server-only";
import * as z from "zod";
import { longestPattern } from "@/lib/segmentation/rule-set";
import { normaliseText } from "@/lib/text/normalise";

/** The longest text of one segment, in UTF-16 units; longer ones want splitting. */
export const longestSegment = 50_000;

/** Text as it is stored: NFC, without what the database could not give back unchanged. */
function storedText(max: number, tooLong: string) {
  return z
    .string()
    .max(max, tooLong)
    .transform((text, context) => {
      const normal = normaliseText(text);
      if (normal.ok) return normal.text;
      context.addIssue({ code: "custom", message: normal.message });
      return z.NEVER;
    });
}

export const segmentText = storedText(
  longestSegment,
  "A segment holds at most 50,000 characters. Shorten the text, or split the segment.",
);

/** A pattern of a segmentation rule. */
export const patternText = storedText(longestPattern, "A pattern holds at most 1,000 characters.");

const bodyText = storedText(5_000, "At most 5,000 characters.");

/** A remark, a reply or a reason: something must be in it. */
export const remarkText = bodyText.refine((text) => text.trim() !== "", "Write something first.");

export const optionalReason = bodyText.default("");

/** A name of a person, project or document: one line. */
export const nameText = storedText(200, "At most 200 characters.")
  .transform((text) => text.replaceAll(/\s+/gu, " ").trim())
  .refine((text) => text !== "", "Give it a name.");
