"use client";
import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLinkStatus } from "next/link";

/** Inside a link: turns while the page behind it is on its way, after a moment in which most pages are there. */
export function LinkPending() {
  const t = useTranslations("ui");
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span role="status" className="ml-1.5 inline-flex align-middle [animation:appear_0s_150ms_both]">
      <LoaderCircle aria-hidden className="size-3.5 motion-safe:animate-spin" />
      <span className="sr-only">{t("loadingPage")}</span>
    </span>
  );
}
