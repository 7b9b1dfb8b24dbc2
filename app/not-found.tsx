import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoCopy } from "@/components/offline/no-copy";
import { PlainPage } from "@/components/shell/plain-page";
import { FreshLink } from "@/components/ui/fresh-link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry.notFound"))("page") };
}

export default async function NotFoundPage() {
  const t = await getTranslations("entry");
  return (
    <PlainPage title={t("notFound.title")}>
      <NoCopy />
      <p>{t("notFound.what")}</p>
      <p>
        <FreshLink href="/">{t("documents")}</FreshLink>
      </p>
    </PlainPage>
  );
}
