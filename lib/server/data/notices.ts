import "server-only";
import type { Transaction } from "../db/database";
import { liveChannel } from "../db/open";

/** What the processes of an installation tell each other. Ids only: whoever hears it asks the database. */
export type Notice =
  | { readonly kind: "news"; readonly documentId: string }
  | { readonly kind: "presence"; readonly documentId: string }
  /** What a person is told changed. */
  | { readonly kind: "notifications"; readonly userId: string }
  /** Somebody's session or membership ended. */
  | { readonly kind: "rights" };

/** Heard by every process once the transaction is stored, and only then. */
export async function tell(tx: Transaction, notice: Notice): Promise<void> {
  const subject = "documentId" in notice ? notice.documentId : "userId" in notice ? notice.userId : null;
  const payload = subject === null ? notice.kind : `${notice.kind}:${subject}`;
  await tx.$queryRaw`SELECT pg_notify(${liveChannel}, ${payload})::text`;
}

/** Null for what nobody of this version says, and for the silence after which anything may have been missed. */
export function readNotice(payload: string): Notice | null {
  const [kind, subject] = payload.split(":");
  if (kind === "rights") return { kind };
  if (subject === undefined) return null;
  if (kind === "news" || kind === "presence") return { kind, documentId: subject };
  return kind === "notifications" ? { kind, userId: subject } : null;
}
