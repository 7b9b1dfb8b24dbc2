import { useTranslations } from "next-intl";
import type { ReleaseChanges } from "@/lib/release/changed-segments";
import { listNumbers } from "@/lib/release/gate";

const kinds = ["target", "source", "added", "removed"] as const;

/** What is different from the release before, by the numbers of the segments. */
export function ReleaseChangeList({
  changes,
  before,
}: {
  readonly changes: ReleaseChanges;
  /** The number of the release before. */
  readonly before: number;
}) {
  const t = useTranslations("release.changes");
  const some = kinds.filter((kind) => changes[kind].length > 0);
  if (some.length === 0) return <p className="text-quiet">{t("none", { number: before })}</p>;
  return (
    <div>
      <p className="font-medium">{t("title", { number: before })}</p>
      <ul className="list-disc pl-5">
        {some.map((kind) => (
          <li key={kind}>{t(kind, { segments: listNumbers(changes[kind]) })}</li>
        ))}
      </ul>
    </div>
  );
}
