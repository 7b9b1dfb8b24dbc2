import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { QualityView } from "@/lib/quality/view";

type Issues = QualityView["issues"];

/** Every error with where it stands, what it is and what became of it; each is a link to its segment. */
export function IssueTable({ documentId, issues }: { readonly documentId: string; readonly issues: Issues }) {
  const t = useTranslations("quality");
  const columns = ["segment", "words", "category", "severity", "by", "made", "status"] as const;
  return (
    <DataTable
      label={t("list.title")}
      columns={columns.map((column) => t(`list.${column}`))}
      widthClass="min-w-3xl"
    >
      {issues.map(({ id, numbers, marks, body, category, severity, byName, status }) => (
        <tr key={id} className="border-b border-line align-top">
          <td className="py-1.5 pr-4">
            <span className="flex flex-wrap gap-x-2">
              {numbers.map((number) => (
                <TextLink
                  key={number}
                  href={`/documents/${documentId}?segment=${number}`}
                  prefetch={false}
                  aria-label={t("list.open", { number })}
                >
                  {number}
                </TextLink>
              ))}
            </span>
          </td>
          <td className="max-w-80 py-1.5 pr-4">
            {marks.map(({ segmentId, side, quote, isDetached }) => (
              <p key={`${segmentId} ${side} ${quote}`} className="break-words">
                <q>{quote}</q>
                {isDetached && <span className="text-caution"> {t("list.detached")}</span>}
              </p>
            ))}
            {body !== "" && <p className="text-small text-quiet">{body}</p>}
          </td>
          <td className="py-1.5 pr-4">{category}</td>
          <td className="py-1.5 pr-4">{t(`severity.${severity}`)}</td>
          <td className="py-1.5 pr-4">{byName}</td>
          <td className="py-1.5 pr-4">
            {[
              ...new Set(
                marks.map(({ side, revision: n }) => t("list.revision", { side: t(`side.${side}`), n })),
              ),
            ].join(", ")}
          </td>
          <td className="py-1.5 pr-4">{t(`status.${status}`)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
