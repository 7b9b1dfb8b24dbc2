"use client";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import type { Proof } from "@/lib/audit/view";

/** What the check of the chains of hashes has found since the server started. */
export function ProofNotice({ proof }: { readonly proof: Proof }) {
  const t = useTranslations("audit.proof");
  switch (proof.state) {
    case "checking":
    case "unfinished":
      return <Notice>{t(proof.state)}</Notice>;
    case "holds":
      return <Notice>{t.rich("holds", { at: () => <Moment at={proof.at} /> })}</Notice>;
    case "broken":
      return <Notice kind="error">{t("broken", { fault: proof.fault })}</Notice>;
  }
}
