import { randomUUID } from "node:crypto";
import { atWork, members, type Access } from "./access";
import type { World } from "./access-world";

const inDocument = ({ document }: World) => ({ documentId: document.id });
const onDraft = ({ document }: World) => ({ segmentId: document.segments[0]!.id });

/** Acts on many segments at once. */
export const accessOfBatches: Readonly<Record<string, Access>> = {
  "POST /api/v1/segments/[segmentId]/propagation": {
    statuses: members(atWork),
    // The other one has another source, which the answer says.
    ask: (world) => ({
      path: onDraft(world),
      body: {
        revisionId: world.draft.revisionId,
        entries: [{ segmentId: world.document.segments[2]!.id, baseRevisionId: null }],
        mutationId: randomUUID(),
      },
    }),
  },
  "POST /api/v1/documents/[documentId]/replacements": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: {
        changes: [
          {
            segmentId: world.document.segments[0]!.id,
            baseRevisionId: world.draft.revisionId,
            text: "Title",
          },
        ],
        mutationId: randomUUID(),
      },
    }),
  },
  "POST /api/v1/documents/[documentId]/returns": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: {
        segments: [
          {
            segmentId: world.document.segments[0]!.id,
            baseRevisionId: world.draft.revisionId,
            text: "Title",
          },
        ],
        mutationId: randomUUID(),
      },
    }),
  },
  "POST /api/v1/documents/[documentId]/returns/comparison": {
    statuses: members(atWork),
    ask: (world) => ({ path: inDocument(world), query: { name: "a.csv" }, body: "id,source,target" }),
  },
  "POST /api/v1/batches/[batchId]/undo": {
    statuses: members(atWork),
    ask: ({ batchId }) => ({ path: { batchId }, body: { mutationId: randomUUID() } }),
  },
};
