-- CreateTable
CREATE TABLE "AcceptedWord" (
    "projectId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AcceptedWord_pkey" PRIMARY KEY ("projectId","language","word")
);

-- AddForeignKey
ALTER TABLE "AcceptedWord" ADD CONSTRAINT "AcceptedWord_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptedWord" ADD CONSTRAINT "AcceptedWord_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;
