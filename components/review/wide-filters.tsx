"use client";
import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import type { QueueDocument, QueuePerson } from "@/lib/review/view";
import { DayChoice, FilterChoice, OrderChoice, PassChoice, PersonChoice } from "./filter-choice";

/** Of which project, document, person and time the segments on the desk are, with how many wait in each. */
export function WideFilters({
  documents,
  people,
  hasPasses,
}: {
  readonly documents: readonly QueueDocument[];
  readonly people: readonly QueuePerson[];
  readonly hasPasses: boolean;
}) {
  const t = useTranslations("review.filter");
  const project = useSearchParams().get("project") ?? "";
  const projects = new Map(documents.map(({ projectId, projectName }) => [projectId, projectName]));
  const within = documents.filter(({ projectId }) => project === "" || projectId === project);
  return (
    <div role="group" aria-label={t("label")} className="grid gap-1.5 px-4 pb-3 text-small">
      {(projects.size > 1 || project !== "") && (
        <FilterChoice name="project" label={t("project")} undoes={["document", "person"]}>
          <option value="">{t("allProjects")}</option>
          {[...projects].map(([id, name]) => (
            <option key={id} value={id}>
              {t("counted", { name, count: countOf(documents.filter(({ projectId }) => projectId === id)) })}
            </option>
          ))}
        </FilterChoice>
      )}
      <FilterChoice name="document" label={t("document")} undoes={["person"]}>
        <option value="">{t("allDocuments")}</option>
        {within.map(({ documentId, title, count }) => (
          <option key={documentId} value={documentId}>
            {t("counted", { name: title, count })}
          </option>
        ))}
      </FilterChoice>
      <PersonChoice people={people} />
      <DayChoice name="since" label={t("since")} />
      <DayChoice name="before" label={t("before")} />
      <OrderChoice />
      {hasPasses && <PassChoice />}
    </div>
  );
}

function countOf(documents: readonly QueueDocument[]): number {
  return documents.reduce((sum, { count }) => sum + count, 0);
}
