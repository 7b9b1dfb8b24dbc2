import "server-only";
import * as z from "zod";
import type { MemberView, ProjectSummary, ProjectView } from "@/lib/permission/project";
import type { WordList } from "@/lib/spelling/word-list";
import { importFaults } from "@/lib/segmentation/view";
import { count, id, moment, pageAnswer, role } from "./plain";

const project = { id, name: z.string(), role };

export const projectsAnswer = pageAnswer(z.strictObject(project) satisfies z.ZodType<ProjectSummary>);

const member = z.strictObject({
  userId: id,
  name: z.string(),
  email: z.string().nullable(),
  role,
}) satisfies z.ZodType<MemberView>;

export const membersAnswer = pageAnswer(member);

export const projectAnswer = z.strictObject({
  ...project,
  allowsOwnApproval: z.boolean(),
  members: z.array(member),
}) satisfies z.ZodType<ProjectView>;

/** With the token, which is told this once. */
export const invitedAnswer = z.strictObject({ id, role, expiresAt: moment, token: z.string() });

export const joinedAnswer = z.strictObject({ projectId: id });

export const wordsAnswer = z.strictObject({
  words: z.array(z.strictObject({ language: z.string(), word: z.string(), byName: z.string(), at: moment })),
}) satisfies z.ZodType<WordList>;

const rule = z.strictObject({ breaks: z.boolean(), before: z.string(), after: z.string() });

export const segmentationAnswer = z.strictObject({
  projectName: z.string(),
  replaces: z.boolean(),
  cascades: z.boolean(),
  lists: z.array(z.strictObject({ name: z.string(), languages: z.string(), rules: z.array(rule) })),
  version: count,
  changed: z.strictObject({ by: z.string(), at: moment }).nullable(),
});

export const rulesChangedAnswer = z.strictObject({ outcome: z.literal("changed"), version: count });

export const rulesImportedAnswer = z.strictObject({
  outcome: z.literal("imported"),
  version: count,
  taken: count,
  refused: z.array(
    z.strictObject({
      list: z.string(),
      number: count.nullable(),
      line: count.nullable(),
      pattern: z.string(),
      fault: z
        .strictObject({ fault: z.enum(importFaults), sign: z.string(), at: z.int().nullable() })
        .nullable(),
      message: z.string(),
    }),
  ),
  unmapped: z.array(z.string()),
});

export const sampleAnswer = z.strictObject({
  projectId: id,
  documentId: id,
  people: z.array(
    z.strictObject({
      name: z.string(),
      email: z.string(),
      role: z.enum(["translator", "reviewer"]),
      password: z.string(),
    }),
  ),
});
