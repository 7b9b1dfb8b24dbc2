import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { BringBack } from "@/components/export/bring-back";
import { PageBody } from "@/components/shell/page-body";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { getDocumentHead } from "@/lib/server/data/documents";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ documentId: string }> };

const load = cache((documentId: string) =>
  loadPage(async (viewer) => ({ viewer, ...(await getDocumentHead(viewer, documentId, "translate")) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await load(pageId((await params).documentId));
  return { title: (await getTranslations("returns"))("of", { title: document.title }) };
}

export default async function BringBackPage({ params }: Props) {
  const { viewer, document } = await load(pageId((await params).documentId));
  const t = await getTranslations("returns");
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("title")}>
      <PageBody>
        <PageHead
          title={t("title")}
          tools={
            <Link href={`/documents/${document.id}/export`} className={buttonClasses()}>
              {t("back")}
            </Link>
          }
        >
          {t("intro")}
        </PageHead>
        <BringBack documentId={document.id} language={document.targetLanguage} />
      </PageBody>
    </DocumentFrame>
  );
}
