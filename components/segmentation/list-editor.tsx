"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { anyLanguage, languagesMeant, patternOfLanguage } from "@/lib/segmentation/language-pattern";
import type { OwnRule } from "@/lib/segmentation/own-rules";
import type { RuleFault, RuleList } from "@/lib/segmentation/rule-set";
import { isLanguageTag } from "@/lib/text/languages";
import { RuleRow } from "./rule-row";
import { useFaultWords } from "./use-fault-words";

/** Rules in order for some languages. The first that fits a place decides. */
export function ListEditor({
  list,
  faults,
  onChange,
}: {
  readonly list: RuleList;
  readonly faults: readonly RuleFault[];
  /** Null takes the list away; absent where the viewer may only read. */
  readonly onChange: ((list: RuleList | null) => void) | null;
}) {
  const t = useTranslations("segmentation.list");
  const faultWords = useFaultWords();
  const { name, languages, rules } = list;
  const wrong = faults.find(({ rule, side }) => rule === null && side === "languages");
  const [typed, setTyped] = useState<string | null>(null);
  const isFixed = onChange === null;
  const setRules = (next: readonly OwnRule[]) => onChange?.({ ...list, rules: next });
  return (
    <section aria-label={name} className="grid gap-3 rounded-md border border-line p-4">
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <TextField
          label={t("name")}
          value={name}
          readOnly={isFixed}
          onChange={(event) => onChange?.({ ...list, name: event.currentTarget.value })}
        />
        <TextField
          label={t("languages")}
          hint={t("languagesHint")}
          value={typed ?? wordsOf(languages, t("all"))}
          readOnly={isFixed}
          error={wrong === undefined ? null : faultWords(wrong)}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => {
            if (typed === null) return;
            setTyped(null);
            onChange?.({ ...list, languages: patternOf(typed, t("all")) });
          }}
        />
        {!isFixed && (
          <Button look="danger" className="sm:mt-6" onClick={() => onChange(null)}>
            {t("remove")}
          </Button>
        )}
      </div>
      <ol className="grid gap-2">
        {rules.map((rule, at) => (
          <RuleRow
            key={at}
            number={at + 1}
            rule={rule}
            faults={faults.filter((fault) => fault.rule === at)}
            onChange={isFixed ? null : (next) => setRules(rules.with(at, next))}
          >
            {!isFixed && (
              <div className="flex">
                <IconButton
                  label={t("up", { number: at + 1 })}
                  disabled={at === 0}
                  onClick={() => setRules(swap(rules, at - 1))}
                >
                  <ArrowUp aria-hidden className="size-4" />
                </IconButton>
                <IconButton
                  label={t("down", { number: at + 1 })}
                  disabled={at === rules.length - 1}
                  onClick={() => setRules(swap(rules, at))}
                >
                  <ArrowDown aria-hidden className="size-4" />
                </IconButton>
                <IconButton
                  label={t("removeRule", { number: at + 1 })}
                  onClick={() => setRules(rules.toSpliced(at, 1))}
                >
                  <Trash2 aria-hidden className="size-4" />
                </IconButton>
              </div>
            )}
          </RuleRow>
        ))}
      </ol>
      {!isFixed && (
        <div>
          <Button onClick={() => setRules([...rules, { breaks: false, before: "", after: "" }])}>
            {t("add")}
          </Button>
        </div>
      )}
    </section>
  );
}

function swap(rules: readonly OwnRule[], at: number): readonly OwnRule[] {
  return rules.toSpliced(at, 2, rules[at + 1]!, rules[at]!);
}

function wordsOf(pattern: string, all: string): string {
  const meant = languagesMeant(pattern);
  if (meant.kind === "all") return all;
  return meant.kind === "tags" ? meant.tags.join(", ") : pattern;
}

function patternOf(typed: string, all: string): string {
  const words = typed.trim();
  if (["", "*", "all", all.toLowerCase()].includes(words.toLowerCase())) return anyLanguage;
  const tags = words.split(/[\s,]+/u).filter((tag) => tag !== "");
  return tags.every(isLanguageTag) ? tags.map(patternOfLanguage).join("|") : words;
}
