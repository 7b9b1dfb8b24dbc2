import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { FoundMomentWords } from "@/components/history/found-moment";
import { TakeBack } from "@/components/history/take-back";
import { PageBody } from "@/components/shell/page-body";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { readMoment } from "@/lib/history/moment";
import { previewMoment } from "@/lib/server/commands/preview-moment";
import { getDocumentHead } from "@/lib/server/data/documents";
import { lookUpMoments } from "@/lib/server/data/moments";
import { loadPage, pageId } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache((documentId: string, at: string) =>
  loadPage(async (viewer) => {
    const moment = readMoment(at);
    if (moment === null) notFound();
    const [{ document }, moments] = await Promise.all([
      getDocumentHead(viewer, documentId),
      lookUpMoments(viewer, documentId, [moment, moment]),
    ]);
    if (moments === null) notFound();
    const [found] = moments;
    return { viewer, document, found, preview: await previewMoment(viewer, documentId, found.seq) };
  }),
);

async function loadAsked({ params, searchParams }: Props) {
  return load(pageId((await params).documentId), oneOfEach(await searchParams).at ?? "start");
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document } = await loadAsked(props);
  return { title: (await getTranslations("history.moment"))("of", { title: document.title }) };
}

export default async function MomentPage(props: Props) {
  const { viewer, document, found, preview } = await loadAsked(props);
  const t = await getTranslations("history");
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("moment.title")}>
      <PageBody>
        <PageHead
          title={t("moment.title")}
          tools={
            <Link href={`/documents/${document.id}/history`} className={buttonClasses()}>
              {t("back")}
            </Link>
          }
        >
          <FoundMomentWords found={found} /> {t("moment.intro")}
        </PageHead>
        <TakeBack
          kind="moment"
          documentId={document.id}
          language={document.targetLanguage}
          preview={preview}
          address={`/api/v1/documents/${document.id}/restorations`}
          request={{ seq: found.seq }}
        />
      </PageBody>
    </DocumentFrame>
  );
}
