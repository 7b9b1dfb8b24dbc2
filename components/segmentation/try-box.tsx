"use client";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { TextArea, TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { EffortSpent } from "@/lib/segmentation/patterns/effort";
import { readyRulesFor, type RuleSet } from "@/lib/segmentation/rule-set";
import { splitSentences } from "@/lib/segmentation/split-sentences";
import { directionOf } from "@/lib/text/language";
import { isLanguageTag } from "@/lib/text/languages";
import { textOf } from "@/lib/text/span";

const longest = 20_000;
/** In the language that most articles come in. */
const example = "Ia lahir di Kab. Bogor. Ia tinggal di sana.";

type Trial =
  | {
      readonly ok: true;
      readonly sentences: readonly { readonly text: string; readonly isNew: boolean }[];
      readonly joined: number;
    }
  | { readonly ok: false };

/** Where a text would be cut by these rules, marked where the built-in ones alone would do otherwise. */
export function TryBox({ rules }: { readonly rules: RuleSet }) {
  const t = useTranslations("segmentation.try");
  const spoken = useLocale();
  const [text, setText] = useState("");
  const [language, setLanguage] = useState("id");
  const deferred = useDeferredValue({ rules, text, language });
  const trial = useMemo(() => tryOn(deferred.rules, deferred.text, deferred.language), [deferred]);
  return (
    <Section title={t("heading")}>
      <div className="grid gap-3">
        <TextField
          label={t("language")}
          className="max-w-32"
          value={language}
          error={isLanguageTag(language) ? null : t("languageWrong")}
          onChange={(event) => setLanguage(event.currentTarget.value.trim())}
        />
        <TextArea
          label={t("text")}
          rows={4}
          className="reading"
          value={text}
          maxLength={longest}
          placeholder={example}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {!trial.ok && (
          <p role="alert" className="text-danger">
            {t("effort")}
          </p>
        )}
        {trial.ok && trial.sentences.length > 0 && (
          <div role="status" className="grid gap-2">
            <p className="text-small text-quiet">
              {trial.joined === 0
                ? t("segments", { count: trial.sentences.length })
                : t("segmentsJoined", { count: trial.sentences.length, joined: trial.joined })}
            </p>
            <ol className="grid gap-1.5">
              {trial.sentences.map((sentence, at) => (
                <li
                  key={at}
                  lang={language}
                  dir={directionOf(language)}
                  className="border-l-2 border-line-strong pl-2 font-serif"
                >
                  <FormattedText text={sentence.text} />
                  {sentence.isNew && (
                    <span lang={spoken} className="ml-2 font-sans text-small text-accent">
                      {t("cutHere")}
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </Section>
  );
}

function tryOn(rules: RuleSet, text: string, language: string): Trial {
  if (text.trim() === "" || !isLanguageTag(language)) return { ok: true, sentences: [], joined: 0 };
  try {
    const builtIn = new Set(splitSentences(text, language).map(({ start }) => start));
    const spans = splitSentences(text, language, readyRulesFor(rules, language));
    const starts = new Set(spans.map(({ start }) => start));
    return {
      ok: true,
      sentences: spans.map((span) => ({ text: textOf(text, span), isNew: !builtIn.has(span.start) })),
      joined: [...builtIn].filter((start) => !starts.has(start)).length,
    };
  } catch (error) {
    if (error instanceof EffortSpent) return { ok: false };
    throw error;
  }
}
