import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { FeedbackList } from "@/components/review/feedback-list";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { listFeedback } from "@/lib/server/data/feedback";
import { loadPage } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feedback"))("title") };
}

export default async function FeedbackPage({ searchParams }: Props) {
  const asked = oneOfEach(await searchParams);
  const onlyNew = asked.show !== "all";
  const after = /^[0-9a-f-]{36}$/u.test(asked.after ?? "") ? asked.after! : null;
  const { viewer, page } = await loadPage(async (own) => ({
    viewer: own,
    page: await listFeedback(own, { onlyNew, after }),
  }));
  const t = await getTranslations("feedback");
  return (
    <PageFrame viewerName={viewer.name} crumbs={[{ label: t("title") }]}>
      <PageBody>
        <PageHead title={t("title")}>{t("intro")}</PageHead>
        <nav aria-label={t("which")} className="flex gap-2">
          {[false, true].map((isAll) => (
            <Link
              key={String(isAll)}
              href={isAll ? "/feedback?show=all" : "/feedback"}
              aria-current={isAll === !onlyNew ? "page" : undefined}
              className={buttonClasses(isAll === !onlyNew ? "plain" : "quiet")}
            >
              {t(isAll ? "all" : "onlyNew")}
            </Link>
          ))}
        </nav>
        {page.items.length === 0 ? (
          <p className="text-quiet">{t(onlyNew ? "emptyNew" : "emptyAll")}</p>
        ) : (
          <FeedbackList items={page.items} canMarkAll />
        )}
        {page.next !== null && (
          <p>
            <Link
              href={`/feedback?${onlyNew ? "" : "show=all&"}after=${page.next}`}
              className={buttonClasses()}
            >
              {t("older")}
            </Link>
          </p>
        )}
      </PageBody>
    </PageFrame>
  );
}
