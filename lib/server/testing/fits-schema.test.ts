import * as z from "zod";
import { expect, it } from "vitest";
import type { Schema } from "@/lib/reference/schema";
import { misfits } from "./fits-schema";

const shape = z.strictObject({
  id: z.uuid(),
  kind: z.enum(["a", "b"]),
  places: z.array(z.strictObject({ at: z.int().min(0) })).max(2),
  note: z.string().max(3).nullable(),
  counts: z.record(z.enum(["x"]), z.int()),
  either: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("one"), one: z.boolean() }),
    z.strictObject({ is: z.literal("two") }),
  ]),
});
const schema = z.toJSONSchema(shape) as Schema;
const good = {
  id: "01936f2c-7a5e-7c31-9b0e-2f6f0c1d8a44",
  kind: "a",
  places: [{ at: 0 }],
  note: null,
  counts: { x: 1 },
  either: { is: "two" },
};

it("takes what fits", () => expect(misfits(schema, good)).toEqual([]));

it.each<[string, object]>([
  ["$.id", { id: "1" }],
  ["$.kind", { kind: "c" }],
  ["$.places[0].at", { places: [{ at: -1 }] }],
  ["$.places[0].at", { places: [{ at: 0.5 }] }],
  ["$.places[0]: lacks at", { places: [{}] }],
  ["$.places", { places: [{ at: 1 }, { at: 1 }, { at: 1 }] }],
  ["$.places", { places: {} }],
  ["$.note", { note: "long" }],
  ["$.counts.y", { counts: { y: 1 } }],
  ["$.either", { either: { is: "one" } }],
  ["$.more: is not described", { more: 1 }],
])("names %s in %j", (place, change) => {
  expect(misfits(schema, { ...good, ...change }).join("\n")).toContain(place);
});

it("knows every keyword that it meets, or says so", () => {
  expect(misfits({ ...schema, minProperties: 3 } as Schema, good)).toEqual([
    "$: the schema has the keyword minProperties",
  ]);
});
