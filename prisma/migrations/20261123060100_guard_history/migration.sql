-- What has been said stays said: these tables only ever grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append_only: rows of % are never changed or removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER revision_append_only BEFORE UPDATE OR DELETE ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER confirmation_append_only BEFORE UPDATE OR DELETE ON "Confirmation"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_append_only BEFORE UPDATE OR DELETE ON "Review"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER revision_no_truncate BEFORE TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER confirmation_no_truncate BEFORE TRUNCATE ON "Confirmation"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_no_truncate BEFORE TRUNCATE ON "Review"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A revision's number and parent tell the same story.
ALTER TABLE "Revision" ADD CONSTRAINT revision_first_has_no_parent CHECK (("n" = 1) = ("parentId" IS NULL));
ALTER TABLE "Revision" ADD CONSTRAINT revision_restored_names_its_origin
  CHECK (("origin" = 'restored') = ("restoredId" IS NOT NULL));

CREATE FUNCTION check_parent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."parentId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Revision" p
    WHERE p."id" = NEW."parentId" AND p."segmentId" = NEW."segmentId" AND p."side" = NEW."side" AND p."n" = NEW."n" - 1
  ) THEN
    RAISE EXCEPTION 'broken_chain: revision % does not follow its parent', NEW."id";
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER revision_follows_parent BEFORE INSERT ON "Revision"
  FOR EACH ROW EXECUTE FUNCTION check_parent();

-- A head is a revision of the same segment and the right side.
CREATE FUNCTION check_heads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."sourceHeadId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Revision" r WHERE r."id" = NEW."sourceHeadId" AND r."segmentId" = NEW."id" AND r."side" = 'source'
  ) THEN RAISE EXCEPTION 'foreign_head: source head of segment %', NEW."id"; END IF;
  IF NEW."targetHeadId" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "Revision" r WHERE r."id" = NEW."targetHeadId" AND r."segmentId" = NEW."id" AND r."side" = 'target'
  ) THEN RAISE EXCEPTION 'foreign_head: target head of segment %', NEW."id"; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER segment_heads_belong BEFORE INSERT OR UPDATE OF "sourceHeadId", "targetHeadId" ON "Segment"
  FOR EACH ROW EXECUTE FUNCTION check_heads();

-- Sending back says why.
ALTER TABLE "Review" ADD CONSTRAINT review_sent_back_says_why
  CHECK ("decision" <> 'changes_requested' OR length(trim(coalesce("reason", ''))) > 0);
ALTER TABLE "Review" ADD CONSTRAINT review_override_says_why
  CHECK (NOT "isOverride" OR length(trim(coalesce("reason", ''))) > 0);

ALTER TABLE "AnnotationSpan" ADD CONSTRAINT span_is_not_empty CHECK ("start" >= 0 AND "end" > "start");
