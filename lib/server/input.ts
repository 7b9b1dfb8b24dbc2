import "server-only";
import * as z from "zod";
import { refuse } from "./refusal";
import { readJson } from "./request-body";
import { recognise, say } from "./say";

/** Next hands over no parameters at all where the address has none. */
export type Context = { readonly params: Promise<Record<string, string | string[] | undefined> | undefined> };

/** Ids in addresses are ours: what is not a UUID names nothing. */
const pathInput = z.record(z.string(), z.string());

/** The path, and with it the query or the JSON body, as one value of the schema; refuses what is none. */
export async function readInput<Input>(
  schema: z.ZodType<Input>,
  request: Request,
  context: Context,
  from: "query" | "body",
): Promise<Input> {
  const given =
    from === "query"
      ? Object.fromEntries(new URL(request.url).searchParams)
      : request.body === null
        ? {}
        : await readJson(request);
  const path = pathInput.safeParse((await context.params) ?? {});
  if (!path.success) refuse("not_found", say("no_address"));
  return check(schema, { ...given, ...path.data });
}

function check<Input>(schema: z.ZodType<Input>, value: unknown): Input {
  const parsed = schema.safeParse(value);
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
