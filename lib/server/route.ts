import "server-only";
import * as z from "zod";
import { answerLanguage } from "./answer-language";
import { requireViewer } from "./auth/viewer";
import { readJson } from "./request-body";
import { Refusal, refuse } from "./refusal";
import { recognise, say } from "./say";
import type { Viewer } from "./viewer";

/** Next hands over no parameters at all where the address has none. */
type Context = { readonly params: Promise<Record<string, string | string[] | undefined> | undefined> };
export type Handler = (request: Request, context: Context) => Promise<Response>;

/** Ids in addresses are ours: what is not a UUID names nothing. */
const pathInput = z.record(z.string(), z.string());

/**
 * A write by a signed-in person: same-origin, body and path parsed together by the command's own schema,
 * then the command, which asks for the right to do it. What it returns is the answer.
 */
export function write<Input, Answer>(
  input: z.ZodType<Input>,
  run: (viewer: Viewer, input: Input, request: Request) => Promise<Answer>,
  answer: (value: Answer) => Response = ok,
): Handler {
  return guarded(async (request, context) => {
    checkOrigin(request);
    const viewer = await requireViewer();
    return answer(await run(viewer, await parse(input, request, context), request));
  });
}

/** A write that needs no session, because its own token is the key. */
export function openWrite<Input, Answer>(
  input: z.ZodType<Input>,
  run: (input: Input) => Promise<Answer>,
): Handler {
  return guarded(async (request, context) => {
    checkOrigin(request);
    return ok(await run(await parse(input, request, context)));
  });
}

/** A look by a signed-in person. The path and the query are the input. */
export function look<Input>(
  input: z.ZodType<Input>,
  run: (viewer: Viewer, input: Input, request: Request) => Promise<unknown>,
): Handler {
  return guarded(async (request, context) => {
    const viewer = await requireViewer();
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const parsed = check(input, { ...query, ...(await path(context)) });
    const answer = await run(viewer, parsed, request);
    return answer instanceof Response ? answer : ok(answer);
  });
}

/** Answers a refusal as problem details (RFC 9457); everything else is a fault of ours and says only that. */
export function guarded(handler: Handler): Handler {
  return async (request, context) => {
    try {
      const response = await handler(request, context);
      if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "private, no-store");
      return response;
    } catch (error) {
      if (error instanceof Refusal) return problem(await told(error, request));
      const id = crypto.randomUUID();
      console.error(`Request ${id} failed:`, error);
      const message = `Something failed on our side. Nothing was changed. Tell the operator this number: ${id}`;
      return problem({ status: 500, code: "internal", message });
    }
  };
}

/** A refusal in the language of whoever asks. */
async function told(refusal: Refusal, request: Request): Promise<Refusal> {
  return typeof refusal.words === "string" ? refusal : refusal.in(await answerLanguage(request));
}

function ok(value: unknown): Response {
  return value === undefined ? new Response(null, { status: 204 }) : Response.json(value);
}

type Problem = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
};

export function problem({ status, code, message, field }: Problem, extra: object = {}): Response {
  return new Response(
    JSON.stringify({ type: "about:blank", status, code, title: message, field, ...extra }),
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "private, no-store" },
    },
  );
}

/**
 * Only our own pages may write: a browser tells where a request comes from, by Sec-Fetch-Site or Origin.
 * A request that tells neither is not from a page of ours.
 */
export function checkOrigin(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const isOwn =
    site === null
      ? origin !== null && URL.canParse(origin) && new URL(origin).host === host
      : site === "same-origin";
  if (!isOwn) {
    refuse("forbidden", say("not_from_here"));
  }
}

async function path(context: Context): Promise<Record<string, string>> {
  const parsed = pathInput.safeParse((await context.params) ?? {});
  if (!parsed.success) refuse("not_found", say("no_address"));
  return parsed.data;
}

async function parse<Input>(input: z.ZodType<Input>, request: Request, context: Context): Promise<Input> {
  const body = request.body === null ? {} : await readJson(request);
  return check(input, { ...body, ...(await path(context)) });
}

function check<Input>(input: z.ZodType<Input>, value: unknown): Input {
  const parsed = input.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const field = issue.path.join(".");
  const isId = issue.code === "invalid_format" && issue.format === "uuid";
  if (isId) refuse("not_found", say("no_address"), field);
  const words = recognise(issue.message);
  // The words of the schema library name no field; our own are meant to be read beside it.
  const isOurs = issue.code === "custom" || typeof words !== "string" || field === "";
  return refuse("invalid", isOurs ? words : `${field}: ${issue.message}`, field);
}
