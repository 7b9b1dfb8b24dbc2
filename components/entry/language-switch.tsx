"use client";
import { useLocale } from "next-intl";
import { useRouter } from "next/navigation";
import { Fragment } from "react";
import { holdLanguage } from "@/components/preferences/hold-language";
import { screenLanguages } from "@/lib/messages/languages";

const names = { en: "English", id: "Indonesia" } as const;

/** The language of this browser, for whoever has not signed in yet. */
export function LanguageSwitch() {
  const router = useRouter();
  const now = useLocale();
  return (
    <span className="text-small text-quiet">
      {screenLanguages.map((language, at) => (
        <Fragment key={language}>
          {at > 0 && <span aria-hidden> · </span>}
          <button
            type="button"
            lang={language}
            aria-pressed={now === language}
            className="min-h-8 rounded-sm px-0.5 hover:underline aria-pressed:font-semibold aria-pressed:text-ink max-sm:min-h-11"
            onClick={() => {
              holdLanguage(language);
              router.refresh();
            }}
          >
            {names[language]}
          </button>
        </Fragment>
      ))}
    </span>
  );
}
