import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { routes } from "@/app/api/v1/routes";
import { ApiGuide, ProblemGuide } from "@/components/reference/api-guide";
import { RouteArticle } from "@/components/reference/route-article";
import { RouteSection } from "@/components/reference/route-entry";
import { RouteFilter } from "@/components/reference/route-filter";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead, Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { groupRoutes, type RouteView } from "@/lib/reference/route-view";
import { describeApi } from "@/lib/server/openapi/describe-api";
import { loadPage } from "@/lib/server/page";
import { limits } from "@/lib/server/rate-limit";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reference"))("title") };
}

export default async function ApiReferencePage() {
  const viewer = await loadPage((viewer) => Promise.resolve(viewer));
  const t = await getTranslations("reference");
  const account = await getTranslations("account");
  const groups = groupRoutes(describeApi(routes));
  const all = groups.flatMap((group) => group.routes);
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: account("title"), href: "/account" }, { label: t("title") }]}
    >
      <PageBody>
        <PageHead
          title={t("title")}
          tools={
            <TextLink href="/api/v1/openapi.json" prefetch={false}>
              {t("openapi")}
            </TextLink>
          }
        >
          {t("about")}
        </PageHead>
        <ApiGuide limits={limits} />
        <RouteFilter index={Object.fromEntries(all.map((route) => [route.id, wordsOf(route)]))}>
          <nav aria-label={t("groups")}>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {groups.map(({ tag, routes: own }) => (
                <RouteSection key={tag} as="li" routeIds={own.map(({ id }) => id)}>
                  <a
                    href={`#${tag}`}
                    className="rounded-sm font-mono text-small text-accent underline underline-offset-2 hover:no-underline"
                  >
                    {tag}
                  </a>
                </RouteSection>
              ))}
            </ul>
          </nav>
          {groups.map(({ tag, routes: own }) => (
            <RouteSection key={tag} id={tag} routeIds={own.map(({ id }) => id)}>
              <Section title={tag}>
                <div>
                  {own.map((route) => (
                    <RouteArticle key={route.id} route={route} />
                  ))}
                </div>
              </Section>
            </RouteSection>
          ))}
        </RouteFilter>
        <ProblemGuide problems={problemsOf(all)} />
      </PageBody>
    </PageFrame>
  );
}

/** What a route is found by. */
function wordsOf({ method, path, summary, scope, parameters, body }: RouteView): string {
  const names = [...parameters, ...(body?.fields ?? [])].map(({ name }) => name);
  return [method, path, summary, scope, ...names].join(" ");
}

/** Every status that refuses, once, in order. */
function problemsOf(all: readonly RouteView[]): RouteView["problems"] {
  const words = new Map(
    all.flatMap(({ problems }) => problems.map((each) => [each.status, each.words] as const)),
  );
  return [...words]
    .map(([status, said]) => ({ status, words: said }))
    .toSorted((a, b) => a.status - b.status);
}
