import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Handler } from "../route";
import type { Ask } from "./access";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const root = path.resolve("app");

/**
 * Every handler that `app/` offers, by method and address: found in the file system, so that none is forgotten. The one
 * that answers for all addresses that lead nowhere is not among them.
 */
export async function findRoutes(): Promise<ReadonlyMap<string, Handler>> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => /(^|\/)route\.tsx?$/.test(file) && !file.includes("[...rest]"),
  );
  const found = await Promise.all(files.sort().map(readRoutes));
  return new Map(found.flat());
}

async function readRoutes(file: string): Promise<[string, Handler][]> {
  const exported = (await import(/* @vite-ignore */ pathToFileURL(path.join(root, file)).href)) as Record<
    string,
    Handler
  >;
  const address = path
    .dirname(file)
    .split(path.sep)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/");
  return methods
    .filter((method) => method in exported)
    .map((method) => [`${method} /${address}`, exported[method]!]);
}

/** The address of our own server in the tests. */
export const host = "127.0.0.1:3000";

/** Calls a handler the way a page of ours does; `headers` decides where the request claims to come from. */
export function call(
  handler: Handler,
  name: string,
  ask: Ask,
  headers: Readonly<Record<string, string>> = { "sec-fetch-site": "same-origin" },
): Promise<Response> {
  const method = name.split(" ")[0]!;
  const body = typeof ask.body === "object" ? JSON.stringify(ask.body) : ask.body;
  const type: Record<string, string> =
    typeof ask.body === "object" ? { "content-type": "application/json" } : {};
  const request = new Request(`http://${host}/test?${new URLSearchParams(ask.query).toString()}`, {
    method,
    body,
    headers: { host, ...type, ...ask.headers, ...headers },
  });
  return handler(request, { params: Promise.resolve(ask.path) });
}
