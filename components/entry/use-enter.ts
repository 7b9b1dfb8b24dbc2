"use client";
import { useTranslations } from "next-intl";
import { getProviders, signIn } from "next-auth/react";
import { CallProblem } from "@/components/ui/call";
import { screenWords } from "@/components/ui/screen-words";

/** Starts a session, or says why not. The page is then loaded anew, so that nothing of before is left on it. */
export function useEnter(): (email: string, password: string, target: string) => Promise<void> {
  const t = useTranslations("entry");
  return async (email, password, target) => {
    const unreachable = new CallProblem(0, "unreachable", screenWords().unreachable);
    if ((await getProviders().catch(() => null)) === null) throw unreachable;
    const answer = await signIn("credentials", { redirect: false, email, password });
    if (answer === undefined) throw unreachable;
    if (answer.error === "slow_down") throw new CallProblem(429, "rate_limited", t("tooMany"));
    if (answer.error === "CredentialsSignin") {
      throw new CallProblem(401, "unauthenticated", t("wrong"), "email");
    }
    if (answer.error) throw new CallProblem(answer.status, "internal", t("failed"));
    window.location.assign(target);
    // The page is about to go: what waits for this stays busy until it has.
    await new Promise(() => undefined);
  };
}
