"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";

/** All that was loaded is decided, and more waits than was loaded. */
export function MoreComing({ isFailed }: { readonly isFailed: boolean }) {
  const t = useTranslations("review");
  const router = useRouter();
  return (
    <div className="mx-auto grid w-full max-w-xl justify-items-start gap-4 px-4 py-12">
      <p role="status">{t(isFailed ? "more.failed" : "more.coming")}</p>
      {isFailed && <Button onClick={() => router.refresh()}>{t("loadAgain")}</Button>}
    </div>
  );
}
