import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LearningView } from "@/components/review/learning-view";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { can } from "@/lib/permission/can";
import { fewestPeople, lastMonths } from "@/lib/review/feedback";
import { listProjectReasons, listReasonsOf } from "@/lib/server/data/learning";
import { getProject } from "@/lib/server/data/projects";
import { loadPage, pageId } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";

type Props = {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback.learning"))("title") };
}

export default async function LearningPage({ params, searchParams }: Props) {
  const projectId = pageId((await params).projectId);
  const asked = oneOfEach(await searchParams);
  const isProject = asked.of === "project";
  const months = lastMonths(new Date().toISOString());
  const { viewer, project, person, learning } = await loadPage(async (own) => {
    const id = asked.person === undefined ? own.userId : pageId(asked.person);
    const found = await getProject(own, projectId);
    return {
      viewer: own,
      project: found,
      person: found.members.find(({ userId }) => userId === id) ?? null,
      learning: isProject
        ? await listProjectReasons(own, projectId, months[0]!)
        : await listReasonsOf(own, projectId, id, months[0]!),
    };
  });
  const t = await getTranslations("feedback.learning");
  const address = `/projects/${projectId}/learning`;
  const isOwn = !isProject && person?.userId === viewer.userId;
  const choices = [
    { href: address, label: t("own"), isHere: isOwn },
    { href: `${address}?of=project`, label: t("project"), isHere: isProject },
    ...(can(project.role, "manage_members")
      ? project.members
          .filter(({ userId, role }) => userId !== viewer.userId && can(role, "translate"))
          .map(({ userId, name }) => ({
            href: `${address}?person=${userId}`,
            label: name,
            isHere: !isProject && person?.userId === userId,
          }))
      : []),
  ];
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${project.id}` }, { label: t("title") }]}
    >
      <PageBody>
        <PageHead title={t("title")}>{t("intro")}</PageHead>
        <nav aria-label={t("whose")} className="flex flex-wrap gap-2">
          {choices.map(({ href, label, isHere }) => (
            <Link
              key={href}
              href={href}
              aria-current={isHere ? "page" : undefined}
              className={buttonClasses(isHere ? "plain" : "quiet")}
            >
              {label}
            </Link>
          ))}
        </nav>
        <p className="text-small text-quiet">
          {isProject
            ? t("shared", { fewest: fewestPeople })
            : isOwn
              ? t("private")
              : t("ofPerson", { name: person?.name ?? "" })}
        </p>
        <LearningView months={months} {...learning} />
      </PageBody>
    </PageFrame>
  );
}
