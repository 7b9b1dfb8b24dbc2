import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Twin } from "./article";

/** The same text is here already: go there, or add it all the same. */
export function TwinNotice({ twin, onAdd }: { readonly twin: Twin; readonly onAdd: () => void }) {
  const t = useTranslations("article");
  return (
    <Notice kind="caution">
      <div className="grid justify-items-start gap-2">
        <p>
          {t.rich("twin", {
            title: twin.title,
            link: (title) => <TextLink href={`/documents/${twin.id}`}>{title}</TextLink>,
          })}
        </p>
        <Button onClick={onAdd}>{t("addTwice")}</Button>
      </div>
    </Notice>
  );
}
