import { useTranslations } from "next-intl";
import { readReason } from "@/lib/document/role-reason";

/** Why a block was given its role, in the language of the screen. */
export function useReasonWords(): (stored: string) => string {
  const t = useTranslations("document.roleReason");
  return (stored) => {
    const reason = readReason(stored);
    if (reason === null) return stored;
    return "words" in reason ? t(reason.kind, { words: reason.words }) : t(reason.kind);
  };
}
