import { useTranslations } from "next-intl";
import type { JournalOutcome } from "@/lib/alignment/mending/journal";

/** What is said aloud of the last act. */
export type Said =
  | { readonly kind: "nothing" | "resumed" | "allSeen" }
  | { readonly kind: "refused"; readonly refusal: Extract<JournalOutcome, { ok: false }>["refusal"] }
  /** The pair at hand, counted from 1, and how many segments and sentences it has. */
  | {
      readonly kind: "position";
      readonly pair: number;
      readonly pairs: number;
      readonly sources: number;
      readonly targets: number;
    };

export function useSaidWords(): (said: Said) => string {
  const t = useTranslations("alignment");
  return (said) => {
    switch (said.kind) {
      case "nothing":
        return "";
      case "refused":
        return t(`refusals.${said.refusal}`);
      case "position": {
        const { pair, pairs, sources, targets } = said;
        return t("position", { pair, pairs, sources, targets });
      }
      default:
        return t(said.kind);
    }
  };
}
