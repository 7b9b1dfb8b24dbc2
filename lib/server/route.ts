import "server-only";
import * as z from "zod";
import { admit, checkOrigin } from "./admit";
import { readInput, type Context } from "./input";
import type { Declaration, Operation } from "./operation";
import { answerConflict, answerRulesConflict } from "./precondition";
import { problemOf } from "./problem";
import { readBytes } from "./request-body";
import type { Viewer } from "./viewer";

export type Handler = ((request: Request, context: Context) => Promise<Response>) & {
  readonly operation?: Operation;
};

/** A look by somebody who may. The path and the query are the input. */
export function look<Input, Answer>(declaration: Declaration<Input, Answer>): Handler {
  return declare(declaration, "none", async (request, context) => {
    const viewer = await admit(request, declaration.scope);
    const input = await readInput(declaration.input, request, context, "query");
    return answer(declaration, await declaration.run(viewer, input, request));
  });
}

/** A write: path and body parsed together by the command's own schema, then the command, which asks for the right to do it. */
export function write<Input, Answer>(declaration: Declaration<Input, Answer>): Handler {
  return declare(declaration, "json", async (request, context) => {
    const viewer = await admit(request, declaration.scope);
    const input = await readInput(declaration.input, request, context, "body");
    return answer(declaration, await declaration.run(viewer, input, request));
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
    const input = await readInput(declaration.input, request, context, "query");
    const bytes = await readBytes(request, declaration.most);
    return answer(declaration, await declaration.run(viewer, input, bytes, request));
  });
}

type Open<Input, Answer> = Omit<Declaration<Input, Answer>, "run" | "scope"> & {
  readonly run: (input: Input) => Promise<Answer>;
};

/** A write that needs no session, because its own token is the key. */
export function openWrite<Input, Answer>(declaration: Open<Input, Answer>): Handler {
  return declare({ ...declaration, scope: "open" }, "json", async (request, context) => {
    checkOrigin(request);
    const input = await readInput(declaration.input, request, context, "body");
    return answer(declaration, await declaration.run(input));
  });
}

/** A look for anybody. */
export function openLook<Input, Answer>(declaration: Open<Input, Answer>): Handler {
  return declare({ ...declaration, scope: "open" }, "none", async (request, context) => {
    const input = await readInput(declaration.input, request, context, "query");
    return answer(declaration, await declaration.run(input));
  });
}

type OpenUpload<Answer> = Omit<Upload<object, Answer>, "run" | "scope" | "input"> & {
  readonly run: (bytes: Uint8Array, request: Request) => Promise<Answer>;
  /** Refuses whoever asks too often, before anything is read. */
  readonly may: (request: Request) => void;
};

/** A file from anybody. */
export function openUpload<Answer>(declaration: OpenUpload<Answer>): Handler {
  return declare({ ...declaration, input: nothingGiven, scope: "open" }, "file", async (request) => {
    checkOrigin(request);
    declaration.may(request);
    const bytes = await readBytes(request, declaration.most);
    return answer(declaration, await declaration.run(bytes, request));
  });
}

const nothingGiven = z.strictObject({});

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

function answer({ conflict }: Pick<Operation, "conflict">, value: unknown): Response {
  if (value instanceof Response) return value;
  const clash =
    conflict === "text" ? answerConflict(value) : conflict === "rules" ? answerRulesConflict(value) : null;
  if (clash !== null) return clash;
  return value === undefined ? new Response(null, { status: 204 }) : Response.json(value);
}
