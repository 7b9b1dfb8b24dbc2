import { srxOfLists } from "@/lib/formats/srx/rule-set";
import { writeSrx } from "@/lib/formats/srx/write";
import { atWork, everyRole, members, signedIn, type Access } from "./access";
import { ruleSet, type World } from "./access-world";

const inProject = ({ team }: World) => ({ projectId: team.projectId });
const onRules = (world: World) => ({ path: inProject(world), headers: { "if-match": '"1"' } });

/** The routes of a project: its people, settings, rules and new documents. */
export const accessOfProjects: Readonly<Record<string, Access>> = {
  "POST /api/v1/projects": { statuses: signedIn(200), ask: () => ({ body: { name: "New" } }) },
  "GET /api/v1/projects": { statuses: signedIn(200), ask: () => ({ query: { limit: "1" } }) },
  "GET /api/v1/projects/[projectId]": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inProject(world) }),
  },
  "GET /api/v1/projects/[projectId]/members": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inProject(world), query: { limit: "2" } }),
  },
  "GET /api/v1/projects/[projectId]/documents": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inProject(world) }),
  },
  "PATCH /api/v1/projects/[projectId]": {
    statuses: members(["owner"], 204),
    ask: (world) => ({ path: inProject(world), body: { name: "Renamed" } }),
  },
  "PUT /api/v1/projects/[projectId]/review": {
    statuses: members(["owner"], 204),
    ask: (world) => ({
      path: inProject(world),
      body: {
        mode: "free_edit",
        passes: 1,
        approvers: "reviewers",
        approverIds: [],
        reasons: [{ kind: "style", text: "Too literal" }],
      },
    }),
  },
  "POST /api/v1/projects/[projectId]/documents": {
    statuses: members(["owner"]),
    ask: (world) => ({
      path: inProject(world),
      body: { format: "text", text: "Judul", sourceLanguage: "id", targetLanguage: "en", roles: ["title"] },
    }),
  },
  "POST /api/v1/projects/[projectId]/documents/preview": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: inProject(world), query: { format: "text", language: "id" }, body: "Judul" }),
  },
  "GET /api/v1/projects/[projectId]/words": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inProject(world) }),
  },
  "POST /api/v1/projects/[projectId]/words": {
    statuses: members(atWork, 204),
    ask: (world) => ({ path: inProject(world), body: { language: "en", word: "Padanan" } }),
  },
  "DELETE /api/v1/projects/[projectId]/words": {
    statuses: members(atWork, 204),
    ask: (world) => ({ path: inProject(world), body: { language: "en", word: "Padanan" } }),
  },
  "GET /api/v1/projects/[projectId]/segmentation": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inProject(world) }),
  },
  "PUT /api/v1/projects/[projectId]/segmentation": {
    statuses: members(["owner"]),
    ask: (world) => ({ ...onRules(world), body: { replaces: true, cascades: true, lists: [] } }),
  },
  "POST /api/v1/projects/[projectId]/segmentation/import": {
    statuses: members(["owner"]),
    ask: (world) => ({ ...onRules(world), query: { mode: "add" }, body: writeSrx(srxOfLists(ruleSet)) }),
  },
  "GET /api/v1/projects/[projectId]/segmentation/export": {
    statuses: members(everyRole),
    ask: (world) => ({ path: inProject(world) }),
  },
  "GET /api/v1/projects/[projectId]/audit/export": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: inProject(world), query: { format: "jsonl" } }),
  },
  "POST /api/v1/projects/[projectId]/invitations": {
    statuses: members(["owner"]),
    ask: (world) => ({ path: inProject(world), body: { role: "reader" } }),
  },
  "DELETE /api/v1/projects/[projectId]/invitations/[invitationId]": {
    statuses: members(["owner"], 204),
    ask: (world) => ({ path: { ...inProject(world), invitationId: world.invitation.id } }),
  },
  "PATCH /api/v1/projects/[projectId]/members/[userId]": {
    statuses: members(["owner"], 204),
    ask: (world) => ({
      path: { ...inProject(world), userId: world.guest.userId },
      body: { role: "reviewer" },
    }),
  },
  "DELETE /api/v1/projects/[projectId]/members/[userId]": {
    statuses: members(["owner"], 204),
    ask: (world) => ({ path: { ...inProject(world), userId: world.guest.userId } }),
  },
};
