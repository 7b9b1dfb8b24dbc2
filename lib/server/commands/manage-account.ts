import "server-only";
import * as z from "zod";
import { hashPassword, isPassword } from "../auth/password";
import { transact } from "../db/database";
import { findAccountById, replacePasswordHash } from "../data/people";
import { revokeSessions } from "../data/sessions";
import { revokeTokens } from "../data/tokens";
import { admitTry, forgetFailures } from "../data/sign-in-failures";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import type { Viewer } from "../viewer";

/** Ends every session of this person's, the one that asks included. */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  await transact((tx) => revokeSessions(viewer, tx));
}

export const changePasswordInput = z.strictObject({
  current: z.string().max(256),
  password: z.string().max(256, inEnglish("password_too_long")),
});

/** A new password; every other session and every token ends with the old one. */
export async function changePassword(
  viewer: Viewer,
  input: z.infer<typeof changePasswordInput>,
): Promise<void> {
  if (viewer.sessionId === null) refuse("forbidden", say("password_by_person"));
  const { sessionId } = viewer;
  // Guesses here count with those at sign-in: a borrowed screen is no way around the limit.
  if (!(await admitTry(viewer.email, `session ${sessionId}`))) {
    refuse("rate_limited", say("too_many_guesses"), "current");
  }
  const account = await findAccountById(viewer.userId);
  if (!(await isPassword(account?.passwordHash ?? null, input.current))) {
    refuse("invalid", say("wrong_password"), "current");
  }
  await forgetFailures(viewer.email);
  const passwordHash = await hashPassword(input.password);
  await transact(async (tx) => {
    await replacePasswordHash(tx, viewer.userId, passwordHash);
    await revokeSessions(viewer, tx, sessionId);
    await revokeTokens(tx, viewer);
  });
}
