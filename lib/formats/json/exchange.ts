import { z } from "zod";
import type { Exchanged, ExchangeDocument } from "@/lib/document/exchange";
import { segmentStatuses } from "@/lib/document/status";

/** The JSON of a bilingual document. The published schema is made from this one. */
const schema = z.strictObject({
  format: z.literal("padanan-bilingual").describe("Always this."),
  version: z.literal(1),
  origin: z
    .strictObject({ documentId: z.string(), seq: z.number().int().nonnegative() })
    .nullable()
    .describe("Which document the file was made of, and up to which entry of its project’s log it holds it."),
  title: z.string().nullable(),
  sourceLanguage: z.string().describe("BCP 47"),
  targetLanguage: z.string().nullable().describe("BCP 47"),
  units: z.array(
    z.strictObject({
      id: z.string().describe("Different for every unit."),
      source: z.string().describe("With <b>, <i> and <a href> as inline tags; every other < is a character."),
      target: z.string().nullable().describe("Null where there is no translation yet."),
      status: z.enum(segmentStatuses),
      isLocked: z.boolean().describe("Not to be translated."),
      notes: z.array(z.string()),
    }),
  ),
});

/** Why a file is no JSON of a bilingual document. */
export class JsonFault extends Error {}

/** JSON Schema (draft 2020-12) of what `writeJson` writes. */
export function jsonSchema(): object {
  return z.toJSONSchema(schema);
}

/** A document as JSON; nothing is lost. */
export function writeJson(document: ExchangeDocument): string {
  return `${JSON.stringify({ format: "padanan-bilingual", version: 1, ...document }, null, 1)}\n`;
}

/** Reads what `writeJson` wrote. Throws JsonFault, which says where it is something else. */
export function readJson(text: string): Exchanged {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (error) {
    throw new JsonFault(`Not JSON: ${error instanceof Error ? error.message : "unknown"}`);
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new JsonFault(`At “${issue?.path.join(".") ?? ""}”: ${issue?.message ?? "not as expected"}.`);
  }
  const { origin, title, sourceLanguage, targetLanguage, units } = parsed.data;
  const ids = new Set<string>();
  for (const { id } of units) {
    if (ids.has(id)) throw new JsonFault(`Two units have the id “${id}”.`);
    ids.add(id);
  }
  return { document: { origin, title, sourceLanguage, targetLanguage, units }, losses: [] };
}
