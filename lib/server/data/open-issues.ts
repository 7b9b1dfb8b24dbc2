import "server-only";
import type { Severity } from "@/lib/annotation/kinds";
import type { Transaction } from "../db/database";

export type OpenIssue = { readonly segmentId: string; readonly tag: string; readonly severity: Severity };

/**
 * The quality issues nobody has resolved, by the live segment they stand in or are shown with as detached. One that a
 * person put elsewhere is that segment's no longer. The database asks the same before it takes an approval.
 */
export async function listOpenIssues(
  db: Transaction,
  segmentIds: readonly string[],
): Promise<readonly OpenIssue[]> {
  if (segmentIds.length === 0) return [];
  return db.$queryRaw<OpenIssue[]>`
    SELECT i."segmentId"::text, i."tag", i."severity"::text
    FROM unnest(${segmentIds}::uuid[]) AS asked("id") CROSS JOIN LATERAL open_issues(asked."id") AS i`;
}
