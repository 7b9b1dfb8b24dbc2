import { CircleAlert, CircleCheck, CircleQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { Verdict } from "@/lib/release/verdict";
import { AlterationList } from "./alteration-list";

export type CheckedFile = Verdict & {
  readonly superseded: {
    readonly number: number;
    readonly kind: "final" | "draft";
    readonly at: string;
  } | null;
};

const looks = {
  genuine: { Icon: CircleCheck, colour: "text-(--status-approved)" },
  altered: { Icon: CircleAlert, colour: "text-danger" },
  unknown: { Icon: CircleQuestionMark, colour: "text-caution" },
} as const;

/** What a file proves to be, which release it is of, and every place where it differs. */
export function VerdictCard({ name, checked }: { readonly name: string; readonly checked: CheckedFile }) {
  const t = useTranslations("release.check");
  const { verdict, reason, release, key, superseded } = checked;
  const { Icon, colour } = looks[verdict];
  return (
    <section aria-label={name} className="grid gap-3 rounded-md border border-line bg-raised px-4 py-4">
      <div role="status">
        <h2 className={`flex items-center gap-2 text-lg font-semibold ${colour}`}>
          <Icon aria-hidden className="size-5" />
          {t(verdict)}
        </h2>
        <p className="break-words text-quiet">{name}</p>
        <p>{wordsOf()}</p>
      </div>
      {release !== null && (
        <p>
          {verdict === "unknown" && <>{t("claims")} </>}
          {t.rich("release", {
            kind: release.kind,
            number: release.number,
            title: release.title,
            segments: release.segments,
            name: release.byName,
            moment: () => <Moment at={release.at} />,
          })}
        </p>
      )}
      {superseded !== null && (
        <p className="font-medium text-caution">
          {t.rich("superseded", {
            kind: superseded.kind,
            number: superseded.number,
            moment: () => <Moment at={superseded.at} />,
          })}
        </p>
      )}
      {key?.trust === "named" && (
        <p className="text-small break-all text-quiet">{t("signed", { key: key.id })}</p>
      )}
      <AlterationList checked={checked} />
    </section>
  );

  function wordsOf(): string {
    if (verdict === "genuine") return t("genuineWords");
    if (verdict === "altered") return reason === null ? t("alteredWords") : t("bad_signature_altered");
    return t(`reason.${reason ?? "unreadable"}`);
  }
}
