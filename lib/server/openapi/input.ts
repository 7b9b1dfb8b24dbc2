import "server-only";
import * as z from "zod";
import { exampleOf } from "@/lib/reference/example-of";
import type { Operation as Described } from "@/lib/reference/route-view";
import { describeFields, type Schema } from "@/lib/reference/schema";
import { takesMutationId } from "../input";
import type { Operation } from "../operation";
import { fieldMeanings, fieldSamples } from "./field-meanings";

type Parameter = Described["parameters"][number];

/** A schema as JSON Schema 2020-12, of what is sent to an address or of what it answers, each field in words. */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output", address: string): Schema {
  const made = Object.entries(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
  const whole = Object.fromEntries(made.filter(([name]) => name !== "$schema")) as Schema;
  return describeFields(whole, (name) => find(fieldMeanings, address, name));
}

/** What a table says of a name at an address; the last word of the address goes before. */
function find<Value>(
  table: Readonly<Record<string, Value>>,
  address: string,
  name: string,
): Value | undefined {
  const word = address.split("/").findLast((part) => !part.startsWith("["));
  return table[`${word}.${name}`] ?? table[name];
}

/** Where each part of an operation's input goes: the address, the query, or the body. */
export function inputOf(
  address: string,
  { input, body }: Operation,
): { readonly parameters: readonly Parameter[]; readonly requestBody: Described["requestBody"] | null } {
  const whole = toJsonSchema(input, "input", address);
  const sampleOf = (name: string) => find(fieldSamples, address, name);
  const inPath = [...address.matchAll(/\[(\w+)\]/g)].map(([, name]) => name!);
  const { properties = {}, required = [], ...rest } = whole;
  const others = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const path = inPath.map((name) => ({
    name,
    in: "path" as const,
    required: true,
    schema: properties[name] ?? { type: "string" },
    example: exampleOf(properties[name] ?? { type: "string" }, sampleOf, name),
  }));
  if (body !== "json") {
    const query = others.map(([name, schema]) => ({
      name,
      in: "query" as const,
      required: required.includes(name),
      schema,
      ...(name === "cursor" ? {} : { example: exampleOf(schema, sampleOf, name) }),
    }));
    const file = { content: { "application/octet-stream": {} }, required: true };
    return { parameters: [...path, ...query], requestBody: body === "file" ? file : null };
  }
  const optional = takesMutationId(input) ? ["mutationId", ...inPath] : inPath;
  const schema = {
    ...rest,
    properties: Object.fromEntries(others),
    required: required.filter((name) => !optional.includes(name)),
  };
  const content = { "application/json": { schema, example: exampleOf(schema, sampleOf) } };
  const requestBody = { content, required: schema.required.length > 0 };
  return { parameters: path, requestBody: others.length === 0 ? null : requestBody };
}
