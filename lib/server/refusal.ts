import type { ScreenLanguage } from "@/lib/messages/languages";
import { sayIn, type Said, type Worded } from "./say";

/** Why the server says no. Closed: whoever adds one decides its HTTP status here. */
const statusByCode = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  in_progress: 409,
  gone: 410,
  too_large: 413,
  unsupported_media: 415,
  invalid: 422,
  precondition_required: 428,
  rate_limited: 429,
} as const;

export type RefusalCode = keyof typeof statusByCode;

/** The one error that is meant for the person on the other side: what is wrong, where, and what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** In English alone where it is a string: for those who write programs, or quoting what has English words. */
    readonly words: string | Said | Worded,
    /** The field of the request that is at fault, where one is. */
    readonly field?: string,
  ) {
    super(typeof words === "string" ? words : sayIn("en", words));
    this.name = "Refusal";
  }

  /** The same, as far as it can be said in this language. */
  in(language: ScreenLanguage): Refusal {
    const { code, words, field } = this;
    return typeof words === "string" ? this : new Refusal(code, sayIn(language, words), field);
  }

  get status(): number {
    return statusByCode[this.code];
  }
}

export function refuse(code: RefusalCode, words: string | Said | Worded, field?: string): never {
  throw new Refusal(code, words, field);
}
