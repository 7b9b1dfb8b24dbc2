import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";

export type FoundMomentView = { readonly seq: number; readonly at: string | null };

/** Which moment it is, by its place in the history and its time. */
export function FoundMomentWords({ found: { seq, at } }: { readonly found: FoundMomentView }) {
  const t = useTranslations("history.compare");
  if (at === null) return <span className="font-medium text-ink">{t("atStart")}.</span>;
  return (
    <span className="font-medium text-ink">
      {t("atEntry", { seq })}, <Moment at={at} />.
    </span>
  );
}
