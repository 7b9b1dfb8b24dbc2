"use client";
import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import {
  densities,
  editors,
  preferredLanguages,
  readingFonts,
  readingSizes,
  themes,
  views,
} from "@/lib/preferences/preferences";
import { usePreferences } from "./use-preferences";

const switches = ["smartQuotes", "singleKeys", "spokenNews"] as const;

/** Everything a person can choose but keys; there is nothing to send off. */
export function PreferencesForm() {
  const t = useTranslations("preferences");
  const { preferences, change } = usePreferences();

  function select<const Value extends string>(
    name: string,
    label: string,
    values: readonly Value[],
    chosen: Value,
    say: (value: Value) => string,
    choose: (value: Value) => void,
  ) {
    return (
      <SelectField
        key={name}
        label={label}
        value={chosen}
        onChange={({ currentTarget }) => choose(values[currentTarget.selectedIndex]!)}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {say(value)}
          </option>
        ))}
      </SelectField>
    );
  }

  const { theme, density, readingFont, readingSize, editor, view, language } = preferences;
  const languages = preferredLanguages.map((tag) => tag ?? "browser");
  return (
    <Section title={t("title")}>
      <p className="mb-3 text-quiet">{t("about")}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {select(
          "theme",
          t("theme.label"),
          themes,
          theme,
          (value) => t(`theme.${value}`),
          (value) => change({ theme: value }),
        )}
        {select(
          "density",
          t("density.label"),
          densities,
          density,
          (value) => t(`density.${value}`),
          (value) => change({ density: value }),
        )}
        {select(
          "font",
          t("readingFont.label"),
          readingFonts,
          readingFont,
          (value) => t(`readingFont.${value}`),
          (value) => change({ readingFont: value }),
        )}
        {select(
          "size",
          t("readingSize.label"),
          readingSizes,
          readingSize,
          (value) => t(`readingSize.${value}`),
          (value) => change({ readingSize: value }),
        )}
        {select(
          "editor",
          t("editor.label"),
          editors,
          editor,
          (value) => t(`editor.${value}`),
          (value) => change({ editor: value }),
        )}
        {select(
          "view",
          t("view.label"),
          views,
          view,
          (value) => t(`view.${value}`),
          (value) => change({ view: value }),
        )}
        {select(
          "language",
          t("language.label"),
          languages,
          language ?? "browser",
          (value) => t(`language.${value}`),
          (value) => change({ language: value === "browser" ? null : value }),
        )}
      </div>
      <div className="mt-4 grid gap-1">
        {switches.map((name) => (
          <label key={name} className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={preferences[name]}
              onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
            />
            {t(name)}
          </label>
        ))}
      </div>
      <p>
        <TextLink href="/account/keys">{t("keys")}</TextLink>
      </p>
    </Section>
  );
}
