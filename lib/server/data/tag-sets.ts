import "server-only";
import * as z from "zod";
import { newsTags, type Tag } from "@/lib/annotation/tags";
import { client, type Transaction } from "../db/database";
import type { Viewer } from "../viewer";
import { allowInProject } from "./projects";

export const tagId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(44);

const tagSchema = z.strictObject({
  id: tagId,
  name: z.string().min(1).max(80),
});

/** The tags of a project today: version 0 are those of the house. */
export type StandingTags = {
  readonly id: string | null;
  readonly version: number;
  readonly tags: readonly Tag[];
};

export async function findStandingTags(tx: Transaction, projectId: string): Promise<StandingTags> {
  const set = await tx.tagSet.findFirst({ where: { projectId }, orderBy: { version: "desc" } });
  if (set === null) return { id: null, version: 0, tags: newsTags };
  return { id: set.id, version: set.version, tags: z.array(tagSchema).parse(set.tags) };
}

/** Lets one change of a project's tags happen after another. */
export async function lockTags(tx: Transaction, projectId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id"::text FROM "Project" WHERE "id" = ${projectId}::uuid FOR UPDATE`;
}

export async function loadTags(viewer: Viewer, { projectId }: { readonly projectId: string }) {
  const db = await client();
  await allowInProject(db, viewer, "read", projectId);
  const { version, tags } = await findStandingTags(db, projectId);
  return { version, tags };
}

/** The next version of a project's tags; what was said with earlier ones keeps naming them. */
export async function insertTagSet(
  tx: Transaction,
  viewer: Viewer,
  set: { readonly projectId: string; readonly version: number; readonly tags: readonly Tag[] },
): Promise<void> {
  await tx.tagSet.create({
    data: { ...set, tags: set.tags.map((tag) => ({ ...tag })), createdById: viewer.userId },
  });
}

/** Whether annotations name a tag of this set. */
export async function isTagSetUsed(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.annotation.findFirst({ where: { tagSetId: id }, select: { id: true } })) !== null;
}

export async function replaceTags(tx: Transaction, id: string, tags: readonly Tag[]): Promise<void> {
  await tx.tagSet.update({ where: { id }, data: { tags: tags.map((tag) => ({ ...tag })) } });
}
