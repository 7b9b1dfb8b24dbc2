"use client";
import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { queueOrders, type QueuePerson } from "@/lib/review/view";

const field = "h-7 min-w-0 rounded-md border border-line-strong bg-raised px-1.5 text-ink max-sm:h-11";

/** One part of the filter. The address says it, so that it can be kept and passed on. */
function useChoice(name: string) {
  const router = useRouter();
  const path = usePathname();
  const query = useSearchParams();
  const set = (value: string, ...undone: readonly string[]) => {
    const next = new URLSearchParams(query);
    if (value === "") next.delete(name);
    else next.set(name, value);
    for (const other of ["segment", ...undone]) next.delete(other);
    router.replace(`${path}?${next}`);
  };
  return { value: query.get(name) ?? "", set };
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-2">
      <span className="text-quiet">{label}</span>
      {children}
    </label>
  );
}

export function FilterChoice({
  name,
  label,
  undoes = [],
  children,
}: {
  readonly name: string;
  readonly label: string;
  /** Parts of the filter that mean nothing any more once this one is another. */
  readonly undoes?: readonly string[];
  readonly children: ReactNode;
}) {
  const { value, set } = useChoice(name);
  return (
    <Labelled label={label}>
      <select
        name={name}
        value={value}
        onChange={({ currentTarget }) => set(currentTarget.value, ...undoes)}
        className={field}
      >
        {children}
      </select>
    </Labelled>
  );
}

/** A day, or none. */
export function DayChoice({ name, label }: { readonly name: string; readonly label: string }) {
  const { value, set } = useChoice(name);
  return (
    <Labelled label={label}>
      <input
        type="date"
        name={name}
        defaultValue={value}
        key={value}
        // A year that is being typed is no day to ask for yet.
        onBlur={({ currentTarget }) => currentTarget.value !== value && set(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && set(currentTarget.value)}
        className={field}
      />
    </Labelled>
  );
}

export function PersonChoice({ people }: { readonly people: readonly QueuePerson[] }) {
  const t = useTranslations("review.filter");
  return (
    <FilterChoice name="person" label={t("person")}>
      <option value="">{t("everybody")}</option>
      {people.map(({ userId, name, count }) => (
        <option key={userId} value={userId}>
          {t("counted", { name, count })}
        </option>
      ))}
    </FilterChoice>
  );
}

export function OrderChoice() {
  const t = useTranslations("review.filter");
  return (
    <FilterChoice name="order" label={t("order")}>
      {queueOrders.map((order) => (
        <option key={order} value={order === "text" ? "" : order}>
          {t(order)}
        </option>
      ))}
    </FilterChoice>
  );
}

export function PassChoice() {
  const t = useTranslations("review.filter");
  return (
    <FilterChoice name="pass" label={t("pass")}>
      <option value="">{t("both")}</option>
      <option value="1">{t("first")}</option>
      <option value="2">{t("second")}</option>
    </FilterChoice>
  );
}
