import { randomUUID } from "node:crypto";
import { builtInProfiles } from "@/lib/quality/project-profile";
import { atWork, everyRole, members, type Access } from "./access";
import type { World } from "./access-world";

const inProject = ({ team }: World) => ({ projectId: team.projectId });
const inDocument = ({ document }: World) => ({ documentId: document.id });
const inEvaluation = ({ evaluation }: World) => ({ evaluationId: evaluation.id });

/** Who may see what errors come to, and who decides on them. */
export const accessOfQuality: Readonly<Record<string, Access>> = {
  "GET /api/v1/projects/[projectId]/quality-profile": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inProject(world) }),
  },
  "PUT /api/v1/projects/[projectId]/quality-profile": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: inProject(world), body: { version: 1, profile: builtInProfiles.esa } }),
  },
  "GET /api/v1/documents/[documentId]/quality": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world), query: { counts: "open" } }),
  },
  "GET /api/v1/documents/[documentId]/quality/ratings": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world) }),
  },
  "GET /api/v1/documents/[documentId]/evaluations": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inDocument(world) }),
  },
  "POST /api/v1/documents/[documentId]/evaluations": {
    statuses: members(["owner", "reviewer"]),
    ask: (world) => ({ path: inDocument(world), body: { counts: "all" } }),
  },
  "GET /api/v1/evaluations/[evaluationId]": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inEvaluation(world) }),
  },
  "PATCH /api/v1/evaluations/[evaluationId]": {
    // The owner was not asked to rate.
    statuses: { ...members(atWork, 204), owner: 403 },
    ask: (world) => ({ path: inEvaluation(world), body: { to: "rated" } }),
  },
  "GET /api/v1/evaluations/[evaluationId]/agreement": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inEvaluation(world) }),
  },
  "POST /api/v1/evaluations/[evaluationId]/rulings": {
    statuses: members(["owner", "reviewer"]),
    ask: (world) => ({
      path: inEvaluation(world),
      body: {
        firstId: world.evaluation.undecidedId,
        secondId: null,
        choice: "neither",
        reason: "No error.",
        mutationId: randomUUID(),
      },
    }),
  },
  "DELETE /api/v1/evaluations/[evaluationId]/rulings/[rulingId]": {
    statuses: members(["owner", "reviewer"], 204),
    ask: (world) => ({ path: { ...inEvaluation(world), rulingId: world.evaluation.rulingId } }),
  },
};
