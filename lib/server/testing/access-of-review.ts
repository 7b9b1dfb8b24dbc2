import { randomUUID } from "node:crypto";
import { everyRole, members, signedIn, type Access } from "./access";
import type { World } from "./access-world";
import { reviewInput } from "./do-work";

const onSuggested = ({ document }: World) => ({ segmentId: document.segments[5]!.id });

/** What a reviewer decides, takes back and suggests, and what becomes of it. */
export const accessOfReview: Readonly<Record<string, Access>> = {
  "POST /api/v1/segments/[segmentId]/reviews": {
    statuses: members(["owner", "reviewer"]),
    ask: (world) => {
      const { segmentId, ...body } = reviewInput(world.document.segments[1]!, world.confirmed);
      return { path: { segmentId }, body };
    },
  },
  "GET /api/v1/documents/[documentId]/reviews": {
    statuses: members(everyRole),
    ask: ({ document }) => ({ path: { documentId: document.id } }),
  },
  "POST /api/v1/documents/[documentId]/reviews": {
    statuses: members(["owner", "reviewer"]),
    ask: (world) => {
      const { segmentId, sourceRevisionId, sourceSha256, targetRevisionId, targetSha256, mutationId } =
        reviewInput(world.document.segments[1]!, world.confirmed);
      const pair = { segmentId, sourceRevisionId, sourceSha256, targetRevisionId, targetSha256 };
      return { path: { documentId: world.document.id }, body: { pairs: [pair], mutationId } };
    },
  },
  "GET /api/v1/documents/[documentId]/queue": {
    statuses: members(["owner", "reviewer"]),
    ask: (world) => ({ path: { documentId: world.document.id }, query: { take: "10", order: "oldest" } }),
  },
  "GET /api/v1/queue": { statuses: signedIn(200), ask: () => ({ query: { limit: "10" } }) },
  "POST /api/v1/segments/[segmentId]/withdrawals": {
    // Nobody has made the decision that is named.
    statuses: members(["owner", "reviewer"], 404),
    ask: (world) => ({
      path: onSuggested(world),
      body: { decisionMutationId: randomUUID(), mutationId: randomUUID() },
    }),
  },
  "POST /api/v1/review-runs/[runId]/undo": {
    // There is no such run.
    statuses: signedIn(404),
    ask: () => ({ path: { runId: randomUUID() }, body: { mutationId: randomUUID() } }),
  },
  "GET /api/v1/segments/[segmentId]/suggestions": {
    statuses: members(everyRole),
    ask: (world) => ({ path: onSuggested(world) }),
  },
  "POST /api/v1/suggestions/[suggestionId]/rulings": {
    statuses: members(["owner", "translator", "reviewer"]),
    ask: ({ suggestion }) => ({
      path: { suggestionId: suggestion.id },
      body: {
        targetRevisionId: suggestion.targetRevisionId,
        rulings: [{ changeId: suggestion.changes[0]!.id, isAccepted: false }],
        mutationId: randomUUID(),
      },
    }),
  },
};
