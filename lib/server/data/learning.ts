import "server-only";
import { can } from "@/lib/permission/can";
import { fewestPeople, type ReasonCount } from "@/lib/review/feedback";
import { client } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { reviewsOf } from "./feedback";
import { allowInProject, ownRole, roleFor, visibleTo } from "./projects";

/** What reasons were given for sending back and for edits, by month and kind. */
export type Learning = {
  readonly counts: readonly ReasonCount[];
  /** Months of which nothing is said, as too few people's texts were reviewed in them. */
  readonly withheld: readonly string[];
};

/**
 * The reasons given in one person's texts since a month (`2026-01`). One's own are for oneself and for an owner of the
 * project; to anybody else there is no such person.
 */
export async function listReasonsOf(
  viewer: Viewer,
  projectId: string,
  userId: string,
  since: string,
): Promise<Learning> {
  const db = await client();
  const project = await db.project.findFirst({
    where: { id: projectId, ...visibleTo(viewer), AND: { memberships: { some: { userId } } } },
    select: { memberships: ownRole(viewer) },
  });
  if (project === null) refuse("not_found", say("no_member"));
  const role = roleFor(viewer, "translate", project.memberships);
  if (userId !== viewer.userId && !can(role, "manage_members")) {
    refuse("not_found", say("no_member"));
  }
  const counts = await db.$queryRaw<ReasonCount[]>`
    ${reviewsOf(userId)}
    SELECT to_char(c."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM') AS "month", c."reasonKind"::text AS "kind",
      count(*)::int AS "count"
    FROM came c WHERE c."projectId" = ${projectId}::uuid AND c."createdAt" >= ${new Date(`${since}-01T00:00:00Z`)}
    GROUP BY 1, 2 ORDER BY 1, 2`;
  return { counts, withheld: [] };
}

/**
 * The reasons given in a whole project since a month, without names. Whoever is not an owner is told only of months in
 * which the texts of at least `fewestPeople` people were sent back or edited, so that nobody can be singled out.
 */
export async function listProjectReasons(
  viewer: Viewer,
  projectId: string,
  since: string,
): Promise<Learning> {
  const db = await client();
  const { role } = await allowInProject(db, viewer, "translate", projectId);
  const rows = await db.$queryRaw<(ReasonCount & { people: number })[]>`
    WITH given AS (
      SELECT v."id", v."reasonKind", to_char(v."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM') AS "month", r."authorId"
      FROM "Review" v JOIN "Segment" s ON s."id" = v."segmentId" JOIN "Document" d ON d."id" = s."documentId"
      JOIN "Revision" r ON r."id" = v."seenTargetRevisionId"
      WHERE d."projectId" = ${projectId}::uuid AND v."decision" <> 'approved'
        AND v."createdAt" >= ${new Date(`${since}-01T00:00:00Z`)}
        AND NOT EXISTS (SELECT 1 FROM "ReviewWithdrawal" w WHERE w."reviewId" = v."id")
    )
    SELECT g."month", g."reasonKind"::text AS "kind", count(*)::int AS "count",
      (SELECT count(DISTINCT o."authorId")::int FROM given o WHERE o."month" = g."month") AS "people"
    FROM given g GROUP BY 1, 2 ORDER BY 1, 2`;
  const seesAll = can(role, "manage_members");
  const tellable = rows.filter(({ people }) => seesAll || people >= fewestPeople);
  return {
    counts: tellable.map(({ month, kind, count }) => ({ month, kind, count })),
    withheld: [...new Set(rows.map(({ month }) => month))].filter((month) =>
      tellable.every((row) => row.month !== month),
    ),
  };
}
