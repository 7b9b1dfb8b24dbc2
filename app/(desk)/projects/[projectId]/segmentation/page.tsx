import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RulesEditor } from "@/components/segmentation/rules-editor";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { getProject } from "@/lib/server/data/projects";
import { getSegmentation } from "@/lib/server/data/segmentation";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ projectId: string }> };

const load = cache((projectId: string) =>
  loadPage(async (viewer) => {
    const [project, rules] = await Promise.all([
      getProject(viewer, projectId),
      getSegmentation(viewer, projectId),
    ]);
    return { viewer, project, rules };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("project.rules");
  return { title: t("page", { project: (await load(pageId((await params).projectId))).project.name }) };
}

export default async function SegmentationPage({ params }: Props) {
  const { viewer, project, rules } = await load(pageId((await params).projectId));
  const t = await getTranslations("project");
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${project.id}` }, { label: t("segmentation") }]}
    >
      <PageBody>
        <PageHead title={t("rules.title")}>{t("rules.what")}</PageHead>
        <RulesEditor projectId={project.id} stored={rules} canChange={can(project.role, "change_settings")} />
      </PageBody>
    </PageFrame>
  );
}
