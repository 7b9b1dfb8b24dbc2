import "server-only";
import { answerLanguage } from "./answer-language";
import { Refusal } from "./refusal";

export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
};

/** Problem details (RFC 9457): a code for programs, a title in words for the person, and where in the request it lies. */
export function problem({ status, code, message, field }: Problem, extra: object = {}): Response {
  return new Response(
    JSON.stringify({ type: "about:blank", status, code, title: message, field, ...extra }),
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "private, no-store" },
    },
  );
}

/** A refusal says what is wrong, in the language of whoever asks; everything else is a fault of ours and says only that. */
export async function problemOf(error: unknown, request: Request): Promise<Response> {
  if (error instanceof Refusal) {
    const answer = problem(typeof error.words === "string" ? error : error.in(await answerLanguage(request)));
    if (error.code === "unauthenticated") answer.headers.set("WWW-Authenticate", 'Bearer realm="Padanan"');
    return answer;
  }
  const id = crypto.randomUUID();
  console.error(`Request ${id} failed:`, error);
  const message = `Something failed on our side. Nothing was changed. Tell the operator this number: ${id}`;
  return problem({ status: 500, code: "internal", message });
}
