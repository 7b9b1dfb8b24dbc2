"use client";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { ReturnComparison } from "@/lib/revision/compare-return";

const most = 100;

/** What of a file is not taken, and what it does not hold, each with the reason. */
export function LeftUnits({
  documentId,
  left,
}: {
  readonly documentId: string;
  readonly left: ReturnComparison["left"];
}) {
  const t = useTranslations("returns");
  const words = useTranslations("batch");
  if (left.length === 0) return null;
  return (
    <Notice kind="caution">
      <p>{t("left", { count: left.length })}</p>
      <ul className="mt-1 max-h-[30dvh] list-disc overflow-auto pl-5">
        {left.slice(0, most).map(({ unitId, number, reason }) => (
          <li key={unitId}>
            {number === null || reason === "retired" ? (
              t("unit", { id: unitId })
            ) : (
              <TextLink href={`/documents/${documentId}?segment=${number}`}>
                {words("segment", { number })}
              </TextLink>
            )}{" "}
            {t(`reasons.${reason}`)}
          </li>
        ))}
      </ul>
      {left.length > most && <p>{t("more", { count: left.length - most })}</p>}
    </Notice>
  );
}
