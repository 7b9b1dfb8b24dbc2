import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Said while what was pasted with its formatting stands unchanged. */
export function PastedNotice({ onPlain }: { readonly onPlain: () => void }) {
  const t = useTranslations("article");
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-quiet">
      <span>{t("pasted")}</span>
      <Button className="text-small" onClick={onPlain}>
        {t("pastePlain")}
      </Button>
    </div>
  );
}
