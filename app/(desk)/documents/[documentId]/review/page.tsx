import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { ReadOnlyQueue } from "@/components/review/read-only-queue";
import { ReviewDesk } from "@/components/review/review-desk";
import { PageBody } from "@/components/shell/page-body";
import { can } from "@/lib/permission/can";
import { getProject } from "@/lib/server/data/projects";
import { countQueue, listQueue, listQueuePeople } from "@/lib/server/data/queue";
import { openForReview } from "@/lib/server/data/review-desk";
import { getReviewSettings } from "@/lib/server/data/review-rules";
import { getWorkbench } from "@/lib/server/data/workbench";
import { isId, loadPage, pageId } from "@/lib/server/page";
import { parseQueueQuery, readQueueFilter } from "@/lib/server/queue-query";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = { params: Promise<{ documentId: string }>; searchParams: Promise<Query> };

const load = cache((documentId: string) => loadPage((viewer) => openForReview(viewer, documentId)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("review");
  const { document } = await load(pageId((await params).documentId));
  return { title: t("titleOf", { document: document.title }) };
}

/** The first stretch of a long queue; the rest is loaded as it is worked through. */
const taken = 200;

export default async function ReviewPage({ params, searchParams }: Props) {
  const documentId = pageId((await params).documentId);
  const { document, role, newsFrom, progress } = await load(documentId);
  const t = await getTranslations("review");
  const { segment, layout, ...rest } = await searchParams;
  if (!can(role, "review")) {
    return loadPage(async (viewer) => {
      const { document: whole } = await getWorkbench(viewer, documentId);
      const { members } = await getProject(viewer, document.project.id);
      const reviewers = members.filter((member) => can(member.role, "review")).map(({ name }) => name);
      return (
        <DocumentFrame viewerName={viewer.name} document={document} label={t("title")}>
          <PageBody>
            <ReadOnlyQueue document={whole} progress={progress} role={role} reviewers={reviewers} />
          </PageBody>
        </DocumentFrame>
      );
    });
  }
  const query = parseQueueQuery(rest);
  const filter = readQueueFilter(documentId, query);
  const { viewer, items, total, people, settings } = await loadPage(async (viewer) => ({
    viewer,
    items: await listQueue(viewer, { ...filter, take: taken }),
    total: await countQueue(viewer, filter),
    people: await listQueuePeople(viewer, { status: "translated", documentId }),
    settings: await getReviewSettings(viewer, document.project.id),
  }));
  const wantedId = typeof segment === "string" && isId(segment) ? segment : null;
  const isMissing = wantedId !== null && !items.some(({ segmentId }) => segmentId === wantedId);
  const wanted = isMissing ? await listQueue(viewer, { ...filter, segmentId: wantedId }) : [];
  const isFiltered = query.person !== undefined || query.since !== undefined || query.pass !== undefined;
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("title")}>
      <ReviewDesk
        key={JSON.stringify(query)}
        place={{ kind: "document", documentId: document.id, newsFrom, progress }}
        viewerId={viewer.userId}
        items={[...items, ...wanted]}
        total={total}
        people={people}
        reasons={settings.reasons.map((reason) => ({ ...reason, projectId: document.project.id }))}
        hasPasses={settings.rules.passes === 2}
        isByText={query.order === undefined || query.order === "text"}
        isFiltered={isFiltered}
        layout={layout === "article" ? "article" : "queue"}
        wantedId={wantedId}
      />
    </DocumentFrame>
  );
}
