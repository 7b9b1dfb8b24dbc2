"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Somebody is typing in the segment at hand. It is only a question: taking over is one key away. */
export function ClaimNotice({
  name,
  onTakeOver,
}: {
  readonly name: string;
  /** Null where nothing is typed at this place. */
  readonly onTakeOver: (() => Promise<void>) | null;
}) {
  const t = useTranslations("live");
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2 text-small text-caution">
      <p role="status">{t("working", { name })}</p>
      {onTakeOver !== null && (
        <Button className="min-h-6! px-2! py-0! text-small" onClick={() => void onTakeOver()}>
          {t("takeOver")}
        </Button>
      )}
    </div>
  );
}
