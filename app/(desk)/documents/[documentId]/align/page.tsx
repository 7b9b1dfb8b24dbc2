import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { BringTranslation } from "@/components/alignment/bring-translation";
import { PageBody } from "@/components/shell/page-body";
import { PageHead } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { getWorkbench } from "@/lib/server/data/workbench";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ documentId: string }> };

const load = cache((documentId: string) =>
  loadPage(async (viewer) => {
    const workbench = await getWorkbench(viewer, documentId);
    if (!can(workbench.role, "translate")) notFound();
    return { viewer, ...workbench };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("document.pages");
  return {
    title: t("alignOf", { document: (await load(pageId((await params).documentId))).document.title }),
  };
}

export default async function AlignPage({ params }: Props) {
  const { viewer, document } = await load(pageId((await params).documentId));
  const t = await getTranslations("document.pages");
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("align")}>
      <PageBody>
        <PageHead title={t("align")}>{t("alignWhat")}</PageHead>
        <BringTranslation
          documentId={document.id}
          languages={{ source: document.sourceLanguage, target: document.targetLanguage }}
        />
      </PageBody>
    </DocumentFrame>
  );
}
