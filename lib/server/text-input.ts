import "server-only";
import * as z from "zod";
import { longestPattern } from "@/lib/segmentation/rule-set";
import { normaliseText, type NormalisedText } from "@/lib/text/normalise";
import { inEnglish } from "./say";
import { sayNormalising } from "./say-faults";

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
      context.addIssue(issueOf(normal));
      return z.NEVER;
    });
}

/** What is wrong with a text, with its words for every language beside the English ones. */
function issueOf(fault: Extract<NormalisedText, { readonly ok: false }>) {
  return { code: "custom", message: fault.message, params: { said: sayNormalising(fault) } } as const;
}

export const segmentText = storedText(longestSegment, inEnglish("longest_segment"));

/** A pattern of a segmentation rule. */
export const patternText = storedText(longestPattern, inEnglish("longest_pattern"));

const bodyText = storedText(5_000, inEnglish("longest_remark"));

/** A remark, a reply or a reason: something must be in it. */
export const remarkText = bodyText.refine((text) => text.trim() !== "", inEnglish("no_remark"));

export const optionalReason = bodyText.default("");

/** The words of a remark whose kind may say enough. */
export const optionalRemark = bodyText.default("");

/** Where a citation points to: a page of the web, so that no reader is led to a script. */
export const webAddress = storedText(2_000, inEnglish("web_address"))
  .transform((text) => text.trim())
  .pipe(z.url({ protocol: /^https?$/u, error: inEnglish("web_address") }));

/** A name of a person, project or document: one line. */
export const nameText = storedText(200, inEnglish("longest_name"))
  .transform((text) => text.replaceAll(/\s+/gu, " ").trim())
  .refine((text) => text !== "", inEnglish("no_name"));

/** Text that is compared, never read: kept to the letter, and refused where the database could not give it back. */
export function exactText(max: number) {
  return z
    .string()
    .min(1)
    .max(max)
    .superRefine((text, context) => {
      const normal = normaliseText(text);
      if (!normal.ok) context.addIssue(issueOf(normal));
    });
}
