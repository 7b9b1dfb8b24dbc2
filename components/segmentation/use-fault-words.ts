import { useTranslations } from "next-intl";
import type { RuleFault } from "@/lib/segmentation/rule-set";

/** What is wrong with a rule, as a sentence. */
export function useFaultWords(): (fault: RuleFault) => string {
  const t = useTranslations("segmentation");
  return ({ fault: kind, sign, at }) => {
    const fault = t(`faults.${kind}`, { sign });
    return at === null ? t("faultSentence", { fault }) : t("faultSentenceAt", { fault, at });
  };
}
