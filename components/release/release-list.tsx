import { Download, FileCheck2, FilePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClasses } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { TextLink } from "@/components/ui/text-link";
import type { ReleaseView } from "@/lib/release/view";

/** The releases of a document with their files, newest first. */
export function ReleaseList({
  documentId,
  releases,
  shown,
}: {
  readonly documentId: string;
  readonly releases: readonly ReleaseView[];
  /** The number of the release that the page tells more of. */
  readonly shown: number | null;
}) {
  const t = useTranslations("release.list");
  if (releases.length === 0) return <p className="text-quiet">{t("none")}</p>;
  return (
    <ul className="grid gap-3">
      {releases.map((release) => {
        const { id, number, kind, at, byName, files } = release;
        const Icon = kind === "final" ? FileCheck2 : FilePen;
        return (
          <li key={id} className="grid gap-2 rounded-md border border-line bg-raised px-4 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h3 className="flex items-center gap-2 font-semibold">
                <Icon
                  aria-hidden
                  className={kind === "final" ? "size-4 text-(--status-approved)" : "size-4 text-quiet"}
                />
                {t("name", { number })}
                <span className="font-normal text-quiet">{t(kind)}</span>
              </h3>
              <p className="text-small text-quiet">
                {t.rich("by", { name: byName, moment: () => <Moment at={at} /> })}
              </p>
            </div>
            <ul className="flex flex-wrap gap-2">
              {files.map(({ format, size }) => (
                <li key={format} className="max-sm:w-full">
                  <a
                    href={`/api/v1/releases/${id}/files/${format}`}
                    download
                    aria-label={t("download", { format: t(format), number })}
                    className={buttonClasses("plain", "max-sm:w-full")}
                  >
                    <Download aria-hidden className="size-4" />
                    {t(format)}
                    <span className="text-small text-quiet">
                      {t("size", { kilobytes: Math.max(1, Math.round(size / 1000)) })}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 text-small">
              <details className="min-w-0">
                <summary className="cursor-pointer text-quiet">{t("hashes")}</summary>
                <ul className="font-mono break-all">
                  {files.map(({ format, sha256 }) => (
                    <li key={format}>
                      {format} {sha256}
                    </li>
                  ))}
                </ul>
              </details>
              {shown !== number && (
                <TextLink
                  href={`/documents/${documentId}/release?release=${number}#provenance`}
                  prefetch={false}
                >
                  {t("show")}
                </TextLink>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
