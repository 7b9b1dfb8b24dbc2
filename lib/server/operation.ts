import "server-only";
import type * as z from "zod";
import type { Scope } from "@/lib/permission/scope";
import type { Viewer } from "./viewer";

/** What comes back: JSON of this shape, nothing (204), or a file. */
export type Answers<Answer> = z.ZodType<Answer> | "nothing" | "file" | "events";

/** What a route says of itself: its handler and its description both come from this. */
export type Declaration<Input, Answer> = {
  /** What it does, in a line. */
  readonly summary: string;
  /** What a token needs to be let in; `session` keeps programs out. */
  readonly scope: Scope | "session";
  /** The path together with the query, or with the JSON body of a write. */
  readonly input: z.ZodType<Input>;
  readonly answer: Answers<NoInfer<Answer>>;
  /** What If-Match has to name. */
  readonly precondition?: "revision" | "version";
  /** Answers 412 where somebody else was faster, with what stands there now. */
  readonly conflict?: "text" | "rules";
  readonly run: (viewer: Viewer, input: Input, request: Request) => Promise<Answer>;
  /** What a write has to name in If-Match to build on this answer: sent as its ETag. */
  readonly etag?: (answer: NoInfer<Answer>) => string;
};

/** A declaration as the description reads it. */
export type Operation = Pick<Declaration<never, never>, "summary" | "precondition" | "conflict"> & {
  readonly scope: Scope | "session" | "open";
  readonly input: z.ZodType;
  readonly answer: Answers<unknown>;
  readonly body: "none" | "json" | "file";
  readonly etag?: (answer: never) => string;
};
