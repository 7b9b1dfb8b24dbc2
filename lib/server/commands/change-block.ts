import "server-only";
import * as z from "zod";
import { blockRoles } from "@/lib/document/block";
import { transact } from "../db/database";
import { allowInDocument, updateBlockRole } from "../data/documents";
import { recordEvent } from "../data/events";
import type { Viewer } from "../viewer";

export const changeBlockInput = z.strictObject({
  documentId: z.uuid(),
  blockId: z.uuid(),
  role: z.enum(blockRoles),
});

/** Says what a block is. Work in its segments stays, even while it is excluded as boilerplate. */
export async function changeBlock(viewer: Viewer, input: z.infer<typeof changeBlockInput>): Promise<void> {
  const { documentId, blockId, role } = input;
  await transact(async (tx) => {
    const { projectId } = await allowInDocument(tx, viewer, "arrange_blocks", documentId);
    const { from } = await updateBlockRole(tx, documentId, blockId, role);
    if (from === role) return;
    await recordEvent(tx, viewer, {
      kind: "block.role_changed",
      projectId,
      documentId,
      data: { blockId, from, to: role },
    });
  });
}
