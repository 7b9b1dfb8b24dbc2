import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { CompareForm } from "@/components/history/compare-form";
import { ComparisonList } from "@/components/history/comparison-list";
import { PageBody } from "@/components/shell/page-body";
import { buttonClasses } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/section";
import { readMoment, writeMoment } from "@/lib/history/moment";
import { compareMoments } from "@/lib/server/data/compare-moments";
import { getDocumentHead } from "@/lib/server/data/documents";
import { lookUpMoments } from "@/lib/server/data/moments";
import { loadPage, pageId } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Groups a page. */
const take = 100;

const loadHead = cache((documentId: string) =>
  loadPage(async (viewer) => ({ viewer, ...(await getDocumentHead(viewer, documentId)) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await loadHead(pageId((await params).documentId));
  return { title: (await getTranslations("history.compare"))("of", { title: document.title }) };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const documentId = pageId((await params).documentId);
  const asked = oneOfEach(await searchParams);
  const [from, to] = [readMoment(asked.from ?? "start"), readMoment(asked.to ?? "now")];
  const showsSame = asked.same === "1";
  const skip = /^[0-9]{1,6}$/u.test(asked.skip ?? "") ? Number(asked.skip) : 0;
  const { viewer, document } = await loadHead(documentId);
  const found = await loadPage(async (own) => {
    if (from === null || to === null) return null;
    const moments = await lookUpMoments(own, documentId, [from, to]);
    if (moments === null) return null;
    const [first, second] = moments;
    const range = { from: first.seq, to: second.seq, showsSame, skip, take };
    return { first, second, comparison: await compareMoments(own, documentId, range) };
  });
  const t = await getTranslations("history");
  const address = `/documents/${documentId}/history`;
  const [wroteFrom, wroteTo] = [writeMoment(from ?? { kind: "start" }), writeMoment(to ?? { kind: "now" })];
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("compare.title")}>
      <PageBody>
        <PageHead
          title={t("compare.title")}
          tools={
            <Link href={address} className={buttonClasses()}>
              {t("back")}
            </Link>
          }
        >
          {t("compare.intro")}
        </PageHead>
        <CompareForm
          key={`${wroteFrom} ${wroteTo}`}
          documentId={documentId}
          from={from ?? { kind: "start" }}
          to={to ?? { kind: "now" }}
          showsSame={showsSame}
        />
        {found === null ? (
          <Notice kind="error">{t("compare.wrong")}</Notice>
        ) : (
          <ComparisonList documentId={documentId} {...document} {...found} />
        )}
        {found !== null && found.comparison.rest > 0 && (
          <p>
            <Link
              className={buttonClasses()}
              href={`${address}/compare?from=${wroteFrom}&to=${wroteTo}${showsSame ? "&same=1" : ""}&skip=${skip + take}`}
            >
              {t("compare.more", { count: Math.min(take, found.comparison.rest) })}
            </Link>
          </p>
        )}
      </PageBody>
    </DocumentFrame>
  );
}
