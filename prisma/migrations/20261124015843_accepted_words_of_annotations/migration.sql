-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "annotationId" UUID;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Accepted words came of a reviewer's suggestion or of an annotation that suggested them.
ALTER TABLE "Revision" DROP CONSTRAINT revision_suggested_names_its_suggestion;
ALTER TABLE "Revision" ADD CONSTRAINT revision_suggested_names_its_suggestion
  CHECK (num_nonnulls("suggestionId", "annotationId") = CASE "origin" WHEN 'suggested' THEN 1 ELSE 0 END);
