import "server-only";
import { createHash } from "node:crypto";
import { seal, unseal } from "./auth/seal";
import { keepAnswer, letGo, markDone, takeKey } from "./data/remembered-requests";
import { marking } from "./db/database";
import { derivedId } from "./derived-id";
import { problemOf } from "./problem";
import { refuse } from "./refusal";
import { say } from "./say";
import type { Viewer } from "./viewer";

const purpose = "remembered answers";

/** The key that a request names itself by; null where it names none. Quotes around it, as the draft has them, are not part of it. */
export function keyOf(request: Request): string | null {
  const header = request.headers.get("idempotency-key");
  if (header === null) return null;
  const key = header.replace(/^"(.*)"$/, "$1");
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    refuse("malformed", say("bad_key"));
  }
  return key;
}

/** The mutationId that a key stands for, the same for the same person, key and address every time. */
export function mutationIdOf(viewer: Viewer, key: string, request: Request): string {
  const { pathname } = new URL(request.url);
  return derivedId(JSON.stringify([viewer.userId, key, request.method, pathname]));
}

/**
 * Carries a write out once for its key: the same request again gets the same answer, another one is refused, and one
 * that comes while the first is under way is told so. What failed on our side is not remembered and may be tried again.
 * `isRepeatable` says that the work itself tells a repetition, by its mutationId; other work is marked as done in its own
 * transaction, so that it is never done twice, not even where the server died before it answered.
 */
export async function once(
  viewer: Viewer,
  request: Request,
  { body, isRepeatable }: { readonly body: Uint8Array; readonly isRepeatable: boolean },
  carryOut: () => Promise<Response>,
): Promise<Response> {
  const key = keyOf(request);
  if (key === null) return carryOut();
  const remembered = await takeKey(viewer, { key, requestHash: hashOf(request, body) });
  switch (remembered.state) {
    case "other_request":
      return refuse("invalid", say("key_used"));
    case "in_progress":
      return refuse("in_progress", say("key_in_progress"));
    case "answer_lost":
      return refuse("gone", say("answer_lost"));
    case "answered": {
      const { status, mediaType, sealedBody } = remembered;
      const text = unseal(purpose, sealedBody);
      const headers: Record<string, string> = { "Idempotency-Replayed": "true" };
      return status === 204
        ? new Response(null, { status, headers })
        : new Response(text, { status, headers: { ...headers, "Content-Type": mediaType } });
    }
    case "taken": {
      const { attempt } = remembered;
      const work = isRepeatable ? carryOut() : marking((tx) => markDone(tx, viewer, key), carryOut);
      const response = await work.catch((error: unknown) => problemOf(error, request));
      if (response.status >= 500 || response.status === 429) {
        await letGo(viewer, key, attempt);
        return response;
      }
      const sealedBody = seal(purpose, await response.clone().text());
      const mediaType = response.headers.get("content-type") ?? "";
      await keepAnswer(viewer, key, attempt, { status: response.status, mediaType, sealedBody });
      return response;
    }
  }
}

function hashOf(request: Request, body: Uint8Array): string {
  const { pathname, search } = new URL(request.url);
  return createHash("sha256")
    .update(JSON.stringify([request.method, pathname, search, request.headers.get("if-match")]))
    .update(body)
    .digest("hex");
}
