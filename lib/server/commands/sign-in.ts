import "server-only";
import { isPassword } from "../auth/password";
import { findAccount } from "../data/people";
import { createSession } from "../data/sessions";
import { admitTry, forgetFailures } from "../data/sign-in-failures";

export type SignInRequest = {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly userAgent: string;
};

export type SignInOutcome =
  | { readonly outcome: "signed_in"; readonly userId: string; readonly sessionId: string }
  | { readonly outcome: "wrong" }
  | { readonly outcome: "slow_down" };

/** One answer for an unknown e-mail and a wrong password, in the same time; too many failures wait. */
export async function signIn({ email, password, address, userAgent }: SignInRequest): Promise<SignInOutcome> {
  if (email.length > 320 || password.length > 256) return { outcome: "wrong" };
  if (!(await admitTry(email, address))) return { outcome: "slow_down" };
  const account = await findAccount(email);
  if (!(await isPassword(account?.passwordHash ?? null, password)) || account === null) {
    return { outcome: "wrong" };
  }
  await forgetFailures(email);
  return { outcome: "signed_in", userId: account.id, sessionId: await createSession(account.id, userAgent) };
}
