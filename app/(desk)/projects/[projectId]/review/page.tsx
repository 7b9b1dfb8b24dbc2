import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { RulesForm } from "@/components/review/rules-form";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { getProject } from "@/lib/server/data/projects";
import { getReviewSettings } from "@/lib/server/data/review-rules";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ projectId: string }> };

const load = cache((projectId: string) =>
  loadPage(async (viewer) => ({
    viewer,
    project: await getProject(viewer, projectId),
    settings: await getReviewSettings(viewer, projectId),
  })),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.settings"))("title") };
}

export default async function ReviewRulesPage({ params }: Props) {
  const { viewer, project, settings } = await load(pageId((await params).projectId));
  const t = await getTranslations("review.settings");
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${project.id}` }, { label: t("title") }]}
    >
      <PageBody>
        <PageHead title={t("title")}>{t("intro")}</PageHead>
        <RulesForm
          projectId={project.id}
          rules={settings.rules}
          reasons={settings.reasons}
          approverIds={settings.approverIds}
          candidates={project.members.filter((member) => can(member.role, "review"))}
          canChange={can(project.role, "change_settings")}
        />
      </PageBody>
    </PageFrame>
  );
}
