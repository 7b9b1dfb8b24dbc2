import { getTranslations } from "next-intl/server";
import { HomeLists } from "@/components/document/home-lists";
import { EmptyHome } from "@/components/project/empty-home";
import { NewDocumentButton } from "@/components/project/new-document-button";
import { NewProjectButton } from "@/components/project/new-project-button";
import { ProjectLinks } from "@/components/project/project-links";
import { FeedbackList } from "@/components/review/feedback-list";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead, Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/permission/can";
import { listDocuments } from "@/lib/server/data/documents";
import { listProjects } from "@/lib/server/data/projects";
import { listQueue } from "@/lib/server/data/queue";
import { listFeedback } from "@/lib/server/data/feedback";
import { loadPage } from "@/lib/server/page";

const load = () =>
  loadPage(async (viewer) => {
    const [projects, documents, sentBack, toReview, cameBack] = await Promise.all([
      listProjects(viewer),
      listDocuments(viewer),
      listQueue(viewer, { status: "changes_requested" }),
      listQueue(viewer, { status: "translated" }),
      listFeedback(viewer, { onlyNew: true, after: null, take: 3 }),
    ]);
    return { viewer, projects, documents, sentBack, toReview, cameBack };
  });

export default async function HomePage() {
  const { viewer, projects, documents, sentBack, toReview, cameBack } = await load();
  const t = await getTranslations("project");
  const feedback = await getTranslations("feedback");
  const ownProjects = projects.filter(({ role }) => can(role, "create_document"));
  return (
    <PageFrame viewerName={viewer.name}>
      <PageBody>
        {documents.length === 0 ? (
          <>
            <ProjectLinks projects={projects} />
            <EmptyHome projects={ownProjects} canLoadSample={viewer.isOwner} />
          </>
        ) : (
          <>
            <PageHead
              title={t("desk")}
              tools={
                <>
                  <NewProjectButton />
                  <NewDocumentButton projects={ownProjects} />
                </>
              }
            >
              <ProjectLinks projects={projects} />
            </PageHead>
            <HomeLists sentBack={sentBack} toReview={toReview} documents={documents}>
              {cameBack.items.length > 0 && (
                <Section
                  title={feedback("title")}
                  aside={<TextLink href="/feedback">{feedback("more")}</TextLink>}
                >
                  <FeedbackList items={cameBack.items} canMarkAll={false} />
                </Section>
              )}
            </HomeLists>
          </>
        )}
      </PageBody>
    </PageFrame>
  );
}
