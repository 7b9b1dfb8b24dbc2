import { randomUUID } from "node:crypto";
import { anyone, atWork, everyRole, members, signedIn, type Access } from "./access";
import { accessOfAnnotations } from "./access-of-annotations";
import { accessOfAccount } from "./access-of-account";
import { accessOfBatches } from "./access-of-batches";
import { accessOfHistory } from "./access-of-history";
import { accessOfNotifications } from "./access-of-notifications";
import { accessOfProjects } from "./access-of-projects";
import { accessOfQuality } from "./access-of-quality";
import { accessOfReleases } from "./access-of-releases";
import { accessOfReview } from "./access-of-review";
import { accessOfWebhooks } from "./access-of-webhooks";
import { accessOfWorkbench } from "./access-of-workbench";
import type { World } from "./access-world";
import { testPassword } from "./make-people";

const inDocument = ({ document }: World) => ({ documentId: document.id });
const onDraft = ({ document }: World) => ({ segmentId: document.segments[0]!.id });
const account = () => ({ name: "Newcomer", email: `${randomUUID()}@example.org`, password: testPassword });

/**
 * Who may do what over HTTP. Every route and method of `app/` stands here, and nothing else does:
 * the matrix test asks each as each caller, and fails on one that is not listed.
 */
export const accessTable: Readonly<Record<string, Access>> = {
  "GET /api/health": { statuses: anyone(200), ask: () => ({}) },
  "GET /sw.js": { statuses: anyone(200), ask: () => ({}) },
  // Only a build has parts.
  "GET /offline-copy/parts": { statuses: anyone(404), ask: () => ({}) },
  "GET /api/auth/[...nextauth]": { statuses: anyone(200), ask: () => ({}) },
  "POST /api/auth/[...nextauth]": { statuses: anyone(200), ask: () => ({}) },
  "POST /api/v1/setup": { statuses: anyone(410), ask: () => ({ body: { token: "used up", ...account() } }) },

  "GET /api/v1/openapi.json": { statuses: anyone(200), ask: () => ({}) },

  ...accessOfAccount,

  "POST /api/v1/sample": {
    statuses: { ...members(["owner"]), stranger: 403 },
    ask: () => ({}),
  },

  "POST /api/v1/invitations/join": {
    // Members are in already, and the link stays good for the one it was meant for.
    statuses: { ...signedIn(422), stranger: 200 },
    ask: ({ invitation }) => ({ body: { token: invitation.token } }),
  },
  "POST /api/v1/invitations/join-as-new": {
    statuses: anyone(200),
    ask: ({ invitation }) => ({ body: { token: invitation.token, ...account() } }),
  },

  ...accessOfNotifications,
  ...accessOfProjects,
  ...accessOfReview,
  ...accessOfWorkbench,
  ...accessOfQuality,
  ...accessOfReleases,
  ...accessOfHistory,
  ...accessOfBatches,
  ...accessOfWebhooks,

  "GET /api/v1/documents/[documentId]/events": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world), query: { after: "0" } }),
  },
  "GET /api/v1/documents/[documentId]/stream": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world), query: { after: "0" } }),
  },
  "PUT /api/v1/documents/[documentId]/presence": {
    statuses: members(everyRole),
    ask: (world) => ({
      path: inDocument(world),
      body: { clientId: randomUUID(), segmentId: world.document.segments[0]!.id },
    }),
  },
  "DELETE /api/v1/documents/[documentId]/presence": {
    statuses: members(everyRole, 204),
    ask: (world) => ({ path: inDocument(world), body: { clientId: randomUUID() } }),
  },
  "PUT /api/v1/documents/[documentId]/claims": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: { clientId: randomUUID(), segmentId: world.document.segments[0]!.id, takesOverFrom: null },
    }),
  },
  "GET /api/v1/documents/[documentId]/export/[format]": {
    statuses: members(everyRole),
    ask: (world) => ({ path: { ...inDocument(world), format: "html" } }),
  },
  "PATCH /api/v1/documents/[documentId]/blocks/[blockId]": {
    statuses: members(["owner"], 204),
    ask: (world) => ({
      path: { ...inDocument(world), blockId: world.document.segments[2]!.blockId },
      body: { role: "boilerplate" },
    }),
  },

  "GET /api/v1/segments/[segmentId]": {
    statuses: members(everyRole),
    ask: (world) => ({ path: onDraft(world) }),
  },
  "PUT /api/v1/segments/[segmentId]/target": {
    statuses: members(atWork),
    ask: (world) => ({
      path: onDraft(world),
      body: { text: "Title", mutationId: randomUUID() },
      headers: { "if-match": `"${world.draft.revisionId}"` },
    }),
  },
  "POST /api/v1/segments/[segmentId]/confirmations": {
    statuses: members(atWork),
    ask: (world) => ({
      path: onDraft(world),
      body: { revisionId: world.draft.revisionId, mutationId: randomUUID() },
    }),
  },
  "GET /api/v1/segments/[segmentId]/revisions": {
    statuses: members(everyRole),
    ask: (world) => ({ path: onDraft(world) }),
  },
  "POST /api/v1/segments/[segmentId]/revisions": {
    statuses: members(atWork),
    ask: (world) => ({
      path: onDraft(world),
      body: {
        revisionId: world.draft.revisionId,
        baseRevisionId: world.draft.revisionId,
        mutationId: randomUUID(),
      },
    }),
  },
  "POST /api/v1/segments/[segmentId]/split": {
    statuses: members(atWork),
    ask: (world) => ({
      path: onDraft(world),
      body: {
        sourceRevisionId: world.document.segments[0]!.sourceRevisionId,
        targetRevisionId: world.draft.revisionId,
        sourceOffset: 5,
        mutationId: randomUUID(),
      },
    }),
  },
  "PUT /api/v1/segments/[segmentId]/source": {
    statuses: members(["owner"]),
    ask: (world) => ({
      path: onDraft(world),
      body: {
        baseRevisionId: world.document.segments[0]!.sourceRevisionId,
        text: "Judul baru",
        kind: "meaning",
        mutationId: randomUUID(),
      },
    }),
  },
  "GET /api/v1/segments/[segmentId]/repetitions": {
    statuses: members(everyRole),
    ask: (world) => ({ path: onDraft(world) }),
  },
  "GET /api/v1/documents/[documentId]": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world) }),
  },
  "POST /api/v1/documents/[documentId]/merges": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: {
        segments: [world.draft, world.confirmed].map(({ revisionId }, at) => ({
          segmentId: world.document.segments[at]!.id,
          sourceRevisionId: world.document.segments[at]!.sourceRevisionId,
          targetRevisionId: revisionId,
        })),
        mutationId: randomUUID(),
      },
    }),
  },
  "POST /api/v1/documents/[documentId]/alignment": {
    statuses: members(atWork),
    ask: (world) => ({ path: inDocument(world), query: { format: "text" }, body: "One. Two." }),
  },
  "POST /api/v1/documents/[documentId]/translation": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: {
        fills: [
          {
            segments: [
              {
                segmentId: world.document.segments[2]!.id,
                sourceRevisionId: world.document.segments[2]!.sourceRevisionId,
                targetRevisionId: null,
              },
            ],
            text: "Two.",
          },
        ],
        mutationId: randomUUID(),
      },
    }),
  },
  "GET /api/v1/documents/[documentId]/division": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: inDocument(world) }),
  },
  "POST /api/v1/documents/[documentId]/division": {
    statuses: members(["owner"]),
    // The split of the fourth segment is what the rules would take back.
    ask: (world) => ({
      path: inDocument(world),
      body: { firstIds: [world.splitIds[0]], token: world.sourceToken, mutationId: randomUUID() },
    }),
  },
  "POST /api/v1/documents/[documentId]/source/comparison": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: inDocument(world), query: { format: "text" }, body: "Judul lain" }),
  },
  "POST /api/v1/documents/[documentId]/source": {
    statuses: members(["owner"]),
    ask: (world) => ({
      path: inDocument(world),
      body: {
        format: "text",
        text: "Judul lain",
        token: world.sourceToken,
        corrections: {},
        mutationId: randomUUID(),
      },
    }),
  },
  "POST /api/v1/documents/[documentId]/undo": {
    statuses: members(atWork),
    ask: (world) => ({
      path: inDocument(world),
      body: { changeId: world.splitId, mutationId: randomUUID() },
    }),
  },
  ...accessOfAnnotations,
};
