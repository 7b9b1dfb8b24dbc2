-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('changes_requested', 'suggestion_made', 'approved_with_edits', 'text_taken_back', 'approval_ended', 'source_changed', 'annotation_replied', 'annotation_resolved', 'thread_went_on', 'released', 'role_changed', 'member_joined');

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "isMuted" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Notification" (
    "id" BIGSERIAL NOT NULL,
    "userId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "lineId" UUID NOT NULL,
    "documentId" UUID,
    "segmentId" UUID,
    "subjectId" UUID,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationCursor" (
    "projectId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "NotificationCursor_pkey" PRIMARY KEY ("projectId")
);

-- CreateIndex
CREATE INDEX "Notification_userId_readAt_idx" ON "Notification"("userId", "readAt");

-- CreateIndex
CREATE INDEX "Notification_userId_lineId_idx" ON "Notification"("userId", "lineId");

-- CreateIndex
CREATE INDEX "Notification_subjectId_idx" ON "Notification"("subjectId");

-- CreateIndex
CREATE INDEX "Notification_readAt_idx" ON "Notification"("readAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_projectId_seq_key" ON "Notification"("userId", "projectId", "seq");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationCursor" ADD CONSTRAINT "NotificationCursor_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What happened before is nobody's news.
INSERT INTO "NotificationCursor" ("projectId", "seq")
SELECT p."id", COALESCE((SELECT max(e."seq") FROM "AuditEvent" e WHERE e."projectId" = p."id"), 0) FROM "Project" p;
