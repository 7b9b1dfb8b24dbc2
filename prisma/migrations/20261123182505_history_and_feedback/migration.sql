-- AlterEnum
ALTER TYPE "BatchKind" ADD VALUE 'slice_undone';
ALTER TYPE "BatchKind" ADD VALUE 'restored';

-- CreateTable
CREATE TABLE "ReviewSight" (
    "userId" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewSight_pkey" PRIMARY KEY ("userId","reviewId")
);

-- CreateIndex
CREATE INDEX "ReviewSight_reviewId_idx" ON "ReviewSight"("reviewId");

-- CreateIndex
CREATE INDEX "AuditEvent_documentId_seq_idx" ON "AuditEvent"("documentId", "seq");

-- CreateIndex
CREATE INDEX "Revision_authorId_idx" ON "Revision"("authorId");

-- AddForeignKey
ALTER TABLE "ReviewSight" ADD CONSTRAINT "ReviewSight_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewSight" ADD CONSTRAINT "ReviewSight_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;
