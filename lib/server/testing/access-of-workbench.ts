import { atWork, everyRole, members, type Access } from "./access";
import type { World } from "./access-world";

const inDocument = ({ document }: World) => ({ documentId: document.id });
const onDraft = ({ document }: World) => ({ segmentId: document.segments[0]!.id });

/** What the workbench asks for beside texts: its rows, what was dismissed, and who was here when. */
export const accessOfWorkbench: Readonly<Record<string, Access>> = {
  "POST /api/v1/segments/[segmentId]/dismissals": {
    statuses: members(atWork),
    ask: (world) => ({
      path: onDraft(world),
      body: { dismissals: [{ check: "numbers", key: "missing 50" }] },
    }),
  },
  "DELETE /api/v1/segments/[segmentId]/dismissals": {
    statuses: members(atWork, 204),
    ask: (world) => ({
      path: onDraft(world),
      body: { dismissals: [{ check: "numbers", key: "missing 50" }] },
    }),
  },
  "POST /api/v1/documents/[documentId]/check-tallies": {
    statuses: members(atWork, 204),
    ask: (world) => ({ path: inDocument(world), body: { counts: { numbers: { shown: 1, fixed: 1 } } } }),
  },
  "PUT /api/v1/documents/[documentId]/visit": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world) }),
  },
  "GET /api/v1/documents/[documentId]/segments": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world), query: { limit: "3", status: "draft" } }),
  },
  "GET /api/v1/documents/[documentId]/rows": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world), query: { from: "1", to: "100" } }),
  },
  "GET /api/v1/documents/[documentId]/opening": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world) }),
  },
};
