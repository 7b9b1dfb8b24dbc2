import { client } from "../db/database";

/** How many rows each table holds, and where each segment stands: equal before and after means that nothing was written. */
export async function countRows(): Promise<Readonly<Record<string, number>>> {
  const db = await client();
  const counts = {
    users: await db.user.count(),
    projects: await db.project.count(),
    memberships: await db.membership.count(),
    invitations: await db.invitation.count({ where: { acceptedAt: null, withdrawnAt: null } }),
    ruleLists: await db.ruleList.count(),
    segmentationRules: await db.segmentationRule.count(),
    documents: await db.document.count(),
    blocks: await db.block.count(),
    segments: await db.segment.count(),
    revisions: await db.revision.count(),
    confirmations: await db.confirmation.count(),
    batches: await db.batch.count(),
    reviews: await db.review.count(),
    annotations: await db.annotation.count(),
    replies: await db.reply.count(),
    liveSessions: await db.session.count({ where: { revokedAt: null } }),
    liveTokens: await db.apiToken.count({ where: { revokedAt: null } }),
    auditEvents: await db.auditEvent.count(),
    liveEvents: await db.liveEvent.count(),
    presence: await db.presence.count(),
    claims: await db.claim.count(),
    dismissals: await db.findingDismissal.count(),
    tallies: await db.checkTally.count(),
    words: await db.acceptedWord.count(),
    visits: await db.visit.count(),
    releases: await db.release.count(),
    webhooks: await db.webhook.count({ where: { pausedBecause: null } }),
    deliveries: await db.webhookDelivery.count(),
    releaseFiles: await db.releaseFile.count(),
  };
  const versions = await db.segment.aggregate({ _sum: { version: true } });
  const rules = await db.segmentation.aggregate({ _sum: { version: true } });
  return { ...counts, versions: versions._sum.version ?? 0, rulesVersions: rules._sum.version ?? 0 };
}
