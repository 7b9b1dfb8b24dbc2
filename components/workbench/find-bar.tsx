"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/button";
import { sides, type Filter } from "./filter";

type FindBarProps = {
  readonly filter: Filter;
  /** Why nothing can be looked for. */
  readonly problem: string | null;
  readonly shown: number | null;
  /** Null once everything is loaded. */
  readonly loaded: { readonly count: number; readonly total: number } | null;
  /** Grows by one each time somebody asks for the field. */
  readonly focusRequest: number;
  readonly onFilter: (filter: Filter) => void;
  readonly onClose: () => void;
};

const toggles = ["matchesCase", "wholeWords", "isRegex"] as const;
const signs = { matchesCase: "Aa", wholeWords: "W", isRegex: ".*" } as const;

/** Looks for a text or an expression on either side; the list shows where it is. */
export function FindBar(props: FindBarProps) {
  const { filter, problem, shown, loaded, focusRequest, onFilter, onClose } = props;
  const t = useTranslations("workbench.filter");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusRequest === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusRequest]);
  return (
    <div
      role="search"
      data-region={t("query")}
      className="sticky top-(--bars) z-[11] flex flex-wrap items-center gap-2 border-b border-line bg-sunken px-3 py-1.5 sm:px-4"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={field}
        id="find-query"
        type="search"
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
        aria-label={t("query")}
        placeholder={t("query")}
        aria-invalid={problem !== null}
        aria-describedby="find-result"
        className="h-8 w-64 max-w-full rounded border border-line-strong bg-raised px-2 max-sm:h-11"
      />
      <select
        aria-label={t("side")}
        value={filter.side}
        onChange={(event) => {
          const side = sides.find((each) => each === event.currentTarget.value);
          if (side !== undefined) onFilter({ ...filter, side });
        }}
        className="h-8 rounded border border-line-strong bg-raised px-1 max-sm:h-11"
      >
        {sides.map((side) => (
          <option key={side} value={side}>
            {t(`sides.${side}`)}
          </option>
        ))}
      </select>
      {toggles.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={filter[name]}
          aria-label={t(name)}
          title={t(name)}
          onClick={() => onFilter({ ...filter, [name]: !filter[name] })}
          className="h-8 min-w-8 rounded border border-line-strong/60 px-1.5 font-mono text-small aria-pressed:border-accent aria-pressed:bg-accent-wash max-sm:h-11 max-sm:min-w-11"
        >
          <span aria-hidden>{signs[name]}</span>
        </button>
      ))}
      <p id="find-result" role="status" className="text-small text-quiet">
        {problem !== null ? (
          <span className="text-danger">{problem}</span>
        ) : (
          <>
            {shown !== null && filter.query !== "" && t("found", { count: shown })}
            {loaded !== null && ` ${t("loading", { loaded: loaded.count, total: loaded.total })}`}
          </>
        )}
      </p>
      <IconButton label={t("close")} className="ml-auto" onClick={onClose}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
