import { useTranslations } from "next-intl";
import type { RuleFault } from "@/lib/segmentation/rule-set";
import type { ImportFault } from "@/lib/segmentation/view";

type Fault = Pick<RuleFault, "fault" | "sign" | "at"> | ImportFault;

/** What is wrong with a rule, as a sentence. */
export function useFaultWords(): (fault: Fault) => string {
  const t = useTranslations("segmentation");
  return ({ fault: kind, sign, at }) => {
    const fault = t(`faults.${kind}`, { sign });
    return at === null ? t("faultSentence", { fault }) : t("faultSentenceAt", { fault, at });
  };
}
