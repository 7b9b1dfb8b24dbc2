import * as fc from "fast-check";
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { exampleOf, sampleId } from "./example-of";
import { describeFields, type Schema } from "./schema";

const none = () => undefined;

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: "input" }) as Schema;
}

/** Schemas of the kinds that requests are made of, nested. */
const { field } = fc.letrec<{ field: z.ZodType }>((tie) => ({
  field: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<z.ZodType[]>(
      z.string(),
      z.uuid(),
      z.iso.datetime(),
      z.iso.date(),
      z.hash("sha256"),
      z.boolean(),
      z.enum(["left", "right"]),
      z.literal(7),
      z.int().min(3).max(9),
      z.int().positive(),
      z.string().regex(/^\d{1,18}$/),
    ),
    tie("field").map((inner) => inner.nullable()),
    tie("field").map((inner) => z.array(inner).min(2)),
    fc
      .dictionary(fc.constantFrom("one", "two", "three"), fc.tuple(tie("field"), fc.boolean()))
      .map((shape) =>
        z.strictObject(
          Object.fromEntries(
            Object.entries(shape).map(([name, [inner, isOptional]]) => [
              name,
              isOptional ? inner.optional() : inner,
            ]),
          ),
        ),
      ),
  ),
}));

describe("an example", () => {
  it("fits the schema that it was made of", () => {
    fc.assert(
      fc.property(field, (schema) => {
        const example = exampleOf(schemaOf(schema), none);
        expect(schema.safeParse(example).error?.issues ?? []).toEqual([]);
      }),
    );
  });

  it.each<[string, Schema, unknown]>([
    ["what is given for a name", { type: "string" }, "a word of ours"],
    ["an id where one is wanted, whatever the name", { type: "string", format: "uuid" }, sampleId],
    ["the first of a closed list", { enum: ["b", "a"] }, "b"],
    ["something rather than nothing", { anyOf: [{ type: "null" }, { type: "integer", minimum: 4 }] }, 4],
  ])("is %s", (_, schema, expected) => {
    const sampleOf = (name: string) => (name === "word" ? "a word of ours" : undefined);
    const whole = { type: "object", properties: { word: schema }, required: ["word"] };
    expect(exampleOf(whole, sampleOf)).toEqual({ word: expected });
  });

  it("shows one field where none is needed", () => {
    const schema = schemaOf(z.strictObject({ name: z.string().optional(), isOpen: z.boolean().optional() }));
    expect(exampleOf(schema, none)).toEqual({ name: "word" });
  });
});

describe("the words of fields", () => {
  it("reach every depth, and the schema's own go before", () => {
    const schema = schemaOf(
      z.strictObject({
        list: z.array(z.strictObject({ id: z.uuid() })),
        by: z.record(z.string(), z.strictObject({ id: z.uuid().describe("Its own words.") })),
        either: z.union([z.null(), z.strictObject({ id: z.uuid(), other: z.string() })]),
      }),
    );
    const described = JSON.stringify(
      describeFields(schema, (name) => (name === "id" ? "The id." : undefined)),
    );
    expect(described.match(/The id\./g)).toHaveLength(2);
    expect(described.match(/Its own words\./g)).toHaveLength(1);
    expect(described.match(/"description"/g)).toHaveLength(3);
  });
});
