"use client";
import { useTranslations } from "next-intl";
import { createContext, useContext, useDeferredValue, useMemo, useState, type ReactNode } from "react";
import { TextField } from "@/components/ui/field";
import { matchesAll } from "./matches-all";

const ShownRoutes = createContext<ReadonlySet<string> | null>(null);

/** Whether any of these routes is shown under what is looked for. */
export function useIsShown(ids: readonly string[]): boolean {
  const shown = useContext(ShownRoutes);
  return shown === null || ids.some((id) => shown.has(id));
}

/** Narrows the routes inside to those that have every word. */
export function RouteFilter({
  index,
  children,
}: {
  /** What each route can be found by, by its id. */
  readonly index: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  const t = useTranslations("reference");
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query);
  const shown = useMemo(() => {
    const found = Object.entries(index).filter(([, words]) => matchesAll(words, wanted));
    return new Set(found.map(([id]) => id));
  }, [index, wanted]);
  const total = Object.keys(index).length;
  return (
    <ShownRoutes value={wanted.trim() === "" ? null : shown}>
      <div className="grid max-w-xl gap-1">
        <TextField
          type="search"
          label={t("find")}
          placeholder={t("findHint")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <p role="status" className="text-small text-quiet">
          {wanted.trim() === "" ? t("total", { total }) : t("found", { count: shown.size, total })}
        </p>
      </div>
      {children}
    </ShownRoutes>
  );
}
