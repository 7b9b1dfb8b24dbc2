import { randomUUID } from "node:crypto";
import { atWork, everyRole, members, type Access } from "./access";
import type { World } from "./access-world";

const inProject = ({ team }: World) => ({ projectId: team.projectId });
const onAnnotation = ({ annotationId }: World) => ({ annotationId });
const inDocument = ({ document }: World) => ({ documentId: document.id });

/** Who may annotate, and change, place and answer what others said. */
export const accessOfAnnotations: Readonly<Record<string, Access>> = {
  "GET /api/v1/documents/[documentId]/annotations": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world) }),
  },
  "POST /api/v1/documents/[documentId]/annotations": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: {
        annotations: [
          {
            kind: "quality_issue",
            tag: "Accuracy/Omission",
            severity: "major",
            spans: [
              {
                segmentId: world.document.segments[0]!.id,
                side: "target",
                revisionId: world.draft.revisionId,
                start: 0,
                end: 5,
              },
            ],
          },
        ],
        mutationId: randomUUID(),
      },
    }),
  },
  "GET /api/v1/documents/[documentId]/annotations/web": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world) }),
  },
  "POST /api/v1/documents/[documentId]/annotations/web": {
    statuses: members(atWork),
    ask: (world) => ({ path: inDocument(world), body: { text: "[]", mutationId: randomUUID() } }),
  },
  "PATCH /api/v1/annotations/[annotationId]": {
    statuses: members(atWork, 204),
    ask: (world) => ({ path: onAnnotation(world), body: { isResolved: true } }),
  },
  "POST /api/v1/annotations/[annotationId]/replies": {
    statuses: members(atWork, 204),
    ask: (world) => ({ path: onAnnotation(world), body: { body: "Reply", mutationId: randomUUID() } }),
  },
  "POST /api/v1/annotations/[annotationId]/anchors": {
    statuses: members(atWork, 204),
    ask: (world) => ({
      path: onAnnotation(world),
      body: {
        spanId: world.spanId,
        segmentId: world.document.segments[0]!.id,
        revisionId: world.document.segments[0]!.sourceRevisionId,
        start: 0,
        end: 4,
      },
    }),
  },
  "POST /api/v1/annotations/[annotationId]/acceptance": {
    // It suggests nothing: whoever may, is told so.
    statuses: members(atWork, 422),
    ask: (world) => ({
      path: onAnnotation(world),
      body: {
        segmentId: world.document.segments[0]!.id,
        targetRevisionId: world.draft.revisionId,
        mutationId: randomUUID(),
      },
    }),
  },
  "GET /api/v1/projects/[projectId]/tags": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inProject(world) }),
  },
  "PUT /api/v1/projects/[projectId]/tags": {
    statuses: members(["owner"]),
    ask: (world) => ({
      path: inProject(world),
      body: {
        version: 0,
        tags: [
          { id: "names", name: "Names" },
          { id: null, name: "Ships" },
        ],
      },
    }),
  },
};
