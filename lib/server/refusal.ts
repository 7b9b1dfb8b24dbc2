/** Why the server says no. Closed: whoever adds one decides its HTTP status here. */
const statusByCode = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  too_large: 413,
  invalid: 422,
  precondition_required: 428,
  rate_limited: 429,
} as const;

export type RefusalCode = keyof typeof statusByCode;

/** The one error that is meant for the person on the other side: what is wrong, where, and what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** The field of the request that is at fault, where one is. */
    readonly field?: string,
  ) {
    super(message);
    this.name = "Refusal";
  }

  get status(): number {
    return statusByCode[this.code];
  }
}

export function refuse(code: RefusalCode, message: string, field?: string): never {
  throw new Refusal(code, message, field);
}
