"use client";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { languageName } from "@/lib/text/language";
import { isLanguageTag, offeredLanguages } from "@/lib/text/languages";

/** A language of those often used, or any other by its tag. */
export function LanguageField({
  label,
  hint,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (tag: string) => void;
}) {
  const t = useTranslations("article.language");
  const spoken = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const tags: readonly string[] = offeredLanguages;

  function take(): void {
    const tag = (typed ?? "").trim();
    if (tag.length > 35 || !isLanguageTag(tag)) {
      setWrong(t("wrong"));
      return;
    }
    setTyped(null);
    onChange(Intl.getCanonicalLocales(tag)[0]!);
  }

  if (typed !== null) {
    return (
      <div className="grid gap-2">
        <TextField
          label={t("tag", { label })}
          hint={t("tagHint")}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={typed}
          error={wrong}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            take();
          }}
        />
        <div className="flex gap-2">
          <Button onClick={take}>{t("use")}</Button>
          <Button
            look="quiet"
            onClick={() => {
              setTyped(null);
              setWrong(null);
            }}
          >
            {t("back")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <SelectField
      label={label}
      hint={hint}
      error={error}
      value={value}
      onChange={(event) => (event.target.value === "other" ? setTyped("") : onChange(event.target.value))}
    >
      {(tags.includes(value) ? tags : [value, ...tags]).map((tag) => (
        <option key={tag} value={tag}>
          {languageName(tag, spoken)} ({tag})
        </option>
      ))}
      <option value="other">{t("other")}</option>
    </SelectField>
  );
}
