-- CreateTable
CREATE TABLE "Segmentation" (
    "projectId" UUID NOT NULL,
    "replaces" BOOLEAN NOT NULL DEFAULT false,
    "cascades" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Segmentation_pkey" PRIMARY KEY ("projectId")
);

-- CreateTable
CREATE TABLE "RuleList" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "languages" TEXT NOT NULL,

    CONSTRAINT "RuleList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SegmentationRule" (
    "listId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "breaks" BOOLEAN NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,

    CONSTRAINT "SegmentationRule_pkey" PRIMARY KEY ("listId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "RuleList_projectId_position_key" ON "RuleList"("projectId", "position");

-- AddForeignKey
ALTER TABLE "Segmentation" ADD CONSTRAINT "Segmentation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleList" ADD CONSTRAINT "RuleList_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Segmentation"("projectId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SegmentationRule" ADD CONSTRAINT "SegmentationRule_listId_fkey" FOREIGN KEY ("listId") REFERENCES "RuleList"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Segmentation" ADD CONSTRAINT segmentation_counts_versions CHECK ("version" >= 1);
-- A rule without patterns would decide at every place.
ALTER TABLE "SegmentationRule" ADD CONSTRAINT rule_says_where CHECK ("before" <> '' OR "after" <> '');
