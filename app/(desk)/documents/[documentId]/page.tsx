import type { Metadata } from "next";
import { cache } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { isView } from "@/components/workbench/view-names";
import { Workbench } from "@/components/workbench/workbench";
import { listAnnotations } from "@/lib/server/data/annotation-views";
import { listDismissals } from "@/lib/server/data/findings";
import { openDocument } from "@/lib/server/data/rows";
import { loadPage, pageId } from "@/lib/server/page";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache((documentId: string, wanted: number | null) =>
  loadPage(async (viewer) => {
    // First where the news stands, then what is shown: nothing falls between the two.
    const document = await openDocument(viewer, documentId, wanted);
    const [annotations, dismissals] = await Promise.all([
      listAnnotations(viewer, documentId),
      listDismissals(viewer, documentId),
    ]);
    return { viewer, annotations, dismissals, ...document };
  }),
);

async function loadAsked({ params, searchParams }: Props) {
  const number = Number((await searchParams).segment);
  const wanted = Number.isInteger(number) && number > 0 && number < 1e7 ? number : null;
  return load(pageId((await params).documentId), wanted);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await loadAsked(props)).opening.title };
}

export default async function WorkbenchPage(props: Props) {
  const { viewer, opening, role, annotations, dismissals, newsFrom } = await loadAsked(props);
  const { view, ...asked } = await props.searchParams;
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[
        { label: opening.project.name, href: `/projects/${opening.project.id}` },
        { label: opening.title },
      ]}
    >
      <Workbench
        key={opening.id}
        opening={opening}
        newsFrom={newsFrom}
        annotations={annotations}
        dismissals={dismissals}
        role={role}
        viewer={{ id: viewer.userId, name: viewer.name }}
        view={isView(view) ? view : null}
        query={query.toString()}
      />
    </PageFrame>
  );
}
