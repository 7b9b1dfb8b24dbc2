-- CreateEnum
CREATE TYPE "ReviewMode" AS ENUM ('free_edit', 'suggest_only', 'comment_only');

-- CreateEnum
CREATE TYPE "Approvers" AS ENUM ('reviewers', 'owners', 'named');

-- CreateEnum
CREATE TYPE "ReasonKind" AS ENUM ('accuracy', 'omission', 'terminology', 'style', 'names', 'numbers', 'other');

-- AlterEnum
ALTER TYPE "Origin" ADD VALUE 'suggested';

-- DropIndex
DROP INDEX "Segment_documentId_status_idx";

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "isApprover" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "approvers" "Approvers" NOT NULL DEFAULT 'reviewers',
ADD COLUMN     "reviewMode" "ReviewMode" NOT NULL DEFAULT 'free_edit',
ADD COLUMN     "reviewPasses" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "pass" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "passes" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "reasonKind" "ReasonKind",
ADD COLUMN     "runId" UUID,
ADD COLUMN     "suggestionId" UUID;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "suggestionId" UUID;

-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "passedReviews" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ReviewReason" (
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ReasonKind" NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ReviewReason_pkey" PRIMARY KEY ("projectId","position")
);

-- CreateTable
CREATE TABLE "ReviewWithdrawal" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "withdrawnById" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "mutationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewWithdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "targetRevisionId" UUID NOT NULL,
    "targetSha256" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuggestedChange" (
    "id" UUID NOT NULL,
    "suggestionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SuggestedChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuggestionRuling" (
    "changeId" UUID NOT NULL,
    "isAccepted" BOOLEAN NOT NULL,
    "ruledById" UUID NOT NULL,
    "revisionId" UUID,
    "mutationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SuggestionRuling_pkey" PRIMARY KEY ("changeId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReviewWithdrawal_reviewId_key" ON "ReviewWithdrawal"("reviewId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewWithdrawal_mutationId_key" ON "ReviewWithdrawal"("mutationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewWithdrawal_segmentId_version_key" ON "ReviewWithdrawal"("segmentId", "version");

-- CreateIndex
CREATE INDEX "Suggestion_segmentId_idx" ON "Suggestion"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "SuggestedChange_suggestionId_position_key" ON "SuggestedChange"("suggestionId", "position");

-- CreateIndex
CREATE INDEX "SuggestionRuling_mutationId_idx" ON "SuggestionRuling"("mutationId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_suggestionId_key" ON "Review"("suggestionId");

-- CreateIndex
CREATE INDEX "Review_runId_idx" ON "Review"("runId");

-- CreateIndex
CREATE INDEX "Revision_suggestionId_idx" ON "Revision"("suggestionId");

-- CreateIndex
CREATE INDEX "Segment_documentId_status_passedReviews_number_idx" ON "Segment"("documentId", "status", "passedReviews", "number");

-- AddForeignKey
ALTER TABLE "ReviewReason" ADD CONSTRAINT "ReviewReason_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewWithdrawal" ADD CONSTRAINT "ReviewWithdrawal_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewWithdrawal" ADD CONSTRAINT "ReviewWithdrawal_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewWithdrawal" ADD CONSTRAINT "ReviewWithdrawal_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_target_fkey" FOREIGN KEY ("targetRevisionId", "segmentId", "targetSha256") REFERENCES "Revision"("id", "segmentId", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestedChange" ADD CONSTRAINT "SuggestedChange_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionRuling" ADD CONSTRAINT "SuggestionRuling_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "SuggestedChange"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionRuling" ADD CONSTRAINT "SuggestionRuling_ruledById_fkey" FOREIGN KEY ("ruledById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionRuling" ADD CONSTRAINT "SuggestionRuling_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "Suggestion"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What has been said stays said.
CREATE TRIGGER review_withdrawal_append_only BEFORE UPDATE OR DELETE ON "ReviewWithdrawal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggestion_append_only BEFORE UPDATE OR DELETE ON "Suggestion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggested_change_append_only BEFORE UPDATE OR DELETE ON "SuggestedChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggestion_ruling_append_only BEFORE UPDATE OR DELETE ON "SuggestionRuling"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER review_withdrawal_no_truncate BEFORE TRUNCATE ON "ReviewWithdrawal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggestion_no_truncate BEFORE TRUNCATE ON "Suggestion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggested_change_no_truncate BEFORE TRUNCATE ON "SuggestedChange"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER suggestion_ruling_no_truncate BEFORE TRUNCATE ON "SuggestionRuling"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "Project" ADD CONSTRAINT project_review_passes CHECK ("reviewPasses" IN (1, 2));
ALTER TABLE "Review" ADD CONSTRAINT review_passes CHECK ("passes" IN (1, 2) AND "pass" BETWEEN 1 AND "passes");
ALTER TABLE "Segment" ADD CONSTRAINT segment_passed_reviews
  CHECK ("passedReviews" = 0 OR ("passedReviews" = 1 AND "status" = 'translated'));
ALTER TABLE "ReviewReason" ADD CONSTRAINT reason_says_something CHECK (length(trim("text")) > 0);

-- Sending back says why, in words or by what it suggests.
ALTER TABLE "Review" DROP CONSTRAINT review_sent_back_says_why;
ALTER TABLE "Review" ADD CONSTRAINT review_sent_back_says_why CHECK (
  "decision" <> 'changes_requested' OR length(trim(coalesce("reason", ''))) > 0 OR "suggestionId" IS NOT NULL);
ALTER TABLE "Review" ADD CONSTRAINT review_suggests_when_sending_back
  CHECK ("suggestionId" IS NULL OR "decision" = 'changes_requested');

ALTER TABLE "SuggestedChange" ADD CONSTRAINT suggested_change_changes_something
  CHECK ("start" >= 0 AND "end" >= "start" AND ("end" > "start" OR "text" <> ''));
ALTER TABLE "SuggestionRuling" ADD CONSTRAINT ruling_accepted_names_its_revision
  CHECK ("isAccepted" = ("revisionId" IS NOT NULL));
-- As text: a value of an enumeration cannot be spoken of in the migration that adds it.
ALTER TABLE "Revision" ADD CONSTRAINT revision_suggested_names_its_suggestion
  CHECK (("origin"::text = 'suggested') = ("suggestionId" IS NOT NULL));
