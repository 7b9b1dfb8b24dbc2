import { screenWords } from "./screen-words";

/** Why a request did not do what was asked, in words for the person. */
export class CallProblem extends Error {
  constructor(
    /** 0 where no answer came at all. */
    readonly status: number,
    readonly code: string,
    message: string,
    readonly field: string | null = null,
    /** What else the answer said. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = "CallProblem";
  }
}

type Call = {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; a Blob or string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page; for at most 64 kB. */
  readonly keepalive?: boolean;
};

/** One request to the API. Resolves to the JSON of the answer; every failure is a `CallProblem`. */
export async function call<Answer>(
  address: string,
  { method = "GET", body, headers, ...rest }: Call = {},
): Promise<Answer> {
  const isRaw = body instanceof Blob || typeof body === "string";
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers: { ...(body === undefined || isRaw ? {} : { "Content-Type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) }),
      ...rest,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new CallProblem(0, "unreachable", screenWords().unreachable);
  }
  const text = await response.text();
  const answer: unknown = text === "" ? undefined : parse(text);
  if (response.ok) return answer as Answer;
  throw readProblem(response.status, answer);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readProblem(status: number, answer: unknown): CallProblem {
  if (typeof answer !== "object" || answer === null) {
    return new CallProblem(status, "internal", wordsForStatus(status));
  }
  const { code, title, field, ...details } = answer as Record<string, unknown>;
  return new CallProblem(
    status,
    typeof code === "string" ? code : "internal",
    typeof title === "string" ? title : wordsForStatus(status),
    typeof field === "string" ? field : null,
    details,
  );
}

/** The words for whatever went wrong. */
export function wordsFor(error: unknown): string {
  return error instanceof CallProblem ? error.message : screenWords().wentWrong;
}

function wordsForStatus(status: number): string {
  return screenWords().answered.replace("{status}", String(status));
}
