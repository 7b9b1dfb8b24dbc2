"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { CaseSensitive, Regex, WholeWord, type LucideIcon } from "lucide-react";
import type { KeyboardEvent } from "react";
import { TextField } from "@/components/ui/field";
import type { Matcher, NoMatcher } from "@/lib/search/make-matcher";

/** What is asked for, as it is typed. */
export type SearchForm = {
  readonly query: string;
  readonly replacement: string;
  readonly isRegex: boolean;
  readonly matchesCase: boolean;
  readonly wholeWords: boolean;
  readonly keepsCapital: boolean;
};

export const emptyForm: SearchForm = {
  query: "",
  replacement: "",
  isRegex: false,
  matchesCase: false,
  wholeWords: false,
  keepsCapital: false,
};

type Option = "matchesCase" | "wholeWords" | "isRegex";

const options: readonly { readonly name: Option; readonly icon: LucideIcon; readonly key: string }[] = [
  { name: "matchesCase", icon: CaseSensitive, key: "c" },
  { name: "wholeWords", icon: WholeWord, key: "w" },
  { name: "isRegex", icon: Regex, key: "r" },
];

/** What to find, how, and what to put in its place. Alt with C, W or R turns an option. */
export function SearchFields({
  form,
  matcher,
  onChange,
}: {
  readonly form: SearchForm;
  readonly matcher: Matcher | NoMatcher;
  readonly onChange: (form: SearchForm) => void;
}) {
  const t = useTranslations("search");
  const error =
    matcher.ok || matcher.problem === "empty"
      ? null
      : t(`problems.${matcher.problem}`, { detail: matcher.detail, count: "{1,20}" });

  function turn(name: Option): void {
    onChange({ ...form, [name]: !form[name] });
  }

  function turnByKey(event: KeyboardEvent): void {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const option = options.find(({ key }) => event.code === `Key${key.toUpperCase()}`);
    if (option === undefined) return;
    event.preventDefault();
    turn(option.name);
  }

  return (
    <div className="grid gap-3 sm:grid-cols-2" onKeyDown={turnByKey}>
      <div className="grid content-start gap-2">
        <TextField
          label={t("find")}
          value={form.query}
          error={error}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          className={clsx(form.isRegex && "font-mono")}
          onChange={(event) => onChange({ ...form, query: event.target.value })}
        />
        <div role="group" aria-label={t("options")} className="flex gap-1">
          {options.map(({ name, icon: Icon, key }) => (
            <button
              key={name}
              type="button"
              aria-pressed={form[name]}
              aria-keyshortcuts={`Alt+${key.toUpperCase()}`}
              aria-label={t(name)}
              title={`${t(name)} (Alt+${key.toUpperCase()})`}
              className={clsx(
                "inline-flex size-8 items-center justify-center rounded-md border max-sm:size-11",
                form[name]
                  ? "border-accent bg-accent-wash text-accent"
                  : "border-line text-quiet hover:bg-sunken hover:text-ink",
              )}
              onClick={() => turn(name)}
            >
              <Icon aria-hidden className="size-5" />
            </button>
          ))}
        </div>
      </div>
      <div className="grid content-start gap-2">
        <TextField
          label={t("replace")}
          value={form.replacement}
          {...(form.isRegex ? { hint: t("replaceHint") } : {})}
          autoComplete="off"
          className={clsx(form.isRegex && "font-mono")}
          onChange={(event) => onChange({ ...form, replacement: event.target.value })}
        />
        <label className="flex min-h-8 items-center gap-2 max-sm:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-(--accent)"
            checked={form.keepsCapital}
            onChange={(event) => onChange({ ...form, keepsCapital: event.target.checked })}
          />
          {t("keepsCapital")}
        </label>
      </div>
    </div>
  );
}
