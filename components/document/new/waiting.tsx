import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Work under way that can be called off. */
export function Waiting({ words, onCancel }: { readonly words: string; readonly onCancel: () => void }) {
  const t = useTranslations("article");
  return (
    <div role="status" className="flex items-center gap-3">
      <span className="inline-flex items-center gap-2">
        <LoaderCircle aria-hidden className="size-4 animate-spin text-accent" />
        {words}
      </span>
      <Button onClick={onCancel}>{t("cancel")}</Button>
    </div>
  );
}
