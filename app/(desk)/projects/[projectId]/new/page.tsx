import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NewDocument } from "@/components/document/new/new-document";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { getProject } from "@/lib/server/data/projects";
import { loadPage, pageId } from "@/lib/server/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("project"))("newDocument") };
}

type Props = { params: Promise<{ projectId: string }> };

export default async function NewDocumentPage({ params }: Props) {
  const projectId = pageId((await params).projectId);
  const { viewer, project } = await loadPage(async (viewer) => ({
    viewer,
    project: await getProject(viewer, projectId),
  }));
  if (!can(project.role, "create_document")) notFound();
  const t = await getTranslations("project");
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${projectId}` }, { label: t("newDocument") }]}
    >
      <PageBody>
        <PageHead title={t("newDocument")} />
        <NewDocument projectId={projectId} />
      </PageBody>
    </PageFrame>
  );
}
