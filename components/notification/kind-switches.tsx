"use client";
import { useTranslations } from "next-intl";
import { usePreferences } from "@/components/preferences/use-preferences";
import { notificationKinds, type NotificationKind } from "@/lib/notification/kinds";

/** What one is told of, kind by kind. */
export function KindSwitches() {
  const t = useTranslations("notification.kinds");
  const { preferences, change } = usePreferences();
  const untold = preferences.untoldKinds;

  function choose(kind: NotificationKind, isTold: boolean): void {
    const others = untold.filter((each) => each !== kind);
    change({ untoldKinds: isTold ? others : [...others, kind] });
  }

  return (
    <fieldset className="grid content-start gap-1">
      <legend className="mb-1 text-quiet">{t("legend")}</legend>
      {notificationKinds.map((kind) => (
        <label key={kind} className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-accent"
            checked={!untold.includes(kind)}
            onChange={({ currentTarget }) => choose(kind, currentTarget.checked)}
          />
          {t(kind)}
        </label>
      ))}
    </fieldset>
  );
}
