import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { PageBody } from "@/components/shell/page-body";
import { ReplaceSource } from "@/components/source/replace-source";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { getWorkbench } from "@/lib/server/data/workbench";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ documentId: string }> };

const load = cache((documentId: string) =>
  loadPage(async (viewer) => {
    const workbench = await getWorkbench(viewer, documentId);
    if (!can(workbench.role, "correct_source")) notFound();
    return { viewer, ...workbench };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("document.pages");
  return {
    title: t("sourceOf", { document: (await load(pageId((await params).documentId))).document.title }),
  };
}

export default async function SourcePage({ params }: Props) {
  const { viewer, document } = await load(pageId((await params).documentId));
  const t = await getTranslations("document.pages");
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("source")}>
      <PageBody>
        <PageHead
          title={t("source")}
          tools={
            <Link href={`/documents/${document.id}/division`} className={buttonClasses()}>
              {t("divideByRules")}
            </Link>
          }
        >
          {t("sourceWhat")}
        </PageHead>
        <ReplaceSource documentId={document.id} language={document.sourceLanguage} />
      </PageBody>
    </DocumentFrame>
  );
}
