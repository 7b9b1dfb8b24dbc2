"use client";
import { useTranslations } from "next-intl";
import type { ReplacementPlan } from "@/lib/search/plan-replacement";

const mostNumbers = 20;

/** How much would change, and what is found but would not. */
export function PlanWords({ plan }: { readonly plan: ReplacementPlan<{ readonly number: number }> }) {
  const t = useTranslations("search");
  const { changes, places, same, acrossTags, placesAcrossTags } = plan;
  const isNothing = changes.length === 0 && same === 0 && acrossTags.length === 0;
  const numbers = acrossTags.slice(0, mostNumbers).map(({ number }) => number);
  return (
    <div role="status" className="text-small">
      {isNothing && <p className="text-quiet">{t("nothing")}</p>}
      {changes.length > 0 && <p>{t("found", { matches: places, segments: changes.length })}</p>}
      {same > 0 && <p className="text-quiet">{t("same", { count: same })}</p>}
      {acrossTags.length > 0 && (
        <p className="text-caution">
          {t("acrossFormatting", {
            count: placesAcrossTags,
            numbers: numbers.join(", ") + (acrossTags.length > mostNumbers ? " …" : ""),
          })}
        </p>
      )}
    </div>
  );
}
