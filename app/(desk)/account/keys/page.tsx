import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeyTable } from "@/components/preferences/key-table";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead } from "@/components/ui/section";
import { loadPage } from "@/lib/server/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("commands.keys"))("title") };
}

export default async function KeysPage() {
  const viewer = await loadPage((viewer) => Promise.resolve(viewer));
  const t = await getTranslations("commands.keys");
  const account = await getTranslations("account");
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: account("title"), href: "/account" }, { label: t("title") }]}
    >
      <PageBody>
        <PageHead title={t("title")}>{t("intro")}</PageHead>
        <KeyTable />
      </PageBody>
    </PageFrame>
  );
}
