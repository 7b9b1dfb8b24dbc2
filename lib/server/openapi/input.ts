import "server-only";
import * as z from "zod";
import { takesMutationId } from "../input";
import type { Operation } from "../operation";

type JsonSchema = Readonly<Record<string, unknown>> & {
  readonly properties?: Readonly<Record<string, object>>;
  readonly required?: readonly string[];
};

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: object;
  readonly description?: string;
};

/** A schema as JSON Schema 2020-12, of what is sent or of what is answered. */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const made = Object.entries(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
  return Object.fromEntries(made.filter(([name]) => name !== "$schema"));
}

/** Where each part of an operation's input goes: the address, the query, or the body. */
export function inputOf(
  address: string,
  { input, body }: Operation,
): { readonly parameters: readonly Parameter[]; readonly requestBody: object | null } {
  const whole = toJsonSchema(input, "input");
  const inPath = [...address.matchAll(/\[(\w+)\]/g)].map(([, name]) => name!);
  const { properties = {}, required = [], ...rest } = whole;
  const others = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const path = inPath.map((name) => ({
    name,
    in: "path" as const,
    required: true,
    schema: properties[name] ?? { type: "string" },
  }));
  if (body !== "json") {
    const query = others.map(([name, schema]) => ({
      name,
      in: "query" as const,
      required: required.includes(name),
      schema,
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
  const requestBody = { content: { "application/json": { schema } }, required: schema.required.length > 0 };
  return { parameters: path, requestBody: others.length === 0 ? null : requestBody };
}
