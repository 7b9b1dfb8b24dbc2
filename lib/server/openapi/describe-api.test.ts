import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { sampleId } from "@/lib/reference/example-of";
import { groupRoutes } from "@/lib/reference/route-view";
import type { Schema } from "@/lib/reference/schema";
import { takesMutationId } from "../input";
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

  it("declares the token wherever a scope opens, and nothing where anybody may come", () => {
    for (const { name, operation } of operations) {
      const schemes = operation.security.flatMap((each) => Object.keys(each));
      const scope = operation["x-scope"];
      const wanted = scope === "open" ? [] : scope === "session" ? ["session"] : ["token", "session"];
      expect([name, schemes]).toEqual([name, wanted]);
      for (const scheme of schemes) expect(api.components.securitySchemes).toHaveProperty(scheme);
    }
  });

  it("says in words what each field of a request means: by describe(), or in field-meanings.ts", () => {
    const silent = operations.flatMap(({ name, operation }) => [
      ...operation.parameters
        .filter((parameter) => (parameter.description ?? parameter.schema.description ?? "") === "")
        .map((parameter) => `${name} ${parameter.in} ${parameter.name}`),
      ...silentFields(operation.requestBody?.content["application/json"]?.schema ?? {}, name),
    ]);
    expect(silent).toEqual([]);
  });

  it.each(operations)("$name: its examples are taken by its own schema", ({ name, path, operation }) => {
    const address = path.replaceAll(/\{(\w+)\}/g, "[$1]");
    const { input } = routes[address]![name.split(" ")[0]!]!.operation!;
    const given = operation.parameters
      .filter((parameter) => parameter.in !== "header" && parameter.example !== undefined)
      .map((parameter) => [parameter.name, parameter.example] as const);
    const sent = operation.requestBody?.content["application/json"]?.example ?? {};
    // A key in the header stands in for it.
    const named = takesMutationId(input) ? { mutationId: sampleId } : {};
    const parsed = input.safeParse({ ...sent, ...named, ...Object.fromEntries(given) });
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it("shows each route to people with a command that a shell takes as one", () => {
    const groups = groupRoutes(api);
    expect(groups.flatMap((group) => group.routes)).toHaveLength(operations.length);
    for (const { curl, path, id } of groups.flatMap((group) => group.routes)) {
      expect(spawnSync("sh", ["-n", "-c", curl]).status, `${id}: ${curl}`).toBe(0);
      expect(curl).toContain(`"$PADANAN${path.split("{")[0]!}`);
      expect(curl).not.toMatch(/\{\w+Id\}|undefined|\[object/);
    }
    const save = groups
      .flatMap((group) => group.routes)
      .find(({ id }) => id === "putSegmentsSegmentIdTarget")!;
    expect(save.curl.split(" \\\n  ")).toEqual([
      'curl -X PUT "$PADANAN/api/v1/segments/01936f2c-7a5e-7c31-9b0e-2f6f0c1d8a44/target"',
      '-H "Authorization: Bearer $TOKEN"',
      `-H 'If-Match: "none"'`,
      '-H "Idempotency-Key: $(uuidgen)"',
      '-H "Content-Type: application/json"',
      `-d '{"text":"The port has opened again."}'`,
    ]);
  });

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

function silentFields(schema: Schema, name: string): readonly string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([field, inner]) => [
      ...((inner.description ?? "") === "" ? [`${name} ${field}`] : []),
      ...silentFields(inner, name),
    ]),
    ...[...(items === undefined ? [] : [items]), ...anyOf, ...oneOf].flatMap((inner) =>
      silentFields(inner, name),
    ),
  ];
}

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
