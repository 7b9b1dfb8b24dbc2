import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ExchangeAnnotations } from "@/components/annotation/exchange-annotations";
import { DocumentFrame } from "@/components/document/document-frame";
import { ProgressLine } from "@/components/document/progress-line";
import { ExportChoices } from "@/components/export/export-choices";
import { PageBody } from "@/components/shell/page-body";
import { PageHead } from "@/components/ui/section";
import { progressOf } from "@/lib/document/progress";
import { can } from "@/lib/permission/can";
import { getWorkbench } from "@/lib/server/data/workbench";
import { loadPage, pageId } from "@/lib/server/page";
import { directionOf } from "@/lib/text/language";

type Props = { params: Promise<{ documentId: string }> };

const load = cache((documentId: string) =>
  loadPage(async (viewer) => ({ viewer, ...(await getWorkbench(viewer, documentId)) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("document.pages");
  return {
    title: t("exportOf", { document: (await load(pageId((await params).documentId))).document.title }),
  };
}

export default async function ExportPage({ params }: Props) {
  const { viewer, document, role } = await load(pageId((await params).documentId));
  const { title, sourceLanguage } = document;
  const t = await getTranslations("document.pages");
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("export")}>
      <PageBody>
        <PageHead title={t("export")}>
          <span lang={sourceLanguage} dir={directionOf(sourceLanguage)}>
            {title}
          </span>
        </PageHead>
        <ProgressLine progress={progressOf(document)} />
        <ExportChoices document={document} canTranslate={can(role, "translate")} />
        <ExchangeAnnotations documentId={document.id} canAnnotate={can(role, "annotate")} />
      </PageBody>
    </DocumentFrame>
  );
}
