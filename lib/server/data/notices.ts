import "server-only";
import type { Transaction } from "../db/database";
import { liveChannel } from "../db/open";

/** What the processes of an installation tell each other. Ids only: whoever hears it asks the database. */
export type Notice =
  | { readonly kind: "news"; readonly documentId: string }
  | { readonly kind: "presence"; readonly documentId: string }
  /** Somebody's session or membership ended. */
  | { readonly kind: "rights" };

/** Heard by every process once the transaction is stored, and only then. */
export async function tell(tx: Transaction, notice: Notice): Promise<void> {
  const payload = "documentId" in notice ? `${notice.kind}:${notice.documentId}` : notice.kind;
  await tx.$queryRaw`SELECT pg_notify(${liveChannel}, ${payload})::text`;
}

/** Null for what nobody of this version says, and for the silence after which anything may have been missed. */
export function readNotice(payload: string): Notice | null {
  const [kind, documentId] = payload.split(":");
  if (kind === "rights") return { kind };
  if ((kind === "news" || kind === "presence") && documentId !== undefined) return { kind, documentId };
  return null;
}
