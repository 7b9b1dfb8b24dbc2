import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { AgreementPanel } from "@/components/quality/agreement-panel";
import { Deciding } from "@/components/quality/deciding";
import { PageBody } from "@/components/shell/page-body";
import { PageHead, Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/permission/can";
import { getDocumentHead } from "@/lib/server/data/documents";
import { loadEvaluation } from "@/lib/server/data/evaluation-views";
import { loadProfile } from "@/lib/server/data/quality-profiles";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ documentId: string; evaluationId: string }> };

const load = cache((documentId: string, evaluationId: string) =>
  loadPage(async (viewer) => {
    const head = await getDocumentHead(viewer, documentId);
    const evaluation = await loadEvaluation(viewer, { evaluationId });
    const { profile } = await loadProfile(viewer, { projectId: head.document.project.id });
    return { viewer, evaluation, profile, ...head };
  }),
);

async function read({ params }: Props) {
  const { documentId, evaluationId } = await params;
  const found = await load(pageId(documentId), pageId(evaluationId));
  return found.evaluation.documentId === documentId ? found : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { document } = await read(props);
  return { title: (await getTranslations("quality.decide"))("of", { title: document.title }) };
}

export default async function EvaluationPage(props: Props) {
  const { viewer, evaluation, profile, document, role } = await read(props);
  const { id, state, raters, agreement } = evaluation;
  const t = await getTranslations("quality");
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("decide.title")}>
      <PageBody>
        <PageHead title={t("decide.title")}>
          <TextLink href={`/documents/${document.id}/quality`}>{t("of", { title: document.title })}</TextLink>
        </PageHead>
        {state === "rating" && <p>{t("decide.notYet")}</p>}
        {state === "cancelled" && <p>{t("decide.cancelled")}</p>}
        {state === "completed" && <p>{t("decide.completed")}</p>}
        {state !== "rating" && (
          <Section title={t("decide.list")}>
            {raters.length < 2 && <p>{t("decide.single")}</p>}
            <Deciding evaluation={evaluation} profile={profile} mayDecide={can(role, "review")} />
          </Section>
        )}
        {agreement !== null && (
          <Section title={t("agreement.title")}>
            <AgreementPanel evaluationId={id} agreement={agreement} />
          </Section>
        )}
      </PageBody>
    </DocumentFrame>
  );
}
