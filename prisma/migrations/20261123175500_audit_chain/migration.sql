-- DropIndex
DROP INDEX "AuditEvent_projectId_id_idx";

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seq" INTEGER NOT NULL DEFAULT 0;

-- The characters that are hashed: JSON without white space, keys in order. lib/audit/link.ts writes the same ones.
CREATE FUNCTION canonical_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'object' THEN '{' || coalesce((
      SELECT string_agg(to_json(e.key)::text || ':' || canonical_json(e.value), ',' ORDER BY e.key COLLATE "C")
      FROM jsonb_each(value) e), '') || '}'
    WHEN 'array' THEN '[' || coalesce((
      SELECT string_agg(canonical_json(e.value), ',' ORDER BY e.at)
      FROM jsonb_array_elements(value) WITH ORDINALITY AS e(value, at)), '') || ']'
    WHEN 'number' THEN trim_scale((value #>> '{}')::numeric)::text
    ELSE value::text
  END;
END $$;

CREATE FUNCTION audit_hash(previous text, event "AuditEvent") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat('[', concat_ws(',',
    coalesce(to_json(previous)::text, 'null'),
    event."seq"::text,
    coalesce(to_json(event."projectId")::text, 'null'),
    coalesce(to_json(event."documentId")::text, 'null'),
    coalesce(to_json(event."segmentId")::text, 'null'),
    coalesce(to_json(event."actorId")::text, 'null'),
    to_json(event."kind")::text,
    canonical_json(event."data"),
    to_char(event."at" AT TIME ZONE 'UTC', '"\""YYYY-MM-DD"T"HH24:MI:SS.MS"Z\""')
  ), ']'), 'UTF8')), 'hex')
$$;

-- Events from before there was a chain get their place in it.
ALTER TABLE "AuditEvent" DISABLE TRIGGER audit_event_append_only;
DO $$
DECLARE
  chain record;
  event "AuditEvent";
  previous text;
  place integer;
BEGIN
  FOR chain IN SELECT DISTINCT "projectId" FROM "AuditEvent" LOOP
    previous := NULL;
    place := 0;
    FOR event IN SELECT * FROM "AuditEvent" e WHERE e."projectId" IS NOT DISTINCT FROM chain."projectId" ORDER BY e."id" LOOP
      place := place + 1;
      event."seq" := place;
      previous := audit_hash(previous, event);
      UPDATE "AuditEvent" SET "seq" = place, "hash" = previous WHERE "id" = event."id";
    END LOOP;
  END LOOP;
END $$;
ALTER TABLE "AuditEvent" ENABLE TRIGGER audit_event_append_only;

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_projectId_seq_key" ON "AuditEvent"("projectId", "seq");

-- Whoever writes an event holds its chain until the transaction ends. Place and hash are never the writer's to give.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last "AuditEvent";
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(coalesce(NEW."projectId"::text, 'installation'), 1));
  IF NEW."projectId" IS NULL THEN
    SELECT * INTO last FROM "AuditEvent" e WHERE e."projectId" IS NULL ORDER BY e."seq" DESC LIMIT 1;
  ELSE
    SELECT * INTO last FROM "AuditEvent" e WHERE e."projectId" = NEW."projectId" ORDER BY e."seq" DESC LIMIT 1;
  END IF;
  NEW."seq" := coalesce(last."seq", 0) + 1;
  NEW."hash" := audit_hash(last."hash", NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_is_chained BEFORE INSERT ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION chain_audit_event();
