import type { Metadata } from "next";
import { cache } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { Workbench } from "@/components/workbench/workbench";
import { listAnnotations } from "@/lib/server/data/annotations";
import { getWorkbench } from "@/lib/server/data/workbench";
import { loadPage, pageId } from "@/lib/server/page";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ segment?: string | string[] }>;
};

const load = cache((documentId: string) =>
  loadPage(async (viewer) => {
    // First where the news stands, then what is shown: nothing falls between the two.
    const workbench = await getWorkbench(viewer, documentId);
    const annotations = await listAnnotations(viewer, documentId);
    return { viewer, annotations, ...workbench };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(pageId((await params).documentId))).document.title };
}

export default async function WorkbenchPage({ params, searchParams }: Props) {
  const wanted = Number((await searchParams).segment);
  const { viewer, document, role, annotations, newsFrom } = await load(pageId((await params).documentId));
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[
        { label: document.project.name, href: `/projects/${document.project.id}` },
        { label: document.title },
      ]}
    >
      <Workbench
        key={document.id}
        document={document}
        annotations={annotations}
        role={role}
        newsFrom={newsFrom}
        viewer={{ id: viewer.userId, name: viewer.name }}
        wantedNumber={Number.isInteger(wanted) && wanted > 0 ? wanted : null}
      />
    </PageFrame>
  );
}
