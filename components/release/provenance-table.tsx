import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { directionOf } from "@/lib/text/language";
import type { Manifest, ManifestSegment } from "@/lib/release/manifest";
import { stripTags } from "@/lib/text/tags";

/** For each segment of a release how its text came about, and who checked it. */
export function ProvenanceTable({ manifest }: { readonly manifest: Manifest }) {
  const t = useTranslations("release.provenance");
  const { targetLanguage } = manifest.document;
  return (
    <div className="grid gap-2">
      <p className="text-quiet" lang="en">
        {manifest.disclosure.line}
      </p>
      <DataTable
        label={t("title", { number: manifest.release.number })}
        columns={(["segment", "text", "origin", "author", "approved", "machine"] as const).map((column) =>
          t(column),
        )}
        widthClass="min-w-[44rem]"
      >
        {manifest.segments.map((segment) => (
          <Row key={segment.id} segment={segment} language={targetLanguage} />
        ))}
      </DataTable>
    </div>
  );
}

function Row({ segment, language }: { readonly segment: ManifestSegment; readonly language: string }) {
  const t = useTranslations("release.provenance");
  const origins = useTranslations("release.origins");
  const { number, target, approvals, provenance } = segment;
  const roots = provenance.roots.length === 0 && target !== null ? [target.origin] : provenance.roots;
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-1.5 pr-4 font-normal tabular-nums">
        {number}
      </th>
      <td className="max-w-80 py-1.5 pr-4">
        {target === null ? (
          <span className="text-quiet">{t("noText")}</span>
        ) : (
          <span lang={language} dir={directionOf(language)} className="line-clamp-2">
            {stripTags(target.text)}
          </span>
        )}
      </td>
      <td className="py-1.5 pr-4">{roots.map((root) => origins(root)).join(", ")}</td>
      <td className="py-1.5 pr-4">{target === null ? "" : (target.author?.name ?? t("documentText"))}</td>
      <td className="py-1.5 pr-4">
        {approvals.length === 0 ? (
          <span className="text-quiet">{t("nobody")}</span>
        ) : (
          approvals
            .map(({ approver: { name }, isOverride }) => (isOverride ? t("override", { name }) : name))
            .join(", ")
        )}
      </td>
      <td className="py-1.5">{target === null ? "" : t(provenance.disclosure)}</td>
    </tr>
  );
}
