import type { Schema } from "./schema";

/** A field of a request or an answer, in the order of reading; `depth` counts how far inside of others it lies. */
export type Field = {
  readonly name: string;
  readonly depth: number;
  readonly type: string;
  readonly isRequired: boolean;
  readonly meaning: string;
};

const deepest = 4;

/** The fields of a schema, each followed by those inside it. An array's or a record's are those of what it holds. */
export function fieldsOf(schema: Schema, depth = 0): readonly Field[] {
  if (depth > deepest) return [];
  const shape = shapeOf(schema);
  const seen = new Set<string>();
  return shape.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).flatMap(([name, field]) => {
      // Kinds of one thing share most of their fields.
      if (seen.has(name)) return [];
      seen.add(name);
      const isRequired = required.includes(name) && shape.every((each) => needs(each, name));
      const own = { name, depth, type: typeOf(field), isRequired, meaning: field.description ?? "" };
      return [own, ...fieldsOf(field, depth + 1)];
    }),
  );
}

function needs({ properties = {}, required = [] }: Schema, name: string): boolean {
  return !(name in properties) || required.includes(name);
}

/** The objects that a value of the schema can be, or that it holds. */
function shapeOf(schema: Schema): readonly Schema[] {
  if (schema.properties !== undefined) return [schema];
  if (schema.items !== undefined) return shapeOf(schema.items);
  if (typeof schema.additionalProperties === "object") return shapeOf(schema.additionalProperties);
  return (schema.anyOf ?? schema.oneOf ?? []).flatMap(shapeOf);
}

/** The type in a few words: `uuid or null`, `"source" | "target"`, `array of object`, `string, at most 200`. */
export function typeOf(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(" or ");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  const [type = "any"] = [schema.type ?? []].flat();
  switch (type) {
    case "array":
      return `array of ${typeOf(schema.items ?? {})}${limitsOf(schema.minItems, schema.maxItems)}`;
    case "string":
      return `${formatOf(schema)}${limitsOf(schema.minLength, schema.maxLength)}`;
    case "integer":
    case "number":
      return `${type}${limitsOf(schema.minimum, schema.maximum)}`;
    case "object":
      return typeof schema.additionalProperties === "object"
        ? `object of ${typeOf(schema.additionalProperties)}`
        : "object";
    default:
      return type;
  }
}

function formatOf({ format }: Schema): string {
  return format === undefined ? "string" : format === "sha256_hex" ? "sha256" : format;
}

/** What no machine can hold is no limit worth telling. */
function limitsOf(least: number | undefined, most: number | undefined): string {
  const hasMost = most !== undefined && most < Number.MAX_SAFE_INTEGER;
  const hasLeast = least !== undefined && least > 0;
  if (hasLeast && hasMost) return `, ${least} to ${most}`;
  if (hasMost) return `, at most ${most}`;
  return hasLeast ? `, at least ${least}` : "";
}
