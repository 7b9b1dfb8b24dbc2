import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { WordForm } from "@/components/spelling/word-form";
import { WordTable } from "@/components/spelling/word-table";
import { can } from "@/lib/permission/can";
import { listWords } from "@/lib/server/data/accepted-words";
import { listDocuments } from "@/lib/server/data/documents";
import { getProject } from "@/lib/server/data/projects";
import { loadPage, pageId } from "@/lib/server/page";
import { listLanguage } from "@/lib/spelling/word-list";

type Props = { params: Promise<{ projectId: string }> };

const load = cache((projectId: string) =>
  loadPage(async (viewer) => {
    const [project, documents, { words }] = await Promise.all([
      getProject(viewer, projectId),
      listDocuments(viewer, projectId),
      listWords(viewer, projectId),
    ]);
    return { viewer, project, documents, words };
  }),
);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("spelling"))("title") };
}

export default async function WordsPage({ params }: Props) {
  const { viewer, project, documents, words } = await load(pageId((await params).projectId));
  const t = await getTranslations("spelling");
  const mayChange = can(project.role, "translate");
  const targets = documents.map(({ targetLanguage }) => listLanguage(targetLanguage));
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${project.id}` }, { label: t("title") }]}
    >
      <PageBody>
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        <p className="mt-1 mb-4 max-w-[60ch] text-quiet">{t(mayChange ? "intro" : "readOnly")}</p>
        {mayChange && (
          <WordForm
            projectId={project.id}
            languages={[...new Set([...targets, ...words.map(({ language }) => language)])]}
          />
        )}
        <WordTable projectId={project.id} words={words} mayChange={mayChange} />
      </PageBody>
    </PageFrame>
  );
}
