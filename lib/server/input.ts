import "server-only";
import * as z from "zod";
import { keyOf, mutationIdOf } from "./idempotency";
import { refuse } from "./refusal";
import { parseJson } from "./request-body";
import { recognise, say, type Said } from "./say";
import type { Viewer } from "./viewer";

/** Next hands over no parameters at all where the address has none. */
export type Context = { readonly params: Promise<Record<string, string | string[] | undefined> | undefined> };

/** Ids in addresses are ours: what is not a UUID names nothing. */
const pathInput = z.record(z.string(), z.string());

const indonesian = z.locales.id().localeError;

type Body = { readonly bytes: Uint8Array; readonly viewer: Viewer | null };

/** The path, and with it the query or the JSON body, as one value of the schema; refuses what is none. */
export async function readInput<Input>(
  schema: z.ZodType<Input>,
  request: Request,
  context: Context,
  body: Body | null,
): Promise<Input> {
  const given =
    body === null
      ? Object.fromEntries(new URL(request.url).searchParams)
      : nameMutation(schema, request, body, parseJson(request, body.bytes));
  const path = pathInput.safeParse((await context.params) ?? {});
  if (!path.success) refuse("not_found", say("no_address"));
  return check(schema, { ...given, ...path.data });
}

/** Whether a write names itself in its body. */
export function takesMutationId(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && "mutationId" in schema.shape;
}

/** Where a write has a mutationId and none is given, the Idempotency-Key stands in for it. */
function nameMutation(schema: z.ZodType, request: Request, { viewer }: Body, given: object): object {
  const key = viewer === null ? null : keyOf(request);
  if (viewer === null || key === null || !takesMutationId(schema) || "mutationId" in given) return given;
  return { ...given, mutationId: mutationIdOf(viewer, key, request) };
}

function check<Input>(schema: z.ZodType<Input>, value: unknown): Input {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const field = issue.path.join(".");
  const isId = issue.code === "invalid_format" && issue.format === "uuid";
  if (isId) refuse("not_found", say("no_address"), field);
  const own = issue.code === "custom" ? (issue.params?.said as Said | undefined) : undefined;
  const words = own ?? recognise(issue.message);
  if (typeof words !== "string") refuse("invalid", words, field);
  // The words of the schema library name no field, and are said in the languages that it knows.
  const named = (said: string) => (field === "" ? said : `${field}: ${said}`);
  const inIndonesian = schema.safeParse(value, { error: indonesian }).error?.issues[0]?.message;
  return refuse("invalid", { en: named(words), id: named(inIndonesian ?? words) }, field);
}
