import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import type { DocumentView } from "@/lib/document/view";

/** The frame of a page about one document, beside its workbench. */
export function DocumentFrame({
  viewerName,
  document: { id, title, project },
  label,
  children,
}: {
  readonly viewerName: string;
  readonly document: Pick<DocumentView, "id" | "title" | "project">;
  /** What the page is called in the path to it. */
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <PageFrame
      viewerName={viewerName}
      crumbs={[
        { label: project.name, href: `/projects/${project.id}` },
        { label: title, href: `/documents/${id}` },
        { label },
      ]}
    >
      {children}
    </PageFrame>
  );
}
