import { useTranslations } from "next-intl";

/** The words for a kind of act; an act that has none yet is called by its name in the log. */
export function useActWords(): (kind: string) => string {
  const t = useTranslations("audit");
  return (kind) => {
    const key = `kinds.${kind}` as Parameters<typeof t>[0];
    return t.has(key) ? t(key as "title") : kind;
  };
}
