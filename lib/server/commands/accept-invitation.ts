import "server-only";
import * as z from "zod";
import { hashPassword } from "../auth/password";
import { transact, type Transaction } from "../db/database";
import { recordEvent } from "../data/events";
import { takeInvitation } from "../data/invitations";
import { addMember } from "../data/memberships";
import { createPerson } from "../data/people";
import { refuse } from "../refusal";
import { say } from "../say";
import type { Viewer } from "../viewer";
import { accountInput } from "./set-up";

export const joinInput = z.strictObject({ token: z.string().max(200) });

/** A signed-in person takes the link for themselves. */
export function join(
  viewer: Viewer,
  { token }: z.infer<typeof joinInput>,
): Promise<{ readonly projectId: string }> {
  return transact((tx) => enter(tx, token, viewer.userId));
}

export const joinAsNewInput = z.strictObject({ token: z.string().max(200), ...accountInput });

/** Somebody new takes the link and gets an account with it. */
export async function joinAsNew(
  input: z.infer<typeof joinAsNewInput>,
): Promise<{ readonly projectId: string }> {
  const { token, name, email, password } = input;
  const passwordHash = await hashPassword(password);
  return transact(async (tx) => {
    const userId = await createPerson(tx, { name, email, passwordHash });
    if (userId === null) {
      refuse("invalid", say("email_taken_to_join"), "email");
    }
    return enter(tx, token, userId);
  });
}

async function enter(
  tx: Transaction,
  token: string,
  userId: string,
): Promise<{ readonly projectId: string }> {
  const { projectId, role } = await takeInvitation(tx, token, userId);
  if (!(await addMember(tx, projectId, userId, role))) {
    refuse("invalid", say("member_already"));
  }
  await recordEvent(tx, null, { kind: "member.joined", projectId, data: { userId, role } });
  return { projectId };
}
