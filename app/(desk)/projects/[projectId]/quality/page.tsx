import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProfileForm } from "@/components/quality/profile-form";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { getProject } from "@/lib/server/data/projects";
import { loadProfile } from "@/lib/server/data/quality-profiles";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ projectId: string }> };

const load = cache((projectId: string) =>
  loadPage(async (viewer) => ({
    viewer,
    project: await getProject(viewer, projectId),
    ...(await loadProfile(viewer, { projectId })),
  })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await load(pageId((await params).projectId));
  return { title: (await getTranslations("quality.profile"))("of", { project: project.name }) };
}

export default async function QualityProfilePage({ params }: Props) {
  const { viewer, project, version, profile, role } = await load(pageId((await params).projectId));
  const t = await getTranslations("quality.profile");
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${project.id}` }, { label: t("title") }]}
    >
      <PageBody>
        <PageHead title={t("title")}>{t("intro")}</PageHead>
        <ProfileForm
          projectId={project.id}
          version={version}
          profile={profile}
          canChange={can(role, "change_settings")}
        />
      </PageBody>
    </PageFrame>
  );
}
