import "server-only";
import * as z from "zod";
import { makeTagId } from "@/lib/annotation/tags";
import { recordEvent } from "../data/events";
import { allowInProject } from "../data/projects";
import { findStandingTags, insertTagSet, isTagSetUsed, lockTags, replaceTags, tagId } from "../data/tag-sets";
import { transact } from "../db/database";
import { refuse } from "../refusal";
import { say } from "../say";
import { nameText } from "../text-input";
import type { Viewer } from "../viewer";

export const changeTagsInput = z.strictObject({
  projectId: z.uuid(),
  /** The version that was changed. */
  version: z.int().min(0),
  /** All of them, in their order; one that is new has no id yet. */
  tags: z
    .array(z.strictObject({ id: tagId.nullable(), name: nameText.pipe(z.string().max(80)) }))
    .min(1)
    .max(60),
});

/** Gives a project its own tags. A set that annotations name stays as it is, and the change is the next version. */
export async function changeTags(
  viewer: Viewer,
  { projectId, version, tags: asked }: z.infer<typeof changeTagsInput>,
): Promise<{ readonly version: number }> {
  return transact(async (tx) => {
    await lockTags(tx, projectId);
    await allowInProject(tx, viewer, "change_settings", projectId);
    const standing = await findStandingTags(tx, projectId);
    if (standing.version !== version) refuse("invalid", say("tags_changed_meanwhile"), "version");
    const taken = new Set(asked.flatMap(({ id }) => (id === null ? [] : [id])));
    if (taken.size !== asked.filter(({ id }) => id !== null).length) {
      refuse("invalid", say("tag_twice"), "tags");
    }
    const tags = asked.map(({ id, name }) => {
      const own = id ?? makeTagId(name, taken);
      taken.add(own);
      return { id: own, name };
    });
    if (new Set(tags.map(({ name }) => name.toLowerCase())).size !== tags.length) {
      refuse("invalid", say("tag_twice"), "tags");
    }
    const isNew = standing.id === null || (await isTagSetUsed(tx, standing.id));
    const next = isNew ? version + 1 : version;
    if (isNew) await insertTagSet(tx, viewer, { projectId, version: next, tags });
    else await replaceTags(tx, standing.id!, tags);
    await recordEvent(tx, viewer, {
      kind: "project.tags_changed",
      projectId,
      data: { version: next, tagCount: tags.length },
    });
    return { version: next };
  });
}
