import { randomUUID } from "node:crypto";
import { anyone, everyRole, members, type Access } from "./access";

/** Releases: made by owners, seen by every member; files are proved by anybody. */
export const accessOfReleases: Readonly<Record<string, Access>> = {
  "GET /api/v1/documents/[documentId]/releases": {
    statuses: members(everyRole),
    ask: ({ document }) => ({ path: { documentId: document.id } }),
  },
  "GET /api/v1/documents/[documentId]/gate": {
    statuses: members(everyRole),
    ask: ({ document }) => ({ path: { documentId: document.id } }),
  },
  "POST /api/v1/documents/[documentId]/releases": {
    statuses: members(["owner"]),
    ask: ({ document }) => ({
      path: { documentId: document.id },
      body: { kind: "draft", mutationId: randomUUID() },
    }),
  },
  "GET /api/v1/releases/[releaseId]": {
    statuses: members(everyRole),
    ask: ({ releaseId }) => ({ path: { releaseId } }),
  },
  "GET /api/v1/releases/[releaseId]/files/[format]": {
    statuses: members(everyRole),
    ask: ({ releaseId }) => ({ path: { releaseId, format: "json" } }),
  },
  "GET /api/v1/release-key": { statuses: anyone(200), ask: () => ({}) },
  "POST /api/v1/verifications": { statuses: anyone(200), ask: () => ({ body: "no release" }) },
};
