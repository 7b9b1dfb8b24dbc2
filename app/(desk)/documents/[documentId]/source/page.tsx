import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { PageBody } from "@/components/shell/page-body";
import { ReplaceSource } from "@/components/source/replace-source";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { getWorkbench } from "@/lib/server/data/workbench";
import { loadPage, pageId } from "@/lib/server/page";

type Props = { params: Promise<{ documentId: string }> };

const load = cache((documentId: string) =>
  loadPage(async (viewer) => {
    const workbench = await getWorkbench(viewer, documentId);
    if (!can(workbench.role, "correct_source")) notFound();
    return { viewer, ...workbench };
  }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `New version: ${(await load(pageId((await params).documentId))).document.title}` };
}

export default async function SourcePage({ params }: Props) {
  const { viewer, document } = await load(pageId((await params).documentId));
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label="New version of the article">
      <PageBody>
        <PageHead
          title="New version of the article"
          tools={
            <Link href={`/documents/${document.id}/division`} className={buttonClasses()}>
              Divide anew by today’s rules
            </Link>
          }
        >
          Everything that still fits keeps its translation, decisions and annotations. You see what is added,
          changed and removed before anything happens.
        </PageHead>
        <ReplaceSource documentId={document.id} language={document.sourceLanguage} />
      </PageBody>
    </DocumentFrame>
  );
}
