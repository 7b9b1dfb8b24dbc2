"use client";
import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { useEffect, useState } from "react";
import { call } from "@/components/ui/call";
import { useBench } from "./bench";
import { useSpellingMenu, type SpellingMenu as Menu } from "./spelling-store";

type Answer = { readonly unknown: readonly { readonly suggestions: readonly string[] }[] };

const item =
  "flex min-h-8 cursor-pointer items-center rounded px-2 outline-none data-[highlighted]:bg-accent-wash max-sm:min-h-11";
const note = "px-2 py-1.5 text-small text-quiet";

/** What may have been meant by a misspelling, and that it is none. */
export function SpellingMenu() {
  const { spelling, editor, languages } = useBench();
  const t = useTranslations("spelling");
  const menu = useSpellingMenu(spelling.store);
  const suggestions = useSuggestions(menu, languages.target);
  if (menu === null) return null;
  const { word, left, top } = menu;
  return (
    <DropdownMenu.Root open onOpenChange={(isOpen) => !isOpen && spelling.store.show(null)}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden className="pointer-events-none fixed size-px" style={{ left, top }} tabIndex={-1} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-labelledby={undefined}
          aria-label={t("menu", { word })}
          className="z-50 max-w-80 min-w-52 rounded-md border border-line bg-raised p-1 shadow-lg"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            editor.current?.focus("keep");
          }}
        >
          {suggestions === null && <p className={note}>{t("looking")}</p>}
          {suggestions?.length === 0 && <p className={note}>{t("noSuggestion")}</p>}
          {suggestions?.map((suggestion) => (
            <DropdownMenu.Item
              key={suggestion}
              lang={languages.target}
              className={`${item} font-medium`}
              onSelect={() => spelling.replace(menu, suggestion)}
            >
              {suggestion}
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className="my-1 h-px bg-line" />
          <DropdownMenu.Item className={item} onSelect={() => spelling.accept(word)}>
            {t("accept", { word })}
          </DropdownMenu.Item>
          <DropdownMenu.Item className={item} onSelect={() => spelling.ignore(menu)}>
            {t("ignore")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Null while the dictionary is being asked; none where it cannot be. */
function useSuggestions(menu: Menu | null, language: string): readonly string[] | null {
  const [found, setFound] = useState<{ readonly word: string; readonly list: readonly string[] } | null>(
    null,
  );
  const word = menu?.word ?? null;
  useEffect(() => {
    if (word === null) return;
    const stop = new AbortController();
    const take = (list: readonly string[]) => !stop.signal.aborted && setFound({ word, list });
    const body = { language, words: [word], suggests: true };
    call<Answer>("/api/v1/spelling", { method: "POST", body, signal: stop.signal }).then(
      ({ unknown: [answer] }) => take((answer?.suggestions ?? []).map((each) => asWritten(each, word))),
      () => take([]),
    );
    return () => stop.abort();
  }, [word, language]);
  return found !== null && found.word === word ? found.list : null;
}

/** The dictionary writes apostrophes straight. */
function asWritten(suggestion: string, word: string): string {
  return word.includes("’") ? suggestion.replaceAll("'", "’") : suggestion;
}
