"use client";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import type { AuditRow } from "@/lib/audit/view";
import { useActWords } from "./use-act-words";

/** Entries of the log, the newest first: who did what, when and where. */
export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const t = useTranslations("audit");
  const wordsFor = useActWords();
  if (rows.length === 0) return <p className="text-quiet">{t("empty")}</p>;
  return (
    <DataTable
      label={t("title")}
      columns={(["number", "when", "who", "what", "where"] as const).map((column) => t(column))}
      widthClass="min-w-[44rem]"
    >
      {rows.map((row) => (
        <tr key={row.seq} className="border-b border-line align-top">
          <td className="py-1.5 pr-4 text-quiet tabular-nums" title={row.hash}>
            {row.seq}
          </td>
          <td className="py-1.5 pr-4 whitespace-nowrap">
            <Moment at={row.at} />
          </td>
          <td className="py-1.5 pr-4">{row.actorName ?? t("system")}</td>
          <td className="py-1.5 pr-4">
            {wordsFor(row.kind)}
            <Details row={row} />
          </td>
          <td className="py-1.5">
            <Place row={row} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Details({ row }: { readonly row: AuditRow }) {
  const t = useTranslations("audit.detail");
  const data = row.data !== null && typeof row.data === "object" && !Array.isArray(row.data) ? row.data : {};
  const { role, decision, isOverride } = data as Readonly<Record<string, unknown>>;
  const details = [
    ...(row.subjectName === null ? [] : [row.subjectName]),
    ...(typeof role === "string" ? [t("role", { role })] : []),
    ...(typeof decision === "string" ? [t("decision", { decision })] : []),
    ...(isOverride === true ? [t("override")] : []),
  ];
  return details.length === 0 ? null : (
    <span className="block text-small text-quiet">{details.join(" · ")}</span>
  );
}

function Place({ row: { documentId, documentTitle, segment } }: { readonly row: AuditRow }) {
  const t = useTranslations("audit");
  if (documentId === null || documentTitle === null) return null;
  const address = `/documents/${documentId}`;
  if (segment === null) return <TextLink href={address}>{documentTitle}</TextLink>;
  if (!segment.isLive) {
    return (
      <>
        <TextLink href={address}>{documentTitle}</TextLink>, {t("formerSegment", { number: segment.number })}
      </>
    );
  }
  return (
    <TextLink href={`${address}?segment=${segment.number}`}>
      {documentTitle}, {t("segment", { number: segment.number })}
    </TextLink>
  );
}
