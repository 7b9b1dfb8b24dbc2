import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { TagsForm } from "@/components/annotation/tags-form";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { can } from "@/lib/permission/can";
import { getProject } from "@/lib/server/data/projects";
import { loadTags } from "@/lib/server/data/tag-sets";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ projectId: string }> };

const load = cache((projectId: string) =>
  loadPage(async (viewer) => {
    const [project, standing] = await Promise.all([
      getProject(viewer, projectId),
      loadTags(viewer, { projectId }),
    ]);
    return { viewer, project, ...standing };
  }),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("annotation.tagPage"))("title") };
}

export default async function TagsPage({ params }: Props) {
  const { viewer, project, version, tags } = await load(pageId((await params).projectId));
  const t = await getTranslations("annotation.tagPage");
  const mayChange = can(project.role, "change_settings");
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${project.id}` }, { label: t("title") }]}
    >
      <PageBody>
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        <p className="mt-1 mb-4 max-w-[60ch] text-quiet">{t(mayChange ? "intro" : "readOnly")}</p>
        <TagsForm key={version} projectId={project.id} version={version} tags={tags} mayChange={mayChange} />
      </PageBody>
    </PageFrame>
  );
}
