import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/ui/section";
import { WebhookList } from "@/components/webhook/webhook-list";
import { getProject } from "@/lib/server/data/projects";
import { listWebhooks } from "@/lib/server/data/webhooks";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ projectId: string }> };

const load = cache((projectId: string) =>
  loadPage(async (viewer) => ({
    viewer,
    project: await getProject(viewer, projectId),
    webhooks: await listWebhooks(viewer, projectId),
  })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await load(pageId((await params).projectId));
  return { title: (await getTranslations("webhooks"))("of", { project: project.name }) };
}

export default async function WebhooksPage({ params }: Props) {
  const { viewer, project, webhooks } = await load(pageId((await params).projectId));
  const t = await getTranslations("webhooks");
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${project.id}` }, { label: t("title") }]}
    >
      <PageBody>
        <PageHead title={t("title")}>{t("intro")}</PageHead>
        <WebhookList projectId={project.id} webhooks={webhooks} />
      </PageBody>
    </PageFrame>
  );
}
