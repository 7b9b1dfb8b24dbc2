"use client";
import { useTranslations } from "next-intl";
import type { Finding } from "@/lib/checks/finding";

/** What a finding says, in the language of the screen. */
export function useFindingWords(): (finding: Finding) => string {
  const t = useTranslations("checks");
  return ({ check, fault, values }) => {
    // The catalogue names each fault under its check; the test of the checks' room holds it to that.
    const key = `${check}.${fault}` as Parameters<typeof t>[0];
    return t(key, values as never);
  };
}
