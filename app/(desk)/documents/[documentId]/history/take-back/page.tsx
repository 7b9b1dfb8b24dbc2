import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { SliceWords } from "@/components/history/slice-words";
import { TakeBack } from "@/components/history/take-back";
import { PageBody } from "@/components/shell/page-body";
import { buttonClasses } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readFilter, wholeHistory, writeFilter } from "@/lib/history/filter";
import { readSlice } from "@/lib/history/slice";
import { previewSlice } from "@/lib/server/commands/preview-slice";
import { getDocumentHead } from "@/lib/server/data/documents";
import { listActors } from "@/lib/server/data/history";
import { loadPage, pageId } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache((documentId: string, query: string) =>
  loadPage(async (viewer) => {
    const asked = Object.fromEntries(new URLSearchParams(query));
    const filter = readFilter(asked);
    const slice = readSlice(asked, filter);
    const { document } = await getDocumentHead(viewer, documentId, "translate");
    const [people, preview] = await Promise.all([
      listActors(viewer, documentId),
      slice === null ? null : previewSlice(viewer, documentId, slice),
    ]);
    const { person, from, to } = filter;
    return { viewer, document, slice, people, preview, filter: { ...wholeHistory, person, from, to } };
  }),
);

async function loadAsked({ params, searchParams }: Props) {
  const asked = Object.entries(oneOfEach(await searchParams)).map(([name, value]) => [name, value ?? ""]);
  return load(pageId((await params).documentId), new URLSearchParams(asked).toString());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document } = await loadAsked(props);
  return { title: (await getTranslations("history.slice"))("of", { title: document.title }) };
}

export default async function TakeBackPage(props: Props) {
  const { viewer, document, slice, people, preview, filter } = await loadAsked(props);
  const t = await getTranslations("history");
  const address = `/documents/${document.id}/history`;
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("slice.title")}>
      <PageBody>
        <PageHead
          title={t("slice.title")}
          tools={
            <Link href={address} className={buttonClasses()}>
              {t("back")}
            </Link>
          }
        >
          {t("slice.intro")}
        </PageHead>
        {slice === null || preview === null ? (
          <Notice>{t("slice.none")}</Notice>
        ) : (
          <>
            <SliceWords slice={slice} people={people} />
            <p className="text-small text-quiet">
              {t("slice.others")}{" "}
              <TextLink href={`${address}?${writeFilter(filter)}`}>{t("slice.showThem")}</TextLink>
            </p>
            <TakeBack
              kind="slice"
              documentId={document.id}
              language={document.targetLanguage}
              preview={preview}
              address={`/api/v1/documents/${document.id}/undone-slices`}
              request={{ slice }}
            />
          </>
        )}
      </PageBody>
    </DocumentFrame>
  );
}
