-- CreateEnum
CREATE TYPE "ReleaseKind" AS ENUM ('final', 'draft');

-- CreateEnum
CREATE TYPE "ReleaseFormat" AS ENUM ('docx', 'html', 'json');

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ReleaseKind" NOT NULL,
    "manifest" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "releasedById" UUID NOT NULL,
    "mutationId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseFile" (
    "releaseId" UUID NOT NULL,
    "format" "ReleaseFormat" NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "ReleaseFile_pkey" PRIMARY KEY ("releaseId","format")
);

-- CreateIndex
CREATE UNIQUE INDEX "Release_mutationId_key" ON "Release"("mutationId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_documentId_number_key" ON "Release"("documentId", "number");

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "SigningKey"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_releasedById_fkey" FOREIGN KEY ("releasedById") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseFile" ADD CONSTRAINT "ReleaseFile_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What was released stays released.
CREATE TRIGGER release_append_only BEFORE UPDATE OR DELETE ON "Release"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_file_append_only BEFORE UPDATE OR DELETE ON "ReleaseFile"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_key_append_only BEFORE UPDATE OR DELETE ON "SigningKey"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_no_truncate BEFORE TRUNCATE ON "Release"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_file_no_truncate BEFORE TRUNCATE ON "ReleaseFile"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER signing_key_no_truncate BEFORE TRUNCATE ON "SigningKey"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The releases of a document are numbered without a gap.
CREATE FUNCTION check_release_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" <> (SELECT coalesce(max(r."number"), 0) + 1 FROM "Release" r WHERE r."documentId" = NEW."documentId")
  THEN RAISE EXCEPTION 'release_number: % does not follow the last release of its document', NEW."number";
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER release_is_next BEFORE INSERT ON "Release"
  FOR EACH ROW EXECUTE FUNCTION check_release_number();

-- What a file holds is what was hashed.
ALTER TABLE "ReleaseFile" ADD CONSTRAINT release_file_is_whole
  CHECK ("size" = length("bytes") AND "sha256" = encode(sha256("bytes"), 'hex'));
