import { everyRole, members, signedIn, type Access } from "./access";

/** What people are told. Each has their own, so that nobody is refused; what is in it is tested beside the data. */
export const accessOfNotifications: Readonly<Record<string, Access>> = {
  "GET /api/v1/notifications": { statuses: signedIn(200), ask: () => ({ query: { show: "all" } }) },
  "GET /api/v1/notifications/count": { statuses: signedIn(200), ask: () => ({}) },
  "GET /api/v1/notifications/stream": { statuses: signedIn(200), ask: () => ({}) },
  "POST /api/v1/notifications/read": { statuses: signedIn(204), ask: () => ({ body: { through: "1" } }) },
  "PUT /api/v1/projects/[projectId]/mute": {
    statuses: members(everyRole, 204),
    ask: ({ team }) => ({ path: { projectId: team.projectId }, body: { isMuted: true } }),
  },
};
