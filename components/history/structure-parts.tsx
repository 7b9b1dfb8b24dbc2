import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/document/status-badge";
import type { HistoryEntry, HistoryPart } from "@/lib/history/view";
import { SideBySide } from "./side-by-side";

type Languages = { readonly sourceLanguage: string; readonly targetLanguage: string };

/** The segments that went, and those that took their place. */
export function StructureParts({
  structure: { before, after },
  ...languages
}: Languages & { readonly structure: NonNullable<HistoryEntry["structure"]> }) {
  const t = useTranslations("history");
  return (
    <div className="grid grid-cols-1 gap-2 border-l-2 border-line pl-3">
      <Parts label={t("before")} parts={before} {...languages} />
      <Parts label={t("after")} parts={after} {...languages} />
    </div>
  );
}

function Parts({
  label,
  parts,
  sourceLanguage,
  targetLanguage,
}: Languages & { readonly label: string; readonly parts: readonly HistoryPart[] }) {
  if (parts.length === 0) return null;
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="text-small font-semibold text-quiet">{label}</p>
      <ul className="grid grid-cols-1 gap-1.5">
        {parts.map(({ source, target, status }, at) => (
          <li key={at} className="grid grid-cols-1">
            <SideBySide
              source={{ before: source, after: source, language: sourceLanguage }}
              target={{ before: target, after: target, language: targetLanguage }}
            />
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </div>
  );
}
