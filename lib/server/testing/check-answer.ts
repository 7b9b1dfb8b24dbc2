import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import type { Operation as Described } from "@/lib/reference/route-view";
import type { Schema } from "@/lib/reference/schema";
import { describeApi, type DescribedRoutes } from "../openapi/describe-api";
import type { Operation } from "../operation";
import { misfits } from "./fits-schema";

const registry = pathToFileURL(path.resolve("app/api/v1/routes.ts")).href;
const { routes } = (await import(/* @vite-ignore */ registry)) as { routes: DescribedRoutes };
const { paths, components } = describeApi(routes);

/** What the description of the API says of a route, named by its method and address; nothing of what is no part of it. */
function describedAs(name: string): Described | undefined {
  const [method, address] = name.split(" ") as [string, string];
  return paths[address.replaceAll(/\[(\w+)\]/g, "{$1}")]?.[method.toLowerCase()];
}

/** Holds an answer to what the route says that it answers with, and to what the description says of it. */
export async function checkAnswer(
  name: string,
  operation: Operation | undefined,
  response: Response,
): Promise<void> {
  if (operation === undefined) return;
  const { answer } = operation;
  const said = describedAs(name)?.responses[String(response.status)];
  expect(said, `${name} answers ${response.status}, which the description does not know`).toBeDefined();
  for (const header of ["ETag", "Link"]) {
    if (response.headers.has(header)) expect(said!.headers).toHaveProperty(header);
  }
  if (answer === "nothing") return expect(response.status).toBe(204);
  if (answer === "file") return expect(response.headers.get("content-disposition")).toMatch(/^attachment/);
  if (answer === "events") return expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  const value: unknown = await response.json();
  const parsed = answer.safeParse(value);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(misfits(said!.content!["application/json"]!.schema!, value)).toEqual([]);
}

/** Holds a refusal to the description: a status that it knows, and a problem as it has them. */
export function checkRefusal(name: string, status: number, body: string): void {
  const described = describedAs(name);
  if (described === undefined) return;
  expect(Object.keys(described.responses)).toContain(String(status));
  expect(misfits(components.schemas.Problem as Schema, JSON.parse(body))).toEqual([]);
}
