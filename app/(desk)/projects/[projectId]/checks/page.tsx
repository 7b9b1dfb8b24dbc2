import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { TallyTable } from "@/components/checks/tally-table";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { listTallies } from "@/lib/server/data/findings";
import { getProject } from "@/lib/server/data/projects";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ projectId: string }> };

const load = cache((projectId: string) =>
  loadPage(async (viewer) => {
    const project = await getProject(viewer, projectId);
    return { viewer, project, tallies: await listTallies(viewer, projectId) };
  }),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tallies"))("title") };
}

export default async function ChecksPage({ params }: Props) {
  const { viewer, project, tallies } = await load(pageId((await params).projectId));
  const t = await getTranslations("tallies");
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${project.id}` }, { label: t("title") }]}
    >
      <PageBody>
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        <p className="mt-1 mb-4 max-w-[60ch] text-quiet">{t("intro")}</p>
        <TallyTable tallies={tallies} />
      </PageBody>
    </PageFrame>
  );
}
