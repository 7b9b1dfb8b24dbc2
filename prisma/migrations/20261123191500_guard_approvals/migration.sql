-- What a faulty line of code could still break is refused by the database itself, on both engines alike. What is decided
-- about a whole story is decided when the transaction ends, since the story is written row by row.

-- A revision carries the hash of its own text, and the chain of hashes over its parent (lib/revision/chain.ts).
CREATE OR REPLACE FUNCTION check_parent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous text;
BEGIN
  IF NEW."parentId" IS NOT NULL THEN
    SELECT p."chainHash" INTO previous FROM "Revision" p
    WHERE p."id" = NEW."parentId" AND p."segmentId" = NEW."segmentId" AND p."side" = NEW."side" AND p."n" = NEW."n" - 1;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'broken_chain: revision % does not follow its parent', NEW."id";
    END IF;
  END IF;
  IF NEW."sha256" <> encode(sha256(convert_to(NEW."text", 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'broken_chain: revision % has another text''s hash', NEW."id";
  END IF;
  IF NEW."chainHash" <> encode(sha256(convert_to(concat(
    '[', coalesce('"' || previous || '"', 'null'), ',"', NEW."side", '","', NEW."sha256", '",',
    coalesce('"' || NEW."authorId" || '"', 'null'), ',"', NEW."origin", '","',
    to_char(NEW."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '"]'), 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'broken_chain: revision % breaks the chain of hashes', NEW."id";
  END IF;
  RETURN NEW;
END $$;

-- The head is the newest revision of its side. The first source of a new article is not asked about: check_heads is.
CREATE FUNCTION check_is_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Revision" c WHERE c."parentId" = NEW."id") AND NOT EXISTS (
    SELECT 1 FROM "Segment" s
    WHERE s."id" = NEW."segmentId" AND NEW."id" IN (s."sourceHeadId", s."targetHeadId")
  ) THEN
    RAISE EXCEPTION 'foreign_head: segment % does not show its newest %', NEW."segmentId", NEW."side";
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER revision_is_shown AFTER INSERT ON "Revision" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."version" > 0 OR NEW."n" > 1) EXECUTE FUNCTION check_is_head();

-- A segment's version only grows.
CREATE FUNCTION refuse_older_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'older_version: segment % goes from version % to %', OLD."id", OLD."version", NEW."version";
END $$;
CREATE TRIGGER segment_version_grows BEFORE UPDATE OF "version" ON "Segment"
  FOR EACH ROW WHEN (NEW."version" < OLD."version") EXECUTE FUNCTION refuse_older_version();

-- A confirmation is about a target of its own segment.
CREATE FUNCTION check_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Revision" r
    WHERE r."id" = NEW."targetRevisionId" AND r."segmentId" = NEW."segmentId" AND r."side" = 'target'
  ) THEN
    RAISE EXCEPTION 'foreign_text: confirmation % is about no target of segment %', NEW."id", NEW."segmentId";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER confirmation_is_about_own_target BEFORE INSERT ON "Confirmation"
  FOR EACH ROW EXECUTE FUNCTION check_confirmation();

-- A review is about the pair that was seen; nobody approves what they wrote themselves but by an override that the
-- project allows. Whoever wrote a text that came of a split or a merge is who wrote what it was made of.
CREATE FUNCTION check_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seen "Revision";
  target "Revision";
  is_own boolean;
BEGIN
  SELECT * INTO seen FROM "Revision" r
  WHERE r."id" = NEW."seenTargetRevisionId" AND r."segmentId" = NEW."segmentId" AND r."side" = 'target';
  SELECT * INTO target FROM "Revision" r WHERE r."id" = NEW."targetRevisionId" AND r."side" = 'target';
  IF seen."id" IS NULL OR target."id" IS NULL OR NOT EXISTS (
    SELECT 1 FROM "Revision" r WHERE r."id" = NEW."sourceRevisionId" AND r."side" = 'source'
  ) THEN
    RAISE EXCEPTION 'foreign_text: review % is not about a source and a target of segment %', NEW."id", NEW."segmentId";
  END IF;
  IF (NEW."decision" = 'approved_with_edits' AND target."parentId" IS DISTINCT FROM seen."id")
    OR (NEW."decision" <> 'approved_with_edits' AND target."id" <> seen."id") THEN
    RAISE EXCEPTION 'foreign_text: review % decides about another text than was seen', NEW."id";
  END IF;
  IF NEW."decision" = 'changes_requested' THEN RETURN NEW; END IF;
  WITH RECURSIVE story AS (
    SELECT seen."segmentId" AS "segmentId", seen."origin" AS "origin", seen."authorId" AS "authorId"
    UNION
    SELECT p."id", h."origin", h."authorId"
    FROM story s
    JOIN "Segment" c ON c."id" = s."segmentId"
    JOIN "Lineage" l ON l."childId" = c."id" AND l."changeId" = c."madeById"
    JOIN "Segment" p ON p."id" = l."parentId"
    JOIN "Revision" h ON h."id" = p."targetHeadId"
    WHERE s."origin" IN ('split', 'merged')
  )
  SELECT EXISTS (SELECT 1 FROM story WHERE "origin" NOT IN ('split', 'merged') AND "authorId" = NEW."reviewerId") INTO is_own;
  IF is_own AND NOT NEW."isOverride" THEN
    RAISE EXCEPTION 'own_text: % approves a text of their own in review %', NEW."reviewerId", NEW."id";
  END IF;
  IF NEW."isOverride" AND NOT EXISTS (
    SELECT 1 FROM "Segment" s JOIN "Document" d ON d."id" = s."documentId" JOIN "Project" p ON p."id" = d."projectId"
    WHERE s."id" = NEW."segmentId" AND p."allowsOwnApproval"
  ) THEN
    RAISE EXCEPTION 'own_text: the project allows no override in review %', NEW."id";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_is_about_what_was_seen BEFORE INSERT ON "Review"
  FOR EACH ROW EXECUTE FUNCTION check_review();

-- The status is what the story says, as far as its last chapter tells.
CREATE FUNCTION check_status() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  s "Segment";
  is_proved boolean;
BEGIN
  SELECT * INTO s FROM "Segment" x WHERE x."id" = NEW."id";
  IF NOT FOUND THEN RETURN NULL; END IF;
  CASE s."status"
    -- The newest decision is a last approval of the target that stands there, and of its source or one that differs
    -- from that in mended typos only; nobody has taken it back.
    WHEN 'approved' THEN
      SELECT r."decision" <> 'changes_requested' AND r."pass" = r."passes" AND r."targetRevisionId" = s."targetHeadId"
        AND NOT EXISTS (SELECT 1 FROM "ReviewWithdrawal" w WHERE w."reviewId" = r."id")
        AND NOT EXISTS (
          SELECT 1 FROM "Revision" seen JOIN "Revision" later
            ON later."segmentId" = seen."segmentId" AND later."side" = 'source' AND later."n" > seen."n"
          WHERE seen."id" = r."sourceRevisionId" AND later."correction" IS DISTINCT FROM 'typo')
      INTO is_proved
      FROM "Review" r
      WHERE r."segmentId" = s."id" AND NOT EXISTS (SELECT 1 FROM "ReviewWithdrawal" w WHERE w."reviewId" = r."id")
      ORDER BY r."version" DESC LIMIT 1;
    WHEN 'translated' THEN
      is_proved := EXISTS (SELECT 1 FROM "Confirmation" c WHERE c."segmentId" = s."id" AND c."targetRevisionId" = s."targetHeadId")
        OR EXISTS (
          SELECT 1 FROM "Review" r WHERE r."segmentId" = s."id" AND r."targetRevisionId" = s."targetHeadId"
            AND r."decision" = 'approved_with_edits');
    WHEN 'changes_requested' THEN
      is_proved := EXISTS (SELECT 1 FROM "Review" r WHERE r."segmentId" = s."id" AND r."decision" = 'changes_requested')
        OR EXISTS (
          SELECT 1 FROM "Lineage" l
          WHERE l."childId" = s."id" AND l."changeId" = s."madeById" AND l."parentStatus" = 'changes_requested');
    WHEN 'draft' THEN
      is_proved := s."targetHeadId" IS NOT NULL;
    -- A text of white space and tags alone is nothing to a reader.
    ELSE
      is_proved := NOT EXISTS (
        SELECT 1 FROM "Revision" r WHERE r."id" = s."targetHeadId" AND r."text" !~ '[<>]' AND r."text" ~ '[[:alnum:]]');
  END CASE;
  IF NOT coalesce(is_proved, false) THEN
    RAISE EXCEPTION 'unproved_status: segment % is % and its story does not say so', s."id", s."status";
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER segment_status_is_made AFTER INSERT ON "Segment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."status" <> 'not_started' OR NEW."targetHeadId" IS NOT NULL) EXECUTE FUNCTION check_status();
CREATE CONSTRAINT TRIGGER segment_status_is_proved AFTER UPDATE ON "Segment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (
    (NEW."status" <> 'not_started' OR NEW."targetHeadId" IS NOT NULL) AND
    (NEW."status", NEW."sourceHeadId", NEW."targetHeadId", NEW."version") IS DISTINCT FROM
    (OLD."status", OLD."sourceHeadId", OLD."targetHeadId", OLD."version")
  ) EXECUTE FUNCTION check_status();
