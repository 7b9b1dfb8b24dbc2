import * as z from "zod";
import { describe, expect, it } from "vitest";
import { fieldsOf, typeOf } from "./fields";
import type { Schema } from "./schema";

const schemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: "input" }) as Schema;

describe("a type in words", () => {
  it.each<[string, z.ZodType]>([
    ["string", z.string()],
    ["string, at most 200", z.string().max(200)],
    ["string, 1 to 60", z.string().min(1).max(60)],
    ["uuid", z.uuid()],
    ["uuid or null", z.uuid().nullable()],
    ["sha256", z.hash("sha256")],
    ['"source" | "target"', z.enum(["source", "target"])],
    ["integer", z.int()],
    ["integer, 1 to 200", z.int().min(1).max(200)],
    ["boolean", z.boolean()],
    ["array of uuid, at most 5", z.array(z.uuid()).max(5)],
    ["array of object", z.array(z.strictObject({}))],
    ["object of integer", z.record(z.string(), z.int())],
    ["any", z.unknown()],
  ])("%s", (words, schema) => {
    expect(typeOf(schemaOf(schema))).toBe(words);
  });
});

describe("fields", () => {
  it("are told from outside inwards, those of an array or of a choice too", () => {
    const schema = schemaOf(
      z.strictObject({
        name: z.string(),
        places: z
          .array(z.strictObject({ at: z.int().describe("Where."), note: z.string().optional() }))
          .optional(),
        target: z.strictObject({ text: z.string() }).nullable(),
      }),
    );
    const told = fieldsOf(schema).map(({ name, depth, isRequired, meaning }) => [
      name,
      depth,
      isRequired,
      meaning,
    ]);
    expect(told).toEqual([
      ["name", 0, true, ""],
      ["places", 0, false, ""],
      ["at", 1, true, "Where."],
      ["note", 1, false, ""],
      ["target", 0, true, ""],
      ["text", 1, true, ""],
    ]);
  });

  it("that several kinds share are told once, and are required where every kind that has them needs them", () => {
    const schema = schemaOf(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("a"), id: z.uuid(), start: z.int().optional() }),
        z.strictObject({ kind: z.literal("b"), id: z.uuid(), start: z.int() }),
      ]),
    );
    expect(fieldsOf(schema).map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ["kind", true],
      ["id", true],
      ["start", false],
    ]);
  });
});
