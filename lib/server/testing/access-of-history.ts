import { randomUUID } from "node:crypto";
import { atWork, members, type Access } from "./access";
import type { World } from "./access-world";

const inDocument = ({ document }: World) => ({ documentId: document.id });
const seen = ({ document, draft }: World) => [
  { segmentId: document.segments[0]!.id, baseRevisionId: draft.revisionId },
];

/** Taking work back, and going to an earlier moment. */
export const accessOfHistory: Readonly<Record<string, Access>> = {
  "POST /api/v1/documents/[documentId]/undone-slices": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: {
        slice: { person: world.team.translator.userId },
        segments: seen(world),
        mutationId: randomUUID(),
      },
    }),
  },
  "POST /api/v1/documents/[documentId]/restorations": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: { seq: 0, segments: seen(world), mutationId: randomUUID() },
    }),
  },
};
