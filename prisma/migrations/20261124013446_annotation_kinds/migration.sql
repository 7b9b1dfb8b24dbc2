-- CreateEnum
CREATE TYPE "AnnotationKind" AS ENUM ('comment', 'question', 'suggestion', 'quality_issue', 'term_pair', 'name', 'source_error', 'translators_note', 'citation');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('team', 'published');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('neutral', 'minor', 'major', 'critical');

-- CreateEnum
CREATE TYPE "AnchorMethod" AS ENUM ('same', 'walk', 'fuzzy', 'manual', 'structure');

-- CreateEnum
CREATE TYPE "LostReason" AS ENUM ('deleted', 'rewritten', 'look_alike');

-- DropIndex
DROP INDEX "Anchor_spanId_idx";

-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "confidence" DOUBLE PRECISION NOT NULL DEFAULT 1,
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "isMoved" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lostReason" "LostReason",
ADD COLUMN     "method" "AnchorMethod" NOT NULL DEFAULT 'structure',
ADD COLUMN     "placedById" UUID,
ALTER COLUMN "changeId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "audience" "Audience" NOT NULL DEFAULT 'team',
ADD COLUMN     "kind" "AnnotationKind" NOT NULL DEFAULT 'comment',
ADD COLUMN     "replacement" TEXT,
ADD COLUMN     "severity" "Severity",
ADD COLUMN     "tag" TEXT,
ADD COLUMN     "tagSetId" UUID,
ADD COLUMN     "url" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnById" UUID;

-- CreateTable
CREATE TABLE "Mention" (
    "id" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "replyId" UUID,
    "userId" UUID NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TagSet" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "tags" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TagSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Mention_annotationId_idx" ON "Mention"("annotationId");

-- CreateIndex
CREATE UNIQUE INDEX "TagSet_projectId_version_key" ON "TagSet"("projectId", "version");

-- CreateIndex
CREATE INDEX "Anchor_spanId_segmentId_id_idx" ON "Anchor"("spanId", "segmentId", "id");

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_tagSetId_fkey" FOREIGN KEY ("tagSetId") REFERENCES "TagSet"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_placedById_fkey" FOREIGN KEY ("placedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TagSet" ADD CONSTRAINT "TagSet_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The anchors there are came of changes of the segments; each later one says for itself.
ALTER TABLE "Anchor" ALTER COLUMN "confidence" DROP DEFAULT, ALTER COLUMN "isMoved" DROP DEFAULT, ALTER COLUMN "method" DROP DEFAULT;

ALTER TABLE "Anchor" ADD CONSTRAINT anchor_says_how_sure CHECK ("confidence" >= 0 AND "confidence" <= 1);
ALTER TABLE "Anchor" ADD CONSTRAINT anchor_is_lost_for_a_reason CHECK ("lostReason" IS NULL OR "start" IS NULL);
ALTER TABLE "Anchor" ADD CONSTRAINT anchor_by_hand_names_who CHECK (("method" = 'manual') = ("placedById" IS NOT NULL));
ALTER TABLE "Anchor" ADD CONSTRAINT anchor_of_a_change_names_it CHECK (("method" = 'structure') = ("changeId" IS NOT NULL));

-- Only what is written for readers may reach them.
ALTER TABLE "Annotation" ADD CONSTRAINT annotation_is_for_readers
  CHECK ("audience" = 'team' OR "kind" IN ('translators_note', 'citation'));
ALTER TABLE "Annotation" ADD CONSTRAINT annotation_rates_an_error
  CHECK (("kind" = 'quality_issue') = ("severity" IS NOT NULL) AND ("kind" <> 'quality_issue' OR "tag" IS NOT NULL));
ALTER TABLE "Annotation" ADD CONSTRAINT annotation_suggests_words
  CHECK (("kind" = 'suggestion') = ("replacement" IS NOT NULL));
ALTER TABLE "Annotation" ADD CONSTRAINT annotation_points_to_a_source CHECK ("url" IS NULL OR "kind" = 'citation');
ALTER TABLE "Annotation" ADD CONSTRAINT annotation_is_withdrawn_by_someone
  CHECK (("withdrawnAt" IS NULL) = ("withdrawnById" IS NULL));
