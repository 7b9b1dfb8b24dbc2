import { useTranslations } from "next-intl";
import type { HistoryEntry } from "@/lib/history/view";

/** What somebody did, after their name. */
export function ActWords({ entry: { kind, changes } }: { readonly entry: HistoryEntry }) {
  const t = useTranslations("history");
  const decision = changes[0]?.decision ?? null;
  const correction = changes[0]?.correction ?? null;
  const key = kind === "segment.reviewed" && decision !== null ? `segment.${decision}` : kind;
  const path = `acts.${key}` as Parameters<typeof t.has>[0];
  return (
    <span>
      {t.has(path) ? (t as (path: string) => string)(path) : t("acts.other", { kind })}
      {correction !== null && ` ${t(`correction.${correction}`)}`}
    </span>
  );
}
