-- CreateEnum
CREATE TYPE "StructureKind" AS ENUM ('split', 'merged', 'resegmented', 'reimported', 'undone');

-- CreateEnum
CREATE TYPE "Correction" AS ENUM ('typo', 'meaning');

-- AlterTable
ALTER TABLE "Block" ALTER COLUMN "position" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "correction" "Correction";

-- AlterTable
ALTER TABLE "Segment" ADD COLUMN     "gap" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lastNumber" INTEGER,
ADD COLUMN     "madeById" UUID,
ADD COLUMN     "retiredById" UUID,
ALTER COLUMN "number" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Anchor" (
    "id" BIGSERIAL NOT NULL,
    "spanId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "revisionId" UUID,
    "start" INTEGER,
    "end" INTEGER,

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StructureChange" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "kind" "StructureKind" NOT NULL,
    "actorId" UUID NOT NULL,
    "undoesId" UUID,
    "mutationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StructureChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lineage" (
    "changeId" UUID NOT NULL,
    "parentId" UUID NOT NULL,
    "childId" UUID NOT NULL,
    "parentStatus" "SegmentStatus" NOT NULL,

    CONSTRAINT "Lineage_pkey" PRIMARY KEY ("changeId","parentId","childId")
);

-- CreateIndex
CREATE INDEX "Anchor_spanId_idx" ON "Anchor"("spanId");

-- CreateIndex
CREATE INDEX "Anchor_segmentId_idx" ON "Anchor"("segmentId");

-- CreateIndex
CREATE UNIQUE INDEX "StructureChange_undoesId_key" ON "StructureChange"("undoesId");

-- CreateIndex
CREATE UNIQUE INDEX "StructureChange_mutationId_key" ON "StructureChange"("mutationId");

-- CreateIndex
CREATE INDEX "StructureChange_documentId_idx" ON "StructureChange"("documentId");

-- CreateIndex
CREATE INDEX "Lineage_parentId_idx" ON "Lineage"("parentId");

-- CreateIndex
CREATE INDEX "Lineage_childId_idx" ON "Lineage"("childId");

-- CreateIndex
CREATE INDEX "Segment_madeById_idx" ON "Segment"("madeById");

-- CreateIndex
CREATE INDEX "Segment_retiredById_idx" ON "Segment"("retiredById");

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_spanId_fkey" FOREIGN KEY ("spanId") REFERENCES "AnnotationSpan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "StructureChange"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_segmentId_fkey" FOREIGN KEY ("segmentId") REFERENCES "Segment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "StructureChange"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_retiredById_fkey" FOREIGN KEY ("retiredById") REFERENCES "StructureChange"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChange" ADD CONSTRAINT "StructureChange_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChange" ADD CONSTRAINT "StructureChange_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureChange" ADD CONSTRAINT "StructureChange_undoesId_fkey" FOREIGN KEY ("undoesId") REFERENCES "StructureChange"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "StructureChange"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Segment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lineage" ADD CONSTRAINT "Lineage_childId_fkey" FOREIGN KEY ("childId") REFERENCES "Segment"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A change renumbers all that follows in one statement, so the numbers are compared when it has ended.
DROP INDEX "Segment_documentId_number_key";
ALTER TABLE "Segment" ADD CONSTRAINT "Segment_documentId_number_key" UNIQUE ("documentId", "number") DEFERRABLE INITIALLY IMMEDIATE;
DROP INDEX "Block_documentId_position_key";
ALTER TABLE "Block" ADD CONSTRAINT "Block_documentId_position_key" UNIQUE ("documentId", "position") DEFERRABLE INITIALLY IMMEDIATE;

-- What stood between the sentences of a block was a space, or nothing in languages that write none.
UPDATE "Segment" s SET "gap" = ' ' FROM "Document" d
WHERE d."id" = s."documentId" AND split_part(lower(d."sourceLanguage"), '-', 1) NOT IN ('zh', 'ja', 'th', 'lo', 'km', 'my', 'yue')
  AND EXISTS (SELECT 1 FROM "Segment" n WHERE n."blockId" = s."blockId" AND n."number" > s."number");

CREATE TRIGGER structure_change_append_only BEFORE UPDATE OR DELETE ON "StructureChange"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lineage_append_only BEFORE UPDATE OR DELETE ON "Lineage"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER anchor_append_only BEFORE UPDATE OR DELETE ON "Anchor"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER structure_change_no_truncate BEFORE TRUNCATE ON "StructureChange"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lineage_no_truncate BEFORE TRUNCATE ON "Lineage"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER anchor_no_truncate BEFORE TRUNCATE ON "Anchor"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A segment has its number while it is live, and no longer.
ALTER TABLE "Segment" ADD CONSTRAINT segment_is_numbered_while_live CHECK (("number" IS NULL) = ("retiredById" IS NOT NULL));
ALTER TABLE "Segment" ADD CONSTRAINT segment_remembers_its_number CHECK (("lastNumber" IS NULL) = ("retiredById" IS NULL));
ALTER TABLE "StructureChange" ADD CONSTRAINT undo_names_what_it_undoes CHECK (("kind" = 'undone') = ("undoesId" IS NOT NULL));
ALTER TABLE "Anchor" ADD CONSTRAINT anchor_is_placed_or_detached CHECK (
  ("start" IS NULL AND "end" IS NULL) OR ("revisionId" IS NOT NULL AND "start" >= 0 AND "end" > "start"));
-- Every source after the first says what it means for the work done with the one before.
ALTER TABLE "Revision" ADD CONSTRAINT correction_is_of_a_later_source
  CHECK (("side" = 'source' AND "n" > 1) = ("correction" IS NOT NULL));

-- A retired segment keeps its story and takes no more of it.
CREATE FUNCTION refuse_retired() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Segment" s WHERE s."id" = NEW."segmentId" AND s."retiredById" IS NOT NULL) THEN
    RAISE EXCEPTION 'retired_segment: segment % takes no more writes', NEW."segmentId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_of_live_segment BEFORE INSERT ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_retired();
CREATE TRIGGER confirmation_of_live_segment BEFORE INSERT ON "Confirmation"
  FOR EACH ROW EXECUTE FUNCTION refuse_retired();
CREATE TRIGGER review_of_live_segment BEFORE INSERT ON "Review"
  FOR EACH ROW EXECUTE FUNCTION refuse_retired();
