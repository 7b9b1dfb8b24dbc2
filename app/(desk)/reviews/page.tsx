import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReviewDesk } from "@/components/review/review-desk";
import { PageFrame } from "@/components/shell/page-frame";
import { listQueueDocuments, pageQueue } from "@/lib/server/data/paged-queue";
import { countQueue, listQueue, listQueuePeople } from "@/lib/server/data/queue";
import { getReviewSettings } from "@/lib/server/data/review-rules";
import { isId, loadPage } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";
import { parseWideQueueQuery, readWideQueueFilter } from "@/lib/server/queue-query";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

/** The first stretch of a long queue; the rest is loaded as it is worked through. */
const taken = 200;

export default async function ReviewsPage({ searchParams }: Props) {
  const { segment, layout, ...rest } = oneOfEach(await searchParams);
  const query = parseWideQueueQuery(rest);
  const filter = readWideQueueFilter(query);
  const t = await getTranslations("review");
  const { viewer, page, total, people, documents, settings } = await loadPage(async (own) => {
    const found = await listQueueDocuments(own, { ...filter, projectId: undefined });
    const projectIds = [...new Set(found.map(({ projectId }) => projectId))];
    return {
      viewer: own,
      page: await pageQueue(own, { ...filter, limit: taken }),
      total: await countQueue(own, filter),
      people: await listQueuePeople(own, filter),
      documents: found,
      settings: await Promise.all(
        projectIds.map(async (projectId) => ({ projectId, ...(await getReviewSettings(own, projectId)) })),
      ),
    };
  });
  const wantedId = segment !== undefined && isId(segment) ? segment : null;
  const isMissing = wantedId !== null && !page.items.some(({ segmentId }) => segmentId === wantedId);
  const wanted = isMissing ? await listQueue(viewer, { ...filter, segmentId: wantedId }) : [];
  return (
    <PageFrame viewerName={viewer.name} crumbs={[{ label: t("title") }]}>
      <ReviewDesk
        key={JSON.stringify(query)}
        place={{ kind: "all", documents, next: page.next }}
        viewerId={viewer.userId}
        items={[...page.items, ...wanted]}
        total={total}
        people={people}
        reasons={settings.flatMap(({ projectId, reasons }) =>
          reasons.map((reason) => ({ ...reason, projectId })),
        )}
        hasPasses={settings.some(({ rules }) => rules.passes === 2)}
        isByText={query.order === undefined || query.order === "text"}
        isFiltered={Object.entries(query).some(([name, value]) => name !== "order" && value !== undefined)}
        layout={layout === "article" ? "article" : "queue"}
        wantedId={wantedId}
      />
    </PageFrame>
  );
}
