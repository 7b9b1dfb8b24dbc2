"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { MutedProject } from "@/lib/notification/view";

/** Of which projects one is told anything. */
export function MuteList({ projects }: { readonly projects: readonly MutedProject[] }) {
  const t = useTranslations("notification");
  const task = useTask();
  const [muted, setMuted] = useState<ReadonlySet<string>>(
    new Set(projects.flatMap(({ id, isMuted }) => (isMuted ? [id] : []))),
  );

  function choose(projectId: string, isMuted: boolean): void {
    const before = muted;
    const next = new Set(muted);
    if (isMuted) next.add(projectId);
    else next.delete(projectId);
    setMuted(next);
    task.run(async () => {
      try {
        await call(`/api/v1/projects/${projectId}/mute`, { method: "PUT", body: { isMuted } });
      } catch (error) {
        setMuted(before);
        throw error;
      }
    });
  }

  if (projects.length === 0) return <p className="text-quiet">{t("noProjects")}</p>;
  return (
    <fieldset className="grid content-start gap-1">
      <legend className="mb-1 text-quiet">{t("projects")}</legend>
      {task.problem !== null && <Notice kind="error">{task.problem.message}</Notice>}
      {projects.map(({ id, name }) => (
        <label key={id} className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-accent"
            checked={!muted.has(id)}
            onChange={({ currentTarget }) => choose(id, !currentTarget.checked)}
          />
          <span className="min-w-0 break-words">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
