import "server-only";
import * as z from "zod";
import { admit, checkOrigin } from "./admit";
import { once } from "./idempotency";
import { readInput, takesMutationId, type Context } from "./input";
import type { Declaration, Operation } from "./operation";
import { answerConflict, answerRulesConflict } from "./precondition";
import { problemOf } from "./problem";
import { countFor, countForAddress, tellLimits, type Standing } from "./rate-limit";
import { Refusal } from "./refusal";
import { say } from "./say";
import { checkFile, readBytes } from "./request-body";
import type { Viewer } from "./viewer";

export type Handler = ((request: Request, context: Context) => Promise<Response>) & {
  readonly operation?: Operation;
};

/** Room for the longest article with its JSON. */
const mostJson = 24_000_000;

/** A look by somebody who may. The path and the query are the input. */
export function look<Input, Answer>(declaration: Declaration<Input, Answer>): Handler {
  return declare(declaration, "none", async (request, context) => {
    const viewer = await admit(request, declaration.scope);
    return limited(countFor(viewer), request, async () => {
      const input = await readInput(declaration.input, request, context, null);
      return answer(declaration, await declaration.run(viewer, input, request), request);
    });
  });
}

/** A write: path and body parsed together by the command's own schema, then the command, which asks for the right to do it. */
export function write<Input, Answer>(declaration: Declaration<Input, Answer>): Handler {
  return declare(declaration, "json", async (request, context) => {
    const viewer = await admit(request, declaration.scope);
    return limited(countFor(viewer), request, async () => {
      const bytes = await readBytes(request, mostJson);
      const isRepeatable = takesMutationId(declaration.input);
      return once(viewer, request, { body: bytes, isRepeatable }, async () => {
        const input = await readInput(declaration.input, request, context, { bytes, viewer });
        return answer(declaration, await declaration.run(viewer, input, request), request);
      });
    });
  });
}

type Upload<Input, Answer> = Omit<Declaration<Input, Answer>, "run"> & {
  /** In bytes. */
  readonly most: number;
  readonly run: (viewer: Viewer, input: Input, bytes: Uint8Array, request: Request) => Promise<Answer>;
};

/** The body is a file as it is; the path and the query are the input. */
export function upload<Input, Answer>(declaration: Upload<Input, Answer>): Handler {
  return declare(declaration, "file", async (request, context) => {
    const viewer = await admit(request, declaration.scope);
    return limited(countFor(viewer), request, async () => {
      checkFile(request);
      const input = await readInput(declaration.input, request, context, null);
      const bytes = await readBytes(request, declaration.most);
      return once(viewer, request, { body: bytes, isRepeatable: false }, async () =>
        answer(declaration, await declaration.run(viewer, input, bytes, request), request),
      );
    });
  });
}

type Open<Input, Answer> = Omit<Declaration<Input, Answer>, "run" | "scope"> & {
  readonly run: (input: Input) => Promise<Answer>;
};

/** A write that needs no session, because its own token is the key. */
export function openWrite<Input, Answer>(declaration: Open<Input, Answer>): Handler {
  return declare({ ...declaration, scope: "open" }, "json", async (request, context) => {
    checkOrigin(request);
    return limited(countForAddress(request), request, async () => {
      const bytes = await readBytes(request, mostJson);
      const input = await readInput(declaration.input, request, context, { bytes, viewer: null });
      return answer(declaration, await declaration.run(input), request);
    });
  });
}

/** A look for anybody. */
export function openLook<Input, Answer>(declaration: Open<Input, Answer>): Handler {
  return declare({ ...declaration, scope: "open" }, "none", (request, context) =>
    limited(countForAddress(request), request, async () => {
      const input = await readInput(declaration.input, request, context, null);
      return answer(declaration, await declaration.run(input), request);
    }),
  );
}

type OpenUpload<Answer> = Omit<Upload<object, Answer>, "run" | "scope" | "input"> & {
  readonly run: (bytes: Uint8Array, request: Request) => Promise<Answer>;
  /** Refuses whoever asks too often, before anything is read. */
  readonly may: (request: Request) => void;
};

/** A file from anybody. */
export function openUpload<Answer>(declaration: OpenUpload<Answer>): Handler {
  const input = z.strictObject({});
  return declare({ ...declaration, input, scope: "open" }, "file", async (request) => {
    checkOrigin(request);
    declaration.may(request);
    checkFile(request);
    const bytes = await readBytes(request, declaration.most);
    return answer(declaration, await declaration.run(bytes, request), request);
  });
}

function declare(
  declaration: Omit<Operation, "body" | "input"> & { readonly input: z.ZodType },
  body: Operation["body"],
  handler: Handler,
): Handler {
  return Object.assign(guarded(handler), { operation: { ...declaration, body } });
}

/** Answers whatever went wrong as problem details, and keeps every answer out of shared memories. */
export function guarded(handler: Handler): Handler {
  return async (request, context) => {
    try {
      const response = await handler(request, context);
      if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
      return response;
    } catch (error) {
      return problemOf(error, request);
    }
  };
}

/** Does the work unless a limit is reached; either way the answer tells where the limits stand. */
async function limited(
  standings: readonly Standing[],
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  const reached = standings.find(({ isOver }) => isOver);
  const response = await (
    reached === undefined
      ? work()
      : Promise.reject(new Refusal("rate_limited", say("too_often", { seconds: reached.reset })))
  ).catch((error: unknown) => problemOf(error, request));
  tellLimits(response, standings);
  if (reached !== undefined) response.headers.set("Retry-After", String(reached.reset));
  return response;
}

function answer<Value>(
  { conflict, etag }: Pick<Operation, "conflict"> & { readonly etag?: (value: Value) => string },
  value: Value,
  request: Request,
): Response {
  if (value instanceof Response) return value;
  const clash =
    conflict === "text" ? answerConflict(value) : conflict === "rules" ? answerRulesConflict(value) : null;
  if (clash !== null) return clash;
  if (value === undefined) return new Response(null, { status: 204 });
  const response = Response.json(value);
  if (etag !== undefined) response.headers.set("ETag", `"${etag(value)}"`);
  const next = nextOf(value);
  if (next !== null) {
    const { pathname, searchParams } = new URL(request.url);
    searchParams.set("cursor", next);
    response.headers.set("Link", `<${pathname}?${searchParams.toString()}>; rel="next"`);
  }
  return response;
}

/** Where a page of a list goes on. */
function nextOf(value: unknown): string | null {
  const isPage = typeof value === "object" && value !== null && "items" in value && "next" in value;
  return isPage && typeof value.next === "string" ? value.next : null;
}
