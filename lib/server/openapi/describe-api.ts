import "server-only";
import * as z from "zod";
import { scopes } from "@/lib/permission/scope";
import type { Operation as Described } from "@/lib/reference/route-view";
import type { Operation } from "../operation";
import { takesMutationId } from "../input";
import { answersOf } from "./answers";
import { inputOf } from "./input";

export type DescribedRoutes = Readonly<
  Record<string, Readonly<Record<string, { readonly operation?: Operation }>>>
>;

export const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The OpenAPI 3.1 description of these routes, by address and method: made of what each says of itself. */
export function describeApi(routes: DescribedRoutes) {
  const paths = Object.entries(routes).map(([address, route]) => {
    const entries = methods.flatMap((method) => {
      const operation = route[method]?.operation;
      return operation === undefined
        ? []
        : [[method.toLowerCase(), describeOperation(address, method, operation)] as const];
    });
    return [address.replaceAll(/\[(\w+)\]/g, "{$1}"), Object.fromEntries(entries)] as const;
  });
  return {
    openapi: "3.1.1",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: "Padanan",
      version: "1",
      description:
        "The one write API of Padanan: its own pages and programs with a token use the same routes.",
    },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: `A person's token, made on the account page. Scopes: ${scopes.join(", ")}.`,
        },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
      schemas: { Problem: problemSchema },
      headers: {
        RateLimit: { schema: { type: "string" }, description: "What is left of each limit, and until when." },
        ETag: {
          schema: { type: "string" },
          description:
            "What If-Match has to name in a write that builds on this answer. It is no key for caches.",
        },
        Link: {
          schema: { type: "string" },
          description: 'The address of the next page, as rel="next"; absent on the last.',
        },
        "RateLimit-Policy": {
          schema: { type: "string" },
          description: "The limits: requests in a window of seconds.",
        },
      },
    },
  };
}

export type ApiDescription = ReturnType<typeof describeApi>;

function describeOperation(address: string, method: string, operation: Operation): Described {
  const { summary, scope } = operation;
  const { parameters, requestBody } = inputOf(address, operation);
  const takesKey = method !== "GET" && scope !== "open";
  return {
    operationId: `${method.toLowerCase()} ${address.replace("/api/v1/", "")}`.replaceAll(
      /[^a-zA-Z]+(\w)?/g,
      (_, letter: string | undefined) => letter?.toUpperCase() ?? "",
    ),
    summary,
    tags: [address.split("/")[3]!],
    "x-scope": scope,
    security:
      scope === "open" ? [] : scope === "session" ? [{ session: [] }] : [{ token: [] }, { session: [] }],
    parameters: [
      ...parameters,
      ...(operation.precondition === undefined ? [] : [ifMatch[operation.precondition]]),
      ...(takesKey ? [idempotencyKey(takesMutationId(operation.input))] : []),
    ],
    ...(requestBody === null ? {} : { requestBody }),
    responses: answersOf(operation, address, takesKey),
  };
}

const header = { in: "header", schema: { type: "string" } } as const;

const ifMatch = {
  revision: {
    ...header,
    name: "If-Match",
    required: true,
    description: 'The revision that the text was typed on, quoted, or "none" for the first text.',
    example: '"none"',
  },
  version: {
    ...header,
    name: "If-Match",
    required: true,
    description: 'The version that the change was made on, quoted; "0" for the first.',
    example: '"0"',
  },
};

function idempotencyKey(standsIn: boolean) {
  const description = standsIn
    ? "Kept for 24 hours: the same request again gets the same answer. It may stand in for mutationId."
    : "Kept for 24 hours: the same request again gets the same answer.";
  return { ...header, name: "Idempotency-Key", required: false, description };
}

const problemSchema = z.toJSONSchema(
  z.looseObject({
    type: z.string(),
    status: z.int(),
    code: z.string().describe("For programs; closed."),
    title: z.string().describe("For people: what is wrong and what to do."),
    field: z.string().optional().describe("Where in the request it lies."),
  }),
);
