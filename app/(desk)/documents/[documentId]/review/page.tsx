import type { Metadata } from "next";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { ReadOnlyQueue } from "@/components/review/read-only-queue";
import { ReviewDesk } from "@/components/review/review-desk";
import { PageBody } from "@/components/shell/page-body";
import { progressOf } from "@/lib/document/progress";
import { can } from "@/lib/permission/can";
import { getProject } from "@/lib/server/data/projects";
import { listQueue } from "@/lib/server/data/reviews";
import { getWorkbench } from "@/lib/server/data/workbench";
import { loadPage, pageId } from "@/lib/server/page";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ segment?: string | string[] }>;
};

const load = cache((documentId: string) =>
  loadPage(async (viewer) => {
    // First where the news stands, then what is shown: nothing falls between the two.
    const { document, role, newsFrom } = await getWorkbench(viewer, documentId);
    const items = await listQueue(viewer, { status: "translated", documentId });
    return {
      viewer,
      document,
      role,
      newsFrom,
      items,
      project: await getProject(viewer, document.project.id),
    };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Review: ${(await load(pageId((await params).documentId))).document.title}` };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const { segment } = await searchParams;
  const { viewer, document, role, newsFrom, items, project } = await load(pageId((await params).documentId));
  const progress = progressOf(document);
  const reviewers = project.members.filter((member) => can(member.role, "review")).map(({ name }) => name);
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label="Review">
      {can(role, "review") ? (
        <ReviewDesk
          documentId={document.id}
          newsFrom={newsFrom}
          viewerId={viewer.userId}
          items={items}
          progress={progress}
          allowsOwnApproval={project.allowsOwnApproval}
          wantedId={typeof segment === "string" ? segment : null}
        />
      ) : (
        <PageBody>
          <ReadOnlyQueue document={document} progress={progress} role={role} reviewers={reviewers} />
        </PageBody>
      )}
    </DocumentFrame>
  );
}
