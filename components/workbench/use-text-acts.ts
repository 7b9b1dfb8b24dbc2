"use client";
import { useMemo, type RefObject } from "react";
import type { EditorHandle } from "@/components/editor/editor-handle";
import { useTypedQuotes } from "@/components/editor/use-typed-quotes";
import { usePreferences } from "@/components/preferences/use-preferences";
import type { Acts } from "@/components/commands/use-command-keys";
import { changeCase } from "@/lib/text/change-case";
import { curlQuotes } from "@/lib/text/smart-quotes";
import { missingTags } from "@/lib/text/tags";
import type { Span } from "@/lib/text/span";
import type { Languages } from "./bench";
import type { Desk } from "./make-desk";

const loadNumbers = () => import("@/lib/checks/localise-numbers");

/** What can be done to the text of the segment at hand by one key, each as one step of its undo. */
export function useTextActs(
  desk: Desk,
  active: string | null,
  editor: RefObject<EditorHandle | null>,
  languages: Languages,
): Acts {
  const { smartQuotes } = usePreferences().preferences;
  useTypedQuotes(editor, languages.target, smartQuotes);
  return useMemo(() => {
    if (active === null) return {};
    const sourceText = () => desk.store.get(active).source.text;

    /** Changes the selected words, or the whole text where none are. */
    function rewrite(change: (text: string) => string): void {
      const box = editor.current;
      if (box === null) return;
      const text = box.text();
      const chosen = box.selection();
      const span: Span = chosen.start < chosen.end ? chosen : { start: 0, end: text.length };
      const changed = change(text.slice(span.start, span.end));
      if (changed === text.slice(span.start, span.end)) return;
      const isSelected = chosen.start < chosen.end;
      box.replace(
        span,
        changed,
        isSelected ? { start: span.start, end: span.start + changed.length } : undefined,
      );
    }

    return {
      copy_source() {
        const box = editor.current;
        if (box === null) return;
        box.replace({ start: 0, end: box.text().length }, sourceText());
        box.focus("keep");
      },
      insert_tag() {
        const box = editor.current;
        if (box === null) return;
        const [tag, ...rest] = missingTags(sourceText(), box.text());
        if (tag === undefined) return;
        const { start, end } = box.selection();
        const close = rest.find(({ kind, part }) => kind === tag.kind && part === "close");
        // Selected words are put between the tag and its closing one.
        const words = box.text().slice(start, end);
        const isWrapped = start < end && tag.part === "open" && close !== undefined;
        box.replace({ start, end }, isWrapped ? tag.text + words + close.text : tag.text + words);
        box.focus("keep");
      },
      change_case: () => rewrite((text) => changeCase(text, languages.target)),
      curl_quotes: () => rewrite((text) => curlQuotes(text, languages.target)),
      localise_numbers() {
        void loadNumbers().then(({ localiseNumbers }) =>
          rewrite((text) => localiseNumbers(text, languages.source, languages.target)),
        );
      },
    };
  }, [active, desk, editor, languages]);
}
