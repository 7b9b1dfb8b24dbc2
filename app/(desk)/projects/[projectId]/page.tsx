import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentList } from "@/components/document/document-list";
import { Invitations } from "@/components/project/invitations";
import { MemberList } from "@/components/project/member-list";
import { NewDocumentButton } from "@/components/project/new-document-button";
import { SettingsForm } from "@/components/project/settings-form";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead, Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/permission/can";
import { listDocuments } from "@/lib/server/data/documents";
import { listInvitations } from "@/lib/server/data/invitations";
import { getProject } from "@/lib/server/data/projects";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ projectId: string }> };

const load = cache((projectId: string) =>
  loadPage(async (viewer) => {
    const [project, documents] = await Promise.all([
      getProject(viewer, projectId),
      listDocuments(viewer, projectId),
    ]);
    const invitations = can(project.role, "manage_members") ? await listInvitations(viewer, projectId) : null;
    return { viewer, project, documents, invitations };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(pageId((await params).projectId))).project.name };
}

export default async function ProjectPage({ params }: Props) {
  const { viewer, project, documents, invitations } = await load(pageId((await params).projectId));
  const roleNames = await getTranslations("permission.inSentence");
  const t = await getTranslations("project");
  const { id, name, role, members, allowsOwnApproval } = project;
  const learning = await getTranslations("feedback.learning");
  const auditWords = await getTranslations("audit");
  const quality = await getTranslations("quality");
  const spelling = await getTranslations("spelling");
  const annotationWords = await getTranslations("annotation");
  const webhookWords = await getTranslations("webhooks");
  const reviewWords = await getTranslations("review.settings");
  return (
    <PageFrame viewerName={viewer.name} crumbs={[{ label: name }]}>
      <PageBody>
        <PageHead
          title={name}
          tools={can(role, "create_document") && <NewDocumentButton projects={[project]} />}
        >
          {t("yourRole", { role: roleNames(role) })}
        </PageHead>
        <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <Section title={t("documents")} aside={<span className="text-quiet">{documents.length}</span>}>
            {can(role, "review") && (
              <p>
                <TextLink href={`/reviews?project=${id}`}>{reviewWords("queueLink")}</TextLink>
              </p>
            )}
            {documents.length === 0 && <p className="text-quiet">{t("noDocuments")}</p>}
            <DocumentList documents={documents} />
          </Section>
          <div className="grid content-start gap-8">
            <Section title={t("members")} aside={<span className="text-quiet">{members.length}</span>}>
              <MemberList
                projectId={id}
                members={members}
                viewerId={viewer.userId}
                canManage={can(role, "manage_members")}
              />
            </Section>
            {invitations !== null && (
              <Section title={t("invitations")}>
                <Invitations projectId={id} invitations={invitations} />
              </Section>
            )}
            {can(role, "translate") && (
              <Section title={learning("title")}>
                <TextLink href={`/projects/${id}/learning`}>{learning("link")}</TextLink>
              </Section>
            )}
            <Section title={t("segmentation")}>
              <TextLink href={`/projects/${id}/segmentation`}>{t("segmentationLink")}</TextLink>
            </Section>
            <Section title={t("checks")}>
              <TextLink href={`/projects/${id}/checks`}>{t("checksLink")}</TextLink>
            </Section>
            <Section title={quality("title")}>
              <TextLink href={`/projects/${id}/quality`}>{quality("link")}</TextLink>
            </Section>
            <Section title={spelling("title")}>
              <TextLink href={`/projects/${id}/words`}>{spelling("link")}</TextLink>
            </Section>
            <Section title={annotationWords("tagPage.title")}>
              <TextLink href={`/projects/${id}/tags`}>{annotationWords("tagPage.link")}</TextLink>
            </Section>
            <Section title={reviewWords("section")}>
              <TextLink href={`/projects/${id}/review`}>{reviewWords("link")}</TextLink>
            </Section>
            {can(role, "read_audit") && (
              <Section title={auditWords("section")}>
                <TextLink href={`/projects/${id}/audit`}>{auditWords("open")}</TextLink>
              </Section>
            )}
            {can(role, "change_settings") && (
              <Section title={webhookWords("section")}>
                <TextLink href={`/projects/${id}/webhooks`}>{webhookWords("link")}</TextLink>
              </Section>
            )}
            {can(role, "change_settings") && (
              <Section title={t("settings")}>
                <SettingsForm projectId={id} name={name} allowsOwnApproval={allowsOwnApproval} />
              </Section>
            )}
          </div>
        </div>
      </PageBody>
    </PageFrame>
  );
}
