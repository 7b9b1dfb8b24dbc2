import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryCard } from "@/components/entry/entry-card";
import { NewAccountForm } from "@/components/entry/new-account-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { hasOwner } from "@/lib/server/data/people";
import { isSetupToken } from "@/lib/server/data/setup-token";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.setup"))("page") };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetupPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const t = await getTranslations("entry.setup");
  if (await hasOwner()) {
    return (
      <EntryCard title={t("already")}>
        <p>{t.rich("alreadyWhat", { link: (words) => <TextLink href="/sign-in">{words}</TextLink> })}</p>
      </EntryCard>
    );
  }
  if (typeof token !== "string" || !(await isSetupToken(token))) {
    return (
      <EntryCard title={t("title")}>
        <Notice kind="caution">
          {t(token === undefined ? "lacks" : "invalid")} {t("open")}
        </Notice>
        <p className="text-quiet">{t("each")}</p>
      </EntryCard>
    );
  }
  return (
    <EntryCard title={t("title")}>
      <p>{t("what")}</p>
      <NewAccountForm label={t("page")} address="/api/v1/setup" token={token} action={t("create")} />
    </EntryCard>
  );
}
