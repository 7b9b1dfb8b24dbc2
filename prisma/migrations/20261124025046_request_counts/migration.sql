-- CreateTable
CREATE TABLE "RequestCount" (
    "minute" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "serverId" UUID NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RequestCount_pkey" PRIMARY KEY ("minute","key","serverId")
);
