import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { HistoryFilterForm } from "@/components/history/history-filter";
import { HistoryList } from "@/components/history/history-list";
import { PageBody } from "@/components/shell/page-body";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { readFilter, writeFilter } from "@/lib/history/filter";
import { can } from "@/lib/permission/can";
import { listActors, listHistory } from "@/lib/server/data/history";
import { getDocumentHead } from "@/lib/server/data/documents";
import { loadPage, pageId } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const loadHead = cache((documentId: string) =>
  loadPage(async (viewer) => ({ viewer, ...(await getDocumentHead(viewer, documentId)) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await loadHead(pageId((await params).documentId));
  return { title: (await getTranslations("history"))("of", { title: document.title }) };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const documentId = pageId((await params).documentId);
  const asked = oneOfEach(await searchParams);
  const filter = readFilter(asked);
  const before = Number(asked.before);
  const { viewer, document, role } = await loadHead(documentId);
  const [page, people] = await loadPage((own) =>
    Promise.all([
      listHistory(
        own,
        documentId,
        filter,
        Number.isSafeInteger(before) && before > 0 && before < 2 ** 31 ? before : null,
      ),
      listActors(own, documentId),
    ]),
  );
  const t = await getTranslations("history");
  const address = `/documents/${documentId}/history`;
  const query = writeFilter(filter);
  const canTranslate = can(role, "translate");
  const isSlice = filter.person !== null || filter.from !== null || filter.to !== null;
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("title")}>
      <PageBody>
        <PageHead
          title={t("title")}
          tools={
            <>
              <Link href={`${address}/compare`} className={buttonClasses()}>
                {t("compareTool")}
              </Link>
              {canTranslate && isSlice && (
                <Link href={`${address}/take-back?${query}`} className={buttonClasses()}>
                  {t("takeBackTool")}
                </Link>
              )}
            </>
          }
        >
          {t("intro")}
          {canTranslate && !isSlice && ` ${t("takeBackHint")}`}
        </PageHead>
        <HistoryFilterForm key={query} documentId={documentId} filter={filter} people={people} />
        <HistoryList
          documentId={documentId}
          canTranslate={canTranslate}
          undoesRunsOf={role === "owner" ? "all" : can(role, "review") ? { userId: viewer.userId } : "nobody"}
          {...document}
          entries={page.entries}
        />
        <nav className="flex flex-wrap gap-3">
          {asked.before !== undefined && (
            <Link href={`${address}?${query}`} className={buttonClasses()}>
              {t("newest")}
            </Link>
          )}
          {page.next !== null && (
            <Link
              href={`${address}?${query}${query === "" ? "" : "&"}before=${page.next}`}
              className={buttonClasses()}
            >
              {t("older")}
            </Link>
          )}
        </nav>
      </PageBody>
    </DocumentFrame>
  );
}
