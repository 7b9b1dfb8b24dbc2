"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { ProjectSummary } from "@/lib/permission/project";
import { LoadSample } from "./load-sample";
import { NewDocumentButton } from "./new-document-button";
import { NewProjectForm } from "./new-project-form";

/** The first thing anybody sees: how to begin. */
export function EmptyHome({
  projects,
  canLoadSample,
}: {
  /** Those the viewer may add documents to. */
  readonly projects: readonly ProjectSummary[];
  readonly canLoadSample: boolean;
}) {
  const [isNaming, setIsNaming] = useState(false);
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6 py-16">
      <div className="grid gap-2">
        <h1 className="font-serif text-2xl font-semibold">No documents yet</h1>
        <p className="reading text-quiet">
          An article becomes a document of aligned segments: source on the left, translation on the right.
        </p>
      </div>
      {isNaming ? (
        <NewProjectForm action="Create it and paste the article" addressFor={(id) => `/projects/${id}/new`} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {projects.length > 0 ? (
            <NewDocumentButton projects={projects} label="Paste an article" />
          ) : (
            <Button look="primary" onClick={() => setIsNaming(true)}>
              Paste an article
            </Button>
          )}
          {canLoadSample && <LoadSample />}
        </div>
      )}
    </div>
  );
}
