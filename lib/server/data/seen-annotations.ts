import "server-only";
import type { Prisma } from "../db/client/client";
import type { Viewer } from "../viewer";

/**
 * What of a document's annotations the viewer may see; whoever reads annotations for somebody asks with this.
 * Issues found for a blind evaluation are their rater's alone until all are done; and who rates in one sees no issue of
 * anybody else meanwhile.
 */
export function seenBy({ userId }: Pick<Viewer, "userId">): Prisma.AnnotationWhereInput {
  return {
    OR: [
      { authorId: userId },
      {
        OR: [{ evaluationId: null }, { evaluation: { revealedAt: { not: null } } }],
        NOT: {
          kind: "quality_issue",
          document: { evaluations: { some: { revealedAt: null, raters: { some: { userId } } } } },
        },
      },
    ],
  };
}
