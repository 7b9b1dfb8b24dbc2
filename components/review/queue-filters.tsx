"use client";
import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { queueOrders, type QueuePerson } from "@/lib/review/view";

/** Which segments are on the desk, and in what order. The address says it, so that it can be kept and passed on. */
export function QueueFilters({
  people,
  hasPasses,
}: {
  readonly people: readonly QueuePerson[];
  readonly hasPasses: boolean;
}) {
  const t = useTranslations("review.filter");
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value === "") next.delete(name);
    else next.set(name, value);
    next.delete("segment");
    router.replace(`${path}?${next}`);
  };
  const choice = (name: string, label: string, options: ReactNode) => (
    <label className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-2">
      <span className="text-quiet">{label}</span>
      <select
        name={name}
        value={query.get(name) ?? ""}
        onChange={({ currentTarget }) => set(name, currentTarget.value)}
        className="h-7 min-w-0 rounded-md border border-line-strong bg-raised px-1.5 text-ink max-sm:h-11"
      >
        {options}
      </select>
    </label>
  );
  return (
    <div role="group" aria-label={t("label")} className="grid gap-1.5 px-4 pb-3 text-small">
      {choice(
        "person",
        t("person"),
        <>
          <option value="">{t("everybody")}</option>
          {people.map(({ userId, name, count }) => (
            <option key={userId} value={userId}>
              {t("personCount", { name, count })}
            </option>
          ))}
        </>,
      )}
      {choice(
        "since",
        t("time"),
        <>
          <option value="">{t("any")}</option>
          <option value="day">{t("day")}</option>
          <option value="week">{t("week")}</option>
        </>,
      )}
      {choice(
        "order",
        t("order"),
        queueOrders.map((order) => (
          <option key={order} value={order === "text" ? "" : order}>
            {t(order)}
          </option>
        )),
      )}
      {hasPasses &&
        choice(
          "pass",
          t("pass"),
          <>
            <option value="">{t("both")}</option>
            <option value="1">{t("first")}</option>
            <option value="2">{t("second")}</option>
          </>,
        )}
    </div>
  );
}
