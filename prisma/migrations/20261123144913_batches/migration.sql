-- CreateEnum
CREATE TYPE "BatchKind" AS ENUM ('replaced', 'propagated', 'undone');

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "batchId" UUID;

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "kind" "BatchKind" NOT NULL,
    "actorId" UUID NOT NULL,
    "undoesId" UUID,
    "mutationId" UUID NOT NULL,
    "answer" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Batch_undoesId_key" ON "Batch"("undoesId");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_mutationId_key" ON "Batch"("mutationId");

-- CreateIndex
CREATE INDEX "Batch_documentId_idx" ON "Batch"("documentId");

-- CreateIndex
CREATE INDEX "Revision_sha256_idx" ON "Revision"("sha256");

-- CreateIndex
CREATE INDEX "Revision_batchId_idx" ON "Revision"("batchId");

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "Batch"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

CREATE TRIGGER batch_append_only BEFORE UPDATE OR DELETE ON "Batch"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER batch_no_truncate BEFORE TRUNCATE ON "Batch"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "Batch" ADD CONSTRAINT batch_names_what_it_undoes CHECK (("kind" = 'undone') = ("undoesId" IS NOT NULL));
