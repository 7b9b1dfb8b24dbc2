import { members, type Access } from "./access";
import type { World } from "./access-world";

const inProject = ({ team }: World) => ({ projectId: team.projectId });
const onWebhook = ({ webhookId }: World) => ({ webhookId });

/** Telling other programs what happens in a project. */
export const accessOfWebhooks: Readonly<Record<string, Access>> = {
  "GET /api/v1/projects/[projectId]/webhooks": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: inProject(world) }),
  },
  "POST /api/v1/projects/[projectId]/webhooks": {
    statuses: members(["owner"]),
    ask: (world) => ({
      path: inProject(world),
      body: { url: "https://1.1.1.1/hook", kinds: ["document.released"] },
    }),
  },
  "PATCH /api/v1/webhooks/[webhookId]": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: onWebhook(world), body: { isPaused: true } }),
  },
  "DELETE /api/v1/webhooks/[webhookId]": {
    statuses: members(["owner"], 204),
    ask: (world) => ({ path: onWebhook(world), body: {} }),
  },
  "POST /api/v1/webhooks/[webhookId]/secret": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: onWebhook(world), body: {} }),
  },
  "GET /api/v1/webhooks/[webhookId]/deliveries": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: onWebhook(world) }),
  },
  "POST /api/v1/webhooks/[webhookId]/deliveries": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: onWebhook(world), body: {} }),
  },
  "POST /api/v1/deliveries/[deliveryId]/resend": {
    statuses: members(["owner"]),
    ask: ({ deliveryId }) => ({ path: { deliveryId }, body: {} }),
  },
};
