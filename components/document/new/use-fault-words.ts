import { useLocale, useTranslations } from "next-intl";
import type { ArticleFault } from "./article";
import { decimal } from "./size-words";

/** What is wrong with an article, for the person who gives it. */
export function useFaultWords(): (fault: ArticleFault) => string {
  const t = useTranslations("article.problems");
  const locale = useLocale();
  return (fault) => {
    switch (fault.kind) {
      case "empty":
        return t("empty");
      case "too_large":
        return t("too_large", { size: decimal(fault.megabytes, locale) });
      default:
        return t(fault.kind, { line: fault.line, column: fault.column });
    }
  };
}
