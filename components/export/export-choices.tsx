import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { DocumentView } from "@/lib/document/view";
import { formats, type Format } from "@/lib/formats/registry";
import { isBlank } from "@/lib/text/is-blank";

const readerFormats = formats.filter(({ writes, use }) => writes && use === "readers");
const toolFormats = formats.filter(({ writes, use }) => writes && use === "tools");

/** The ways a document leaves the house, and what each of them will hold. */
export function ExportChoices({
  document,
  canTranslate,
}: {
  readonly document: DocumentView;
  readonly canTranslate: boolean;
}) {
  const t = useTranslations("export");
  const published = document.blocks
    .filter(({ role }) => role !== "boilerplate")
    .flatMap(({ segments }) => segments);
  const leftOut = document.blocks.filter(({ role }) => role === "boilerplate").length;
  const total = published.length;
  const approved = published.filter(({ status }) => status === "approved").length;
  const written = published.filter(({ target }) => target !== null && !isBlank(target.text)).length;
  return (
    <div className="grid gap-6">
      <div className="grid gap-4 lg:grid-cols-2">
        <Choice documentId={document.id} scope="as_it_stands" title={t("asItStands")}>
          <p>{t("asItStandsWords")}</p>
          <p className="text-quiet">
            {written === total
              ? t("allWritten", { total })
              : t("written", { written, total, rest: total - written })}
          </p>
        </Choice>
        <Choice documentId={document.id} scope="approved_only" title={t("approvedOnly")}>
          <p>{t("approvedOnlyWords")}</p>
          <p className="text-quiet">
            {approved === total
              ? t("allApproved", { total })
              : t("approved", { approved, total, rest: total - approved })}
          </p>
        </Choice>
      </div>
      <section
        aria-labelledby="export-tools"
        className="grid gap-3 rounded-md border border-line bg-raised p-5"
      >
        <h2 id="export-tools" className="text-base font-semibold">
          {t("tools")}
        </h2>
        <p className="max-w-prose">{t("toolsWords")}</p>
        <Downloads documentId={document.id} scope="as_it_stands" title={t("tools")} formats={toolFormats} />
        {canTranslate && (
          <p>
            <TextLink href={`/documents/${document.id}/bring-back`}>{t("bringBack")}</TextLink>
          </p>
        )}
      </section>
      <ul className="grid max-w-3xl list-disc gap-1 pl-5 text-quiet">
        <li>{t("word")}</li>
        <li>{t("page")}</li>
        <li>{t("people")}</li>
        <li>{t("boilerplate", { count: leftOut })}</li>
      </ul>
    </div>
  );
}

function Choice({
  documentId,
  scope,
  title,
  children,
}: {
  readonly documentId: string;
  readonly scope: "as_it_stands" | "approved_only";
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = `export-${scope}`;
  return (
    <section
      aria-labelledby={id}
      className="grid grid-rows-[auto_1fr_auto] gap-3 rounded-md border border-line bg-raised p-5"
    >
      <h2 id={id} className="text-base font-semibold">
        {title}
      </h2>
      <div className="grid content-start gap-1">{children}</div>
      <Downloads documentId={documentId} scope={scope} title={title} formats={readerFormats} />
    </section>
  );
}

function Downloads({
  documentId,
  scope,
  title,
  formats: offered,
}: {
  readonly documentId: string;
  readonly scope: "as_it_stands" | "approved_only";
  readonly title: string;
  readonly formats: readonly Format[];
}) {
  const t = useTranslations("export.formats");
  const locale = useLocale();
  // Standards have the same name in every language.
  const nameOf = (id: string, label: string) => {
    const own = (["docx", "html", "csv_raw"] as const).find((each) => each === id);
    return own === undefined ? label : t(own);
  };
  return (
    <ul className="flex flex-wrap gap-2">
      {offered.map(({ id, label }) => (
        <li key={id} className="max-sm:w-full">
          <a
            href={`/api/v1/documents/${documentId}/export/${id}?scope=${scope}`}
            download
            className={buttonClasses("plain", "max-sm:w-full")}
          >
            <Download aria-hidden className="size-4" />
            {nameOf(id, label)}
            <span className="sr-only">, {title.toLocaleLowerCase(locale)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
