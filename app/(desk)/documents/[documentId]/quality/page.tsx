import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { EvaluateForm } from "@/components/quality/evaluate-form";
import { EvaluationList } from "@/components/quality/evaluation-list";
import { CountForm, IssueFilterForm } from "@/components/quality/issue-filter";
import { IssueTable } from "@/components/quality/issue-table";
import { ScorePanel } from "@/components/quality/score-panel";
import { PageBody } from "@/components/shell/page-body";
import { PageHead, Section } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { isShown, readIssueFilter } from "@/lib/quality/issue-filter";
import { getDocumentHead } from "@/lib/server/data/documents";
import { listEvaluations } from "@/lib/server/data/evaluation-views";
import { getProject } from "@/lib/server/data/projects";
import { loadQuality } from "@/lib/server/data/quality-view";
import { loadPage, pageId } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const loadHead = cache((documentId: string) =>
  loadPage(async (viewer) => ({ viewer, ...(await getDocumentHead(viewer, documentId)) })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await loadHead(pageId((await params).documentId));
  return { title: (await getTranslations("quality"))("of", { title: document.title }) };
}

export default async function QualityPage({ params, searchParams }: Props) {
  const documentId = pageId((await params).documentId);
  const filter = readIssueFilter(oneOfEach(await searchParams));
  const { viewer, document, role } = await loadHead(documentId);
  const [quality, evaluations, project] = await loadPage((own) =>
    Promise.all([
      loadQuality(own, { documentId, counts: filter.counts }),
      listEvaluations(own, { documentId }),
      getProject(own, document.project.id),
    ]),
  );
  const t = await getTranslations("quality");
  const address = `/documents/${documentId}/quality`;
  const shown = quality.issues.filter((issue) => isShown(issue, filter));
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("title")}>
      <PageBody>
        <PageHead title={t("title")}>{document.title}</PageHead>
        <Section title={t("list.title")}>
          {quality.issues.length === 0 ? (
            <p className="text-quiet">{t("list.none")}</p>
          ) : (
            <>
              <IssueFilterForm address={address} issues={quality.issues} filter={filter} />
              <p className="text-quiet">
                {t("list.shown", { count: shown.length, all: quality.issues.length })}
              </p>
              <IssueTable documentId={documentId} issues={shown} />
            </>
          )}
        </Section>
        <Section title={t("score.title")}>
          <CountForm address={address} counts={filter.counts} />
          <ScorePanel documentId={documentId} projectId={project.id} quality={quality} />
        </Section>
        <Section title={t("evaluations.title")}>
          <p className="text-quiet">{t("evaluations.intro")}</p>
          <EvaluateForm
            documentId={documentId}
            counts={filter.counts}
            viewerId={viewer.userId}
            open={evaluations.find(({ state }) => state === "rating") ?? null}
            candidates={project.members.filter((member) => can(member.role, "annotate"))}
            canEvaluate={can(role, "review")}
            canAsk={can(role, "change_settings")}
          />
          <EvaluationList documentId={documentId} evaluations={evaluations} />
        </Section>
      </PageBody>
    </DocumentFrame>
  );
}
