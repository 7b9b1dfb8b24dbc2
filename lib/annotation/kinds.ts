/**
 * Annotations: what a remark may be, who reads it, and what each kind carries.
 */
export const annotationKinds = [
  "comment",
  "question",
  "suggestion",
  "quality_issue",
  "term_pair",
  "name",
  "source_error",
  "translators_note",
  "citation",
] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

export const audiences = ["team", "published"] as const;
export type Audience = (typeof audiences)[number];

export const severities = ["neutral", "minor", "major", "critical"] as const;
export type Severity = (typeof severities)[number];

/** What a kind asks for besides its words. */
export type KindRule = {
  readonly needsBody: boolean;
  readonly takesSeverity: boolean;
  readonly needsTag: boolean;
  readonly takesReplacement: boolean;
  readonly takesUrl: boolean;
  /** Whether readers may get it. */
  readonly mayBePublished: boolean;
  /** On which sides it must have a span. */
  readonly needs: "any" | "source" | "target";
};

const plain: KindRule = {
  needsBody: false,
  takesSeverity: false,
  needsTag: false,
  takesReplacement: false,
  takesUrl: false,
  mayBePublished: false,
  needs: "any",
};

export const kindRules: Readonly<Record<AnnotationKind, KindRule>> = {
  comment: { ...plain, needsBody: true },
  question: { ...plain, needsBody: true },
  suggestion: { ...plain, takesReplacement: true, needs: "target" },
  // An omission stands on the source alone, an addition on the target alone.
  quality_issue: { ...plain, takesSeverity: true, needsTag: true },
  term_pair: plain,
  name: plain,
  source_error: { ...plain, needsBody: true, needs: "source" },
  // A note is numbered in the order of the target, so it must stand there.
  translators_note: { ...plain, needsBody: true, mayBePublished: true, needs: "target" },
  citation: { ...plain, takesUrl: true, mayBePublished: true },
};

export type AnnotationContent = {
  readonly kind: AnnotationKind;
  readonly audience: Audience;
  readonly tag: string | null;
  readonly severity: Severity | null;
  readonly replacement: string | null;
  readonly url: string | null;
  readonly body: string;
};

export type ContentFault =
  | "needs_body"
  | "needs_severity"
  | "no_severity"
  | "needs_tag"
  | "needs_replacement"
  | "no_replacement"
  | "no_url"
  | "needs_url_or_body"
  | "not_for_readers"
  | "needs_source_span"
  | "needs_target_span";

/** What is wrong with a remark of its kind on these sides, the first thing alone; null where nothing is. */
export function findContentFault(
  content: AnnotationContent,
  sides: ReadonlySet<"source" | "target">,
): ContentFault | null {
  const rule = kindRules[content.kind];
  const isBodyEmpty = content.body.trim() === "";
  if (rule.needsBody && isBodyEmpty) return "needs_body";
  if (rule.takesSeverity && content.severity === null) return "needs_severity";
  if (!rule.takesSeverity && content.severity !== null) return "no_severity";
  if (rule.needsTag && content.tag === null) return "needs_tag";
  if (rule.takesReplacement && content.replacement === null) return "needs_replacement";
  if (!rule.takesReplacement && content.replacement !== null) return "no_replacement";
  if (!rule.takesUrl && content.url !== null) return "no_url";
  if (rule.takesUrl && isBodyEmpty && content.url === null) return "needs_url_or_body";
  if (content.audience === "published" && !rule.mayBePublished) return "not_for_readers";
  if (rule.needs === "source" && !sides.has("source")) return "needs_source_span";
  if ((rule.needs === "target" || content.audience === "published") && !sides.has("target")) {
    return "needs_target_span";
  }
  return null;
}
