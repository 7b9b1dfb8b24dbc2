"use client";
import { getProviders, signIn } from "next-auth/react";
import { CallProblem } from "@/components/ui/call";

/** Starts a session, or says why not. The page is then loaded anew, so that nothing of before is left on it. */
export async function enter(email: string, password: string, target: string): Promise<void> {
  const unreachable = new CallProblem(
    0,
    "unreachable",
    "The server cannot be reached. Check the connection and try again.",
  );
  if ((await getProviders().catch(() => null)) === null) throw unreachable;
  const answer = await signIn("credentials", { redirect: false, email, password });
  if (answer === undefined) throw unreachable;
  if (answer.error === "slow_down") {
    throw new CallProblem(429, "rate_limited", "Too many tries. Wait a quarter of an hour, then try again.");
  }
  if (answer.error === "CredentialsSignin") {
    throw new CallProblem(401, "unauthenticated", "The e-mail or the password is not right.", "email");
  }
  if (answer.error) {
    throw new CallProblem(answer.status, "internal", "Signing in failed on our side. Try again in a moment.");
  }
  window.location.assign(target);
  // The page is about to go: what waits for this stays busy until it has.
  await new Promise(() => undefined);
}
