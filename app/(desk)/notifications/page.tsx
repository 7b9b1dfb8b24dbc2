import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NewerNotice } from "@/components/notification/newer-notice";
import { NotificationList } from "@/components/notification/notification-list";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { countUnread, pageNotifications } from "@/lib/server/data/notifications";
import { loadPage } from "@/lib/server/page";
import { oneOfEach } from "@/lib/server/page-query";

const limit = 30;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notification"))("title") };
}

export default async function NotificationsPage({ searchParams }: Props) {
  const { show, cursor } = oneOfEach(await searchParams);
  const onlyUnread = show !== "all";
  const { viewer, page, unread } = await loadPage(async (own) => ({
    viewer: own,
    unread: await countUnread(own),
    page: await pageNotifications(own, { onlyUnread, limit, cursor }),
  }));
  const t = await getTranslations("notification");
  const address = (query: string) => `/notifications${query === "" ? "" : `?${query}`}`;
  return (
    <PageFrame viewerName={viewer.name} crumbs={[{ label: t("title") }]}>
      <PageBody>
        <PageHead title={t("title")} tools={<TextLink href="/account#notifications">{t("choose")}</TextLink>}>
          {t("intro")}
        </PageHead>
        <nav aria-label={t("which")} className="flex gap-2">
          {[false, true].map((isAll) => (
            <Link
              key={String(isAll)}
              href={address(isAll ? "show=all" : "")}
              aria-current={isAll === !onlyUnread ? "page" : undefined}
              className={buttonClasses(isAll === !onlyUnread ? "plain" : "quiet")}
            >
              {t(isAll ? "all" : "onlyUnread")}
            </Link>
          ))}
        </nav>
        {cursor === undefined && <NewerNotice key={unread} unread={unread} />}
        {page.items.length === 0 ? (
          <p className="text-quiet">{t(onlyUnread ? "emptyUnread" : "emptyAll")}</p>
        ) : (
          <NotificationList lines={page.items} canMarkAll={cursor === undefined} />
        )}
        {page.next !== null && (
          <p>
            <Link
              href={address(`${onlyUnread ? "" : "show=all&"}cursor=${encodeURIComponent(page.next)}`)}
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
