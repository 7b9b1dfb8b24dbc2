import "server-only";
import * as z from "zod";
import { hashPassword } from "../auth/password";
import { transact } from "../db/database";
import { recordEvent } from "../data/events";
import { createPerson, hasOwner } from "../data/people";
import { takeSetupToken } from "../data/setup-token";
import { refuse } from "../refusal";
import { inEnglish, say } from "../say";
import { nameText } from "../text-input";

/** A new person's own words about themselves. */
export const accountInput = {
  name: nameText,
  email: z.email(inEnglish("no_email")).max(320),
  password: z.string().max(256, inEnglish("password_too_long")),
};

export const setUpInput = z.strictObject({ token: z.string().max(200), ...accountInput });

/** Makes the installation's owner. Works once, for whoever reads the terminal. */
export async function setUp({ token, name, email, password }: z.infer<typeof setUpInput>): Promise<void> {
  if (await hasOwner()) refuse("gone", say("set_up_already"));
  const passwordHash = await hashPassword(password);
  await transact(async (tx) => {
    if (!(await takeSetupToken(tx, token))) {
      refuse("forbidden", say("set_up_link"), "token");
    }
    const id = await createPerson(tx, { name, email, passwordHash, isOwner: true });
    if (id === null) refuse("invalid", say("email_taken"), "email");
    await recordEvent(tx, null, { kind: "installation.set_up", data: { userId: id } });
  });
}
