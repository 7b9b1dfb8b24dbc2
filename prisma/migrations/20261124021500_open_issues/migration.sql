-- The quality issues of a segment that nobody has resolved: those that stand in it, or are shown with it as detached.
-- One that a person put on the words of another segment is that segment's.
CREATE FUNCTION open_issues(segment uuid)
RETURNS TABLE ("annotationId" uuid, "segmentId" uuid, "tag" text, "severity" "Severity") LANGUAGE sql STABLE AS $$
  WITH span AS (
    SELECT p."id", p."annotationId" FROM "AnnotationSpan" p WHERE p."segmentId" = segment
    UNION
    SELECT p."id", p."annotationId" FROM "Anchor" n JOIN "AnnotationSpan" p ON p."id" = n."spanId"
    WHERE n."segmentId" = segment
  )
  SELECT DISTINCT a."id", segment, a."tag", a."severity"
  FROM span JOIN "Annotation" a ON a."id" = span."annotationId"
  WHERE a."kind" = 'quality_issue' AND a."resolvedAt" IS NULL AND a."withdrawnAt" IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM "Anchor" n WHERE n."spanId" = span."id" AND n."segmentId" = segment
        AND n."method" = 'manual' AND n."start" IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM "Anchor" l WHERE l."spanId" = n."spanId" AND l."segmentId" = segment AND l."id" > n."id"
        )
    )
$$;

-- No one approves over an open major or critical issue, whatever line of code forgets to ask.
CREATE FUNCTION refuse_over_issue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."decision" <> 'changes_requested' AND EXISTS (
    SELECT 1 FROM open_issues(NEW."segmentId") i WHERE i."severity" IN ('major', 'critical')
  ) THEN
    RAISE EXCEPTION 'open_issue: review % approves a text with an open quality issue', NEW."id";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_is_not_over_an_issue BEFORE INSERT ON "Review"
  FOR EACH ROW EXECUTE FUNCTION refuse_over_issue();
