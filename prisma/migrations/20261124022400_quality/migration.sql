-- CreateEnum
CREATE TYPE "EvaluationCount" AS ENUM ('all', 'open');

-- CreateEnum
CREATE TYPE "RulingChoice" AS ENUM ('first', 'second', 'both', 'neither', 'merged');

-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "evaluationId" UUID;

-- CreateTable
CREATE TABLE "QualityProfile" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "profile" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QualityProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "openedById" UUID NOT NULL,
    "counts" "EvaluationCount" NOT NULL DEFAULT 'all',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revealedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "result" JSONB,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationRater" (
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvaluationRater_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueRuling" (
    "id" UUID NOT NULL,
    "evaluationId" UUID NOT NULL,
    "choice" "RulingChoice" NOT NULL,
    "reason" TEXT,
    "firstId" UUID,
    "secondId" UUID,
    "mergedId" UUID,
    "resolvedIds" UUID[],
    "decidedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneById" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "mutationId" UUID NOT NULL,

    CONSTRAINT "IssueRuling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "QualityProfile_projectId_version_key" ON "QualityProfile"("projectId", "version");

-- CreateIndex
CREATE INDEX "Evaluation_documentId_idx" ON "Evaluation"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationRater_evaluationId_userId_key" ON "EvaluationRater"("evaluationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationRater_evaluationId_place_key" ON "EvaluationRater"("evaluationId", "place");

-- CreateIndex
CREATE UNIQUE INDEX "IssueRuling_mutationId_key" ON "IssueRuling"("mutationId");

-- CreateIndex
CREATE INDEX "IssueRuling_evaluationId_idx" ON "IssueRuling"("evaluationId");

-- CreateIndex
CREATE INDEX "Annotation_evaluationId_idx" ON "Annotation"("evaluationId");

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QualityProfile" ADD CONSTRAINT "QualityProfile_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "QualityProfile"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationRater" ADD CONSTRAINT "EvaluationRater_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationRater" ADD CONSTRAINT "EvaluationRater_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueRuling" ADD CONSTRAINT "IssueRuling_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "Evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueRuling" ADD CONSTRAINT "IssueRuling_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Annotation"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueRuling" ADD CONSTRAINT "IssueRuling_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Annotation"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueRuling" ADD CONSTRAINT "IssueRuling_mergedId_fkey" FOREIGN KEY ("mergedId") REFERENCES "Annotation"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueRuling" ADD CONSTRAINT "IssueRuling_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueRuling" ADD CONSTRAINT "IssueRuling_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- One evaluation of a document at a time is blind.
CREATE UNIQUE INDEX "Evaluation_blind_key" ON "Evaluation"("documentId") WHERE "revealedAt" IS NULL;

-- What was once a version of a profile stays what it was.
CREATE TRIGGER quality_profile_stays BEFORE UPDATE ON "QualityProfile"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- So does what an evaluation came to.
CREATE TRIGGER evaluation_stays BEFORE UPDATE ON "Evaluation"
  FOR EACH ROW WHEN (OLD."completedAt" IS NOT NULL OR OLD."cancelledAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- Issues of an evaluation that is still blind are nobody's business yet: they keep nothing from being approved.
CREATE OR REPLACE FUNCTION open_issues(segment uuid)
RETURNS TABLE ("annotationId" uuid, "segmentId" uuid, "tag" text, "severity" "Severity") LANGUAGE sql STABLE AS $$
  WITH span AS (
    SELECT p."id", p."annotationId" FROM "AnnotationSpan" p WHERE p."segmentId" = segment
    UNION
    SELECT p."id", p."annotationId" FROM "Anchor" n JOIN "AnnotationSpan" p ON p."id" = n."spanId"
    WHERE n."segmentId" = segment
  )
  SELECT DISTINCT a."id", segment, a."tag", a."severity"
  FROM span JOIN "Annotation" a ON a."id" = span."annotationId"
  LEFT JOIN "Evaluation" e ON e."id" = a."evaluationId"
  WHERE a."kind" = 'quality_issue' AND a."resolvedAt" IS NULL AND a."withdrawnAt" IS NULL
    AND (e."id" IS NULL OR e."revealedAt" IS NOT NULL)
    AND NOT EXISTS (
      SELECT 1 FROM "Anchor" n WHERE n."spanId" = span."id" AND n."segmentId" = segment
        AND n."method" = 'manual' AND n."start" IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM "Anchor" l WHERE l."spanId" = n."spanId" AND l."segmentId" = segment AND l."id" > n."id"
        )
    )
$$;
