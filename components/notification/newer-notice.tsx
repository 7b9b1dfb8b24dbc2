"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useUnread } from "./use-unread";

/** Says that more came since the list was made, and shows it on request: nothing moves under the eyes. */
export function NewerNotice({ unread }: { readonly unread: number }) {
  const t = useTranslations("notification");
  const router = useRouter();
  const now = useUnread();
  const [isAsked, setIsAsked] = useState(false);
  if (now === null || now <= unread) return null;
  return (
    <p>
      <Button
        busy={isAsked && t("loading")}
        onClick={() => {
          setIsAsked(true);
          router.refresh();
        }}
      >
        {t("newer")}
      </Button>
    </p>
  );
}
