import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { PageBody } from "@/components/shell/page-body";
import { DivideAnew } from "@/components/source/divide-anew";
import { PageHead } from "@/components/ui/section";
import { proposeDivision } from "@/lib/server/commands/resegment-document";
import { getWorkbench } from "@/lib/server/data/workbench";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ documentId: string }> };

const load = cache((documentId: string) =>
  loadPage(async (viewer) => {
    const proposal = await proposeDivision(viewer, { documentId });
    return { viewer, proposal, ...(await getWorkbench(viewer, documentId)) };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("document.pages");
  return {
    title: t("divideOf", { document: (await load(pageId((await params).documentId))).document.title }),
  };
}

export default async function DivisionPage({ params }: Props) {
  const { viewer, document, proposal } = await load(pageId((await params).documentId));
  const t = await getTranslations("document.pages");
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("divide")}>
      <PageBody>
        <PageHead title={t("divideByRules")}>{t("divideWhat")}</PageHead>
        <DivideAnew documentId={document.id} language={document.sourceLanguage} proposal={proposal} />
      </PageBody>
    </DocumentFrame>
  );
}
