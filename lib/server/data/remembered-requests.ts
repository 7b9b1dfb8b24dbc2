import "server-only";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";

/** A write that named itself. */
export type NamedRequest = { readonly key: string; readonly requestHash: string };

export type Remembered =
  /** To be carried out now, by this attempt. */
  | { readonly state: "taken"; readonly attempt: number }
  /** `answer_lost`: it was carried out, and the server died before it could answer. */
  | { readonly state: "other_request" | "in_progress" | "answer_lost" }
  | {
      readonly state: "answered";
      readonly status: number;
      readonly mediaType: string;
      readonly sealedBody: string;
    };

const keptMs = 24 * 60 * 60 * 1000;
/** A request that has taken longer has lost its server. */
const heldSeconds = 120;

/** Takes a key, or tells what became of the request that has it. Of two at the same moment one takes it. */
export async function takeKey(viewer: Viewer, { key, requestHash }: NamedRequest): Promise<Remembered> {
  const db = await client();
  const { userId } = viewer;
  const taken = await db.$queryRaw<{ attempt: number }[]>`
    INSERT INTO "RememberedRequest" ("userId", "key", "requestHash", "heldUntil")
    VALUES (${userId}::uuid, ${key}, ${requestHash}, now() + ${heldSeconds} * interval '1 second')
    ON CONFLICT ("userId", "key") DO UPDATE SET
      "attempt" = CASE WHEN "RememberedRequest"."createdAt" < now() - interval '24 hours' THEN 1
        ELSE "RememberedRequest"."attempt" + 1 END,
      "requestHash" = excluded."requestHash", "heldUntil" = excluded."heldUntil",
      "isDone" = false, "status" = NULL, "mediaType" = NULL, "sealedBody" = NULL,
      "createdAt" = CASE WHEN "RememberedRequest"."createdAt" < now() - interval '24 hours' THEN now()
        ELSE "RememberedRequest"."createdAt" END
    WHERE "RememberedRequest"."createdAt" < now() - interval '24 hours'
      OR ("RememberedRequest"."requestHash" = excluded."requestHash"
        AND "RememberedRequest"."status" IS NULL AND NOT "RememberedRequest"."isDone"
        AND "RememberedRequest"."heldUntil" < now())
    RETURNING "attempt"`;
  if (taken[0] !== undefined) return { state: "taken", attempt: taken[0].attempt };
  const earlier = await db.rememberedRequest.findUnique({ where: { userId_key: { userId, key } } });
  // It was given up in this very moment: asked again, it can be taken.
  if (earlier === null) return { state: "in_progress" };
  if (earlier.requestHash !== requestHash) return { state: "other_request" };
  const { status, mediaType, sealedBody } = earlier;
  if (status === null || mediaType === null || sealedBody === null) {
    return { state: earlier.isDone && earlier.heldUntil < new Date() ? "answer_lost" : "in_progress" };
  }
  return { state: "answered", status, mediaType, sealedBody };
}

/** Keeps the answer of an attempt, unless a later one has taken over. */
export async function keepAnswer(
  { userId }: Viewer,
  key: string,
  attempt: number,
  answer: { readonly status: number; readonly mediaType: string; readonly sealedBody: string },
): Promise<void> {
  const db = await client();
  await db.rememberedRequest.updateMany({ where: { userId, key, attempt }, data: answer });
}

/** Says, in the transaction of what a request changed, that it was carried out. */
export async function markDone(tx: Transaction, { userId }: Viewer, key: string): Promise<void> {
  await tx.rememberedRequest.updateMany({ where: { userId, key }, data: { isDone: true } });
}

/** Lets a key go whose request was not carried out. */
export async function letGo({ userId }: Viewer, key: string, attempt: number): Promise<void> {
  const db = await client();
  await db.rememberedRequest.deleteMany({ where: { userId, key, attempt, isDone: false } });
}

export async function forgetOldRequests(now = new Date()): Promise<number> {
  const db = await client();
  const { count } = await db.rememberedRequest.deleteMany({
    where: { createdAt: { lt: new Date(now.getTime() - keptMs) } },
  });
  return count;
}
