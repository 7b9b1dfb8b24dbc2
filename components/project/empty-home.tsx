"use client";
import { useTranslations } from "next-intl";
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
  const t = useTranslations("project");
  const [isNaming, setIsNaming] = useState(false);
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6 py-16">
      <div className="grid gap-2">
        <h1 className="font-serif text-2xl font-semibold">{t("none")}</h1>
        <p className="reading text-quiet">{t("noneWhat")}</p>
      </div>
      {isNaming ? (
        <NewProjectForm action={t("createAndPaste")} addressFor={(id) => `/projects/${id}/new`} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {projects.length > 0 ? (
            <NewDocumentButton projects={projects} label={t("paste")} />
          ) : (
            <Button look="primary" onClick={() => setIsNaming(true)}>
              {t("paste")}
            </Button>
          )}
          {canLoadSample && <LoadSample />}
        </div>
      )}
    </div>
  );
}
