"use client";
import { useTranslations } from "next-intl";
import { Suspense, useEffect, useState } from "react";
import { PreferencesProvider } from "@/components/preferences/preferences-provider";
import { PageFrame } from "@/components/shell/page-frame";
import { late } from "@/components/ui/late";
import { isView } from "@/components/workbench/view-names";
import type { DocumentOpening } from "@/lib/document/rows";
import { listCopies, readCopiesAs, readCopy, type CopyHead } from "./copy-store";
import { CopyList } from "./copy-list";
import { documentOf } from "./document-of";

const Workbench = late(() => import("@/components/workbench/workbench").then((module) => module.Workbench));

type Found =
  | { readonly kind: "looking" }
  | { readonly kind: "copy"; readonly copy: CopyHead; readonly query: URLSearchParams }
  | { readonly kind: "none"; readonly copies: readonly CopyHead[]; readonly wasDocument: boolean };

/** Stands in for any page that cannot be had: the copy of its document, or the documents of which there is one. */
export function OfflineDesk({ build }: { readonly build: string }) {
  const t = useTranslations("shell.offline");
  const [found, setFound] = useState<Found>({ kind: "looking" });
  useEffect(() => {
    let isOver = false;
    readCopiesAs(build);
    void findCopy().then((result) => {
      if (!isOver) setFound(result);
    });
    return () => {
      isOver = true;
    };
  }, [build]);
  if (found.kind === "looking") return <p className="sr-only">{t("title")}</p>;
  if (found.kind === "none") return <CopyList copies={found.copies} wasDocument={found.wasDocument} />;
  const { copy, query } = found;
  const { opening, viewer, at, preferences, role, annotations, dismissals, newsFrom } = copy;
  const view = query.get("view") ?? undefined;
  return (
    <PreferencesProvider stored={preferences}>
      <title>{`${opening.title} · Padanan`}</title>
      <PageFrame
        viewerName={viewer.name}
        crumbs={[
          { label: opening.project.name, href: `/projects/${opening.project.id}` },
          { label: opening.title },
        ]}
      >
        <Suspense>
          <Workbench
            role={role}
            annotations={annotations}
            dismissals={dismissals}
            newsFrom={newsFrom}
            opening={beginAt(opening, Number(query.get("segment")))}
            viewer={viewer}
            copyAt={at}
            view={isView(view) ? view : null}
            query={query.toString()}
          />
        </Suspense>
      </PageFrame>
    </PreferencesProvider>
  );
}

/** At the segment that the address names, or else where the document was begun. */
function beginAt(opening: DocumentOpening, number: number): DocumentOpening {
  const rows = opening.window.rows.flatMap((row) => (row.kind === "segment" ? [row.segment] : []));
  const named = rows.find((segment) => segment.number === number);
  const begun = rows.find(({ id }) => id === opening.beginId) ?? rows[0];
  return { ...opening, beginId: (named ?? begun)?.id ?? null };
}

async function findCopy(): Promise<Found> {
  const { pathname, search } = window.location;
  const documentId = documentOf(pathname);
  try {
    const copy = documentId === null ? null : await readCopy(documentId, Date.now());
    if (copy !== null) return { kind: "copy", copy, query: new URLSearchParams(search) };
    return { kind: "none", copies: await listCopies(Date.now()), wasDocument: documentId !== null };
  } catch {
    return { kind: "none", copies: [], wasDocument: documentId !== null };
  }
}
