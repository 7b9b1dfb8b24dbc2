import type { Schema } from "./schema";

/** Version 7, as ours are. */
export const sampleId = "01936f2c-7a5e-7c31-9b0e-2f6f0c1d8a44";

const byFormat: Readonly<Record<string, string>> = {
  uuid: sampleId,
  "date-time": "2026-03-02T09:30:00.000Z",
  date: "2026-03-02",
  sha256_hex: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
};

/**
 * A value that fits the schema and says something: what must be there, and where nothing must be, the first field that
 * may. `sampleOf` gives words for a name, where there are better ones than the schema alone can give.
 */
export function exampleOf(schema: Schema, sampleOf: (name: string) => unknown, name = ""): unknown {
  const { properties, required = [], items, anyOf, oneOf } = schema;
  const choice = (anyOf ?? oneOf)?.find(({ type }) => type !== "null");
  if (choice !== undefined) return exampleOf(choice, sampleOf, name);
  const sample = schema.format === undefined || schema.format === "email" ? sampleOf(name) : undefined;
  if ("const" in schema) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (sample !== undefined && isOf(schema, sample)) return sample;
  if (schema.default !== undefined && schema.default !== null) return schema.default;
  switch ([schema.type ?? "object"].flat()[0]) {
    case "object": {
      const names = Object.keys(properties ?? {});
      const shown = required.length > 0 ? names.filter((each) => required.includes(each)) : names.slice(0, 1);
      return Object.fromEntries(shown.map((each) => [each, exampleOf(properties![each]!, sampleOf, each)]));
    }
    case "array":
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () =>
        exampleOf(items ?? {}, sampleOf, name),
      );
    case "integer":
    case "number":
      return Math.max(
        schema.minimum ?? 1,
        schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + 1,
      );
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return byFormat[schema.format ?? ""] ?? (schema.pattern?.includes("\\d") ? "1" : "word");
  }
}

function isOf({ type }: Schema, value: unknown): boolean {
  const kind = Array.isArray(value) ? "array" : typeof value;
  return [type ?? kind].flat().some((each) => each === kind || (each === "integer" && kind === "number"));
}
