import "server-only";
import type { Operation as Described } from "@/lib/reference/route-view";
import type { Operation } from "../operation";
import { toJsonSchema } from "./input";

type Content = NonNullable<Described["responses"][string]["content"]>;

const limits = {
  RateLimit: { $ref: "#/components/headers/RateLimit" },
  "RateLimit-Policy": { $ref: "#/components/headers/RateLimit-Policy" },
};

function problem(description: string) {
  return {
    description,
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

/** Every status that an operation answers with, and what then comes back. */
export function answersOf(
  { answer, scope, body, precondition, conflict, etag }: Operation,
  address: string,
  takesKey: boolean,
): Described["responses"] {
  const content = answer === "nothing" ? undefined : contentOf(answer, address);
  const schema = content?.["application/json"]?.schema;
  const headers = {
    ...limits,
    ...(etag === undefined ? {} : { ETag: { $ref: "#/components/headers/ETag" } }),
    ...(schema?.properties?.next === undefined ? {} : { Link: { $ref: "#/components/headers/Link" } }),
  };
  return {
    ...(content === undefined
      ? { 204: { description: "Done.", headers } }
      : { 200: { description: "Done.", headers, content } }),
    ...(body === "none" ? {} : { 400: problem("The request cannot be read.") }),
    ...(scope === "open" ? {} : { 401: problem("No session, and no token that holds.") }),
    403: problem("Not allowed: by the role, by the token's scopes, or from this page."),
    404: problem("There is nothing at this address, or it may not be seen."),
    ...(takesKey ? { 409: problem("The request with this Idempotency-Key is still under way.") } : {}),
    ...(body === "none" ? {} : { 410: problem("What the request is about is gone.") }),
    ...(conflict === undefined
      ? {}
      : { 412: problem("Somebody was faster: theirs is what stands there now.") }),
    ...(body === "none" ? {} : { 413: problem("The body is too large.") }),
    ...(body === "json" ? { 415: problem("The body is not application/json.") } : {}),
    422: problem("The request is understood, and cannot be carried out: the title says why."),
    ...(precondition === undefined ? {} : { 428: problem("If-Match is missing.") }),
    429: problem("Too many requests: Retry-After says for how many seconds to wait."),
  };
}

function contentOf(answer: Exclude<Operation["answer"], "nothing">, address: string): Content {
  if (answer === "file") return { "application/octet-stream": {} };
  if (answer === "events") return { "text/event-stream": {} };
  return { "application/json": { schema: toJsonSchema(answer, "output", address) } };
}
