import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { findRoutes } from "../testing/routes";
import { describeApi, methods, type DescribedRoutes } from "./describe-api";

vi.mock("next-auth", () => ({ default: () => () => Response.json({}), getServerSession: () => null }));

const registry = pathToFileURL(path.resolve("app/api/v1/routes.ts")).href;
const { routes } = (await import(/* @vite-ignore */ registry)) as { routes: DescribedRoutes };
const api = describeApi(routes);
const operations = Object.entries(api.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    operation,
  })),
);

describe("the description of the API", () => {
  it("has an operation for every route there is, and no other", async () => {
    const found = [...(await findRoutes()).keys()]
      .filter((name) => name.includes("/api/v1/") && !name.endsWith("/openapi.json"))
      .map((name) => name.replaceAll(/\[(\w+)\]/g, "{$1}"));
    expect(operations.map(({ name }) => name).toSorted()).toEqual(found.toSorted());
    expect(operations.length).toBeGreaterThan(60);
  });

  it("names each operation once", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
    for (const { operation } of operations) expect(operation.summary).toMatch(/^\S.+[^.]$/);
  });

  it.each(operations)(
    "$name: parameters are those of the address, and everything is JSON Schema",
    ({ path, operation }) => {
      const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(names).size).toBe(names.length);
      const answers = Object.entries(operation.responses);
      expect(answers.filter(([status]) => status.startsWith("2"))).toHaveLength(1);
      for (const [, answer] of answers) expect(answer).toHaveProperty("description");
      checkSchemas(operation);
    },
  );

  it("refers to nothing that is not there, and is JSON", () => {
    const text = JSON.stringify(api);
    for (const [, at] of text.matchAll(/"\$ref":"(#\/components[^"]+)"/g)) {
      const found = at!
        .slice(2)
        .split("/")
        .reduce<unknown>((held, key) => (held as Record<string, unknown>)[key], api);
      expect(found, at).toBeDefined();
    }
    expect(JSON.parse(text)).toEqual(api);
    expect(methods).toHaveLength(5);
  });
});

const types = ["object", "array", "string", "number", "integer", "boolean", "null"];

/** Looks at every schema inside: its type is one there is, and what it requires it has. */
function checkSchemas(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if ("schema" in value) checkSchema(value.schema);
  Object.values(value).forEach(checkSchemas);
}

function checkSchema(schema: unknown): void {
  if (typeof schema !== "object" || schema === null) throw new Error("a schema that is none");
  const { type, properties, required, items, anyOf, oneOf } = schema as Record<string, unknown>;
  for (const each of [type ?? []].flat()) expect(types).toContain(each);
  // A record names its keys by `required` alone.
  if (!("propertyNames" in schema)) {
    for (const name of (required ?? []) as string[]) expect(properties).toHaveProperty([name]);
  }
  for (const inner of Object.values((properties ?? {}) as object)) checkSchema(inner);
  for (const inner of [...((anyOf ?? []) as unknown[]), ...((oneOf ?? []) as unknown[])]) checkSchema(inner);
  if (items !== undefined) checkSchema(items);
}
