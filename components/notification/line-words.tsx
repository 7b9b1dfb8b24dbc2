"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { NotificationLine } from "@/lib/notification/view";

const mostNamed = 2;

/** What a line says, in one sentence. */
export function LineWords({ line }: { readonly line: NotificationLine }) {
  const t = useTranslations("notification");
  const say = useTranslations("notification.lines");
  const roles = useTranslations("permission.inSentence");
  const format = useFormatter();
  const { kind, people, segments, segment, annotationId, document, project, release, role } = line;
  const named = people.slice(0, mostNamed);
  const left = people.length - named.length;
  const names = left > 0 ? [...named, t("others", { count: left })] : named;
  return say(kind, {
    people: names.length === 0 ? t("somebody") : format.list(names),
    where: t("where", { segments, number: segment?.number ?? 0 }),
    title: document?.title ?? "",
    project: project.name,
    threads: annotationId === null ? 2 : 1,
    release: release ?? 0,
    role: role === null ? "" : roles(role),
  });
}
