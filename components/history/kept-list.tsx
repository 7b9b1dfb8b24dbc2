"use client";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { SlicePreview } from "@/lib/history/slice";

const most = 100;

/** Segments that stay as they are, each with the reason and the way there. */
export function KeptList({
  documentId,
  kept,
}: {
  readonly documentId: string;
  readonly kept: SlicePreview["kept"];
}) {
  const t = useTranslations("history.kept");
  const words = useTranslations("history");
  if (kept.length === 0) return null;
  const link = (number: number, label: string) => (
    <TextLink href={`/documents/${documentId}?segment=${number}`}>{label}</TextLink>
  );
  return (
    <Notice kind="caution">
      <p>{t("heading", { count: kept.length })}</p>
      <ul className="mt-1 max-h-[30dvh] list-disc overflow-auto pl-5">
        {kept.slice(0, most).map(({ segmentId, number, reason, laterBy, now }) => (
          <li key={segmentId}>
            {reason === "retired" ? words("segment", { number }) : link(number, words("segment", { number }))}
            : {reason === "overlap" && laterBy !== null ? t("overlapBy", { name: laterBy }) : t(reason)}
            {now.length > 0 && (
              <>
                , {t("now", { count: now.length })}{" "}
                {now.map((each, at) => (
                  <span key={each}>
                    {at > 0 && ", "}
                    {link(each, String(each))}
                  </span>
                ))}
              </>
            )}
          </li>
        ))}
      </ul>
      {kept.length > most && <p>{t("more", { count: kept.length - most })}</p>}
    </Notice>
  );
}
