"use client";
import { useTranslations } from "next-intl";
import { PlainPage } from "@/components/shell/plain-page";
import { Button } from "@/components/ui/button";
import { FreshLink } from "@/components/ui/fresh-link";

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const t = useTranslations("entry");
  return (
    <PlainPage title={t("error.title")}>
      <p>
        {t("error.what")}
        {error.digest !== undefined && (
          <> {t.rich("error.number", { code: () => <code className="font-mono">{error.digest}</code> })}</>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-4">
        <Button look="primary" onClick={reset}>
          {t("error.again")}
        </Button>
        <FreshLink href="/">{t("documents")}</FreshLink>
      </p>
    </PlainPage>
  );
}
