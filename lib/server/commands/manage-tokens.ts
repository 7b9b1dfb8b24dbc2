import "server-only";
import * as z from "zod";
import { scopes } from "@/lib/permission/scope";
import { tokenDays, type TokenView } from "@/lib/permission/token";
import { makeApiToken } from "../auth/token";
import { allowInProject } from "../data/projects";
import { insertToken, revokeToken } from "../data/tokens";
import { transact } from "../db/database";
import { nameText } from "../text-input";
import type { Viewer } from "../viewer";
import { inEnglish } from "../say";

const day = 24 * 60 * 60 * 1000;

export const makeTokenInput = z.strictObject({
  name: nameText,
  scopes: z.array(z.enum(scopes)).min(1, inEnglish("no_scope")),
  /** One project, or null for every project of the person. */
  projectId: z.uuid().nullable(),
  days: z.literal(tokenDays),
});

/** The token is told once, here; afterwards only its hash is known. */
export function makePersonalToken(
  viewer: Viewer,
  { days, ...input }: z.infer<typeof makeTokenInput>,
): Promise<TokenView & { readonly token: string }> {
  return transact(async (tx) => {
    if (input.projectId !== null) await allowInProject(tx, viewer, "read", input.projectId);
    const token = makeApiToken();
    const expiresAt = new Date(Date.now() + days * day);
    return { ...(await insertToken(tx, viewer, { ...input, token, expiresAt })), token };
  });
}

export const revokeTokenInput = z.strictObject({ tokenId: z.uuid() });

export async function revokePersonalToken(
  viewer: Viewer,
  { tokenId }: z.infer<typeof revokeTokenInput>,
): Promise<void> {
  await transact((tx) => revokeToken(tx, viewer, tokenId));
}
