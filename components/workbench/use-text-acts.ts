"use client";
import { useEffect, useMemo, type RefObject } from "react";
import type { EditorHandle } from "@/components/editor/editor-handle";
import { useTypedQuotes } from "@/components/editor/use-typed-quotes";
import { usePreferences } from "@/components/preferences/use-preferences";
import { loadWhenIdle } from "@/components/ui/when-idle";
import type { Acts } from "@/components/commands/use-command-keys";
import { missingTags } from "@/lib/text/tags";
import type { Span } from "@/lib/text/span";
import type { Languages } from "./bench";
import type { Desk } from "./make-desk";

const loadRewrites = () => import("./text-rewrites").then((module) => module.rewrites);
type Rewrites = Awaited<ReturnType<typeof loadRewrites>>;

/** What can be done to the text of the segment at hand by one key, each as one step of its undo. */
export function useTextActs(
  desk: Desk,
  active: string | null,
  editor: RefObject<EditorHandle | null>,
  languages: Languages,
): Acts {
  const { smartQuotes } = usePreferences().preferences;
  useTypedQuotes(editor, languages.target, smartQuotes);
  useEffect(() => loadWhenIdle([loadRewrites]), []);
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

    /** Nothing is done where the script does not come, or one has gone on to another text meanwhile. */
    function rewriteBy(change: (rewrites: Rewrites, text: string) => string): void {
      const box = editor.current;
      void loadRewrites().then(
        (rewrites) => {
          if (editor.current === box) rewrite((text) => change(rewrites, text));
        },
        () => undefined,
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
      change_case: () => rewriteBy(({ changeCase }, text) => changeCase(text, languages.target)),
      curl_quotes: () => rewriteBy(({ curlQuotes }, text) => curlQuotes(text, languages.target)),
      localise_numbers: () =>
        rewriteBy(({ localiseNumbers }, text) => localiseNumbers(text, languages.source, languages.target)),
    };
  }, [active, desk, editor, languages]);
}
