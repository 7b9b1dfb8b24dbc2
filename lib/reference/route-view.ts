import { fieldsOf, typeOf, type Field } from "./fields";
import type { Schema } from "./schema";

type Content = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;

type Response = {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Content;
};

/** An operation as OpenAPI 3.1 has it, as far as it is made here. */
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly "x-scope": string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: "path" | "query" | "header";
    readonly required: boolean;
    readonly schema: Schema;
    readonly description?: string;
    readonly example?: unknown;
  }[];
  readonly requestBody?: { readonly content: Content; readonly required: boolean };
  readonly responses: Readonly<Record<string, Response>>;
};

export type Description = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

export type Parameter = Field & { readonly in: "path" | "query" | "header" };

/** A route as it is read by people. */
export type RouteView = {
  /** Names it in the page's address too. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** The scope a token needs; `session` where only a person may, `open` where anybody may. */
  readonly scope: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly mediaType: string; readonly fields: readonly Field[] } | null;
  readonly answer: {
    readonly status: number;
    readonly mediaType: string | null;
    readonly type: string;
    readonly fields: readonly Field[];
  };
  readonly problems: readonly { readonly status: number; readonly words: string }[];
  /** A command that asks it, with `$TOKEN` for the token and `$PADANAN` for the address. */
  readonly curl: string;
};

export type RouteGroup = { readonly tag: string; readonly routes: readonly RouteView[] };

/** Every route of a description, by its first word. */
export function groupRoutes({ paths }: Description): readonly RouteGroup[] {
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      tag: operation.tags[0]!,
      route: viewRoute(path, method.toUpperCase(), operation),
    })),
  );
  const tags = [...new Set(routes.map(({ tag }) => tag))].toSorted();
  return tags.map((tag) => ({
    tag,
    routes: routes.filter((each) => each.tag === tag).map(({ route }) => route),
  }));
}

function viewRoute(path: string, method: string, operation: Operation): RouteView {
  const { operationId, summary, parameters, requestBody, responses } = operation;
  const [bodyType, sent] = Object.entries(requestBody?.content ?? {})[0] ?? [null, undefined];
  const all = Object.entries(responses).map(([status, response]) => ({
    status: Number(status),
    ...response,
  }));
  const { status, content = {} } = all.find((each) => each.status < 300)!;
  const [mediaType, answered] = Object.entries(content)[0] ?? [null, undefined];
  return {
    id: operationId,
    method,
    path,
    summary,
    scope: operation["x-scope"],
    parameters: parameters.map(({ name, in: where, required, schema, description }) => ({
      name,
      in: where,
      depth: 0,
      type: typeOf(schema),
      isRequired: required,
      meaning: description ?? schema.description ?? "",
    })),
    body: bodyType === null ? null : { mediaType: bodyType, fields: fieldsOf(sent?.schema ?? {}) },
    answer: {
      status,
      mediaType,
      type: answered?.schema === undefined ? "" : typeOf(answered.schema),
      fields: fieldsOf(answered?.schema ?? {}),
    },
    problems: all
      .filter((each) => each.status >= 400)
      .map((each) => ({ status: each.status, words: each.description })),
    curl: curlOf(path, method, operation),
  };
}

/** Shells read the address and the body as they are: single quotes around, and none inside. */
function curlOf(path: string, method: string, operation: Operation): string {
  const { parameters, requestBody } = operation;
  const example = ({ example, schema }: Operation["parameters"][number]) =>
    String(example ?? schema.default ?? "");
  const needed = parameters.filter(({ required }) => required);
  const address = needed
    .filter((each) => each.in === "path")
    .reduce((held, each) => held.replace(`{${each.name}}`, example(each)), path);
  const query = needed
    .filter((each) => each.in === "query")
    .map((each) => `${each.name}=${encodeURIComponent(example(each))}`)
    .join("&");
  const headers = [
    ...(operation["x-scope"] === "open" ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...needed
      .filter((each) => each.in === "header")
      .map((each) => `-H ${quote(`${each.name}: ${example(each)}`)}`),
    ...(parameters.some(({ name }) => name === "Idempotency-Key")
      ? ['-H "Idempotency-Key: $(uuidgen)"']
      : []),
  ];
  const [type, sent] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const body =
    type === undefined
      ? []
      : type === "application/json"
        ? [`-H "Content-Type: application/json"`, `-d ${quote(JSON.stringify(sent?.example ?? {}))}`]
        : ["--data-binary @FILE"];
  return [
    `curl${method === "GET" ? "" : ` -X ${method}`} "$PADANAN${address}${query === "" ? "" : `?${query}`}"`,
    ...headers,
    ...body,
  ].join(" \\\n  ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
