import { randomUUID } from "node:crypto";
import { atWork, members, signedIn, type Access } from "./access";
import type { World } from "./access-world";

const inDocument = ({ document }: World) => ({ documentId: document.id });
const seen = ({ document, draft }: World) => [
  { segmentId: document.segments[0]!.id, baseRevisionId: draft.revisionId },
];

/** Taking work back, going to an earlier moment, and what came back. */
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
  "GET /api/v1/feedback/count": { statuses: signedIn(200), ask: () => ({}) },
  "POST /api/v1/feedback/sights": { statuses: signedIn(204), ask: () => ({ body: {} }) },
};
