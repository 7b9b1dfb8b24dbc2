"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState, type RefObject } from "react";
import type { Acts } from "@/components/commands/use-command-keys";
import type { EditorHandle } from "@/components/editor/editor-handle";
import { call, wordsFor } from "@/components/ui/call";
import type { DocumentOpening } from "@/lib/document/rows";
import type { WrittenWord } from "@/lib/spelling/words-to-check";
import { openIgnoredWords } from "./ignored-words";
import type { Desk } from "./make-desk";
import { createSpellingStore, type SpellingMenu, type SpellingStore } from "./spelling-store";

export type Spelling = {
  readonly store: SpellingStore;
  /** Opens the menu of the misspelling at an offset of a text; false where there is none. */
  readonly showAt: (segmentId: string, offset: number, place: { left: number; top: number }) => boolean;
  readonly replace: (menu: SpellingMenu, suggestion: string) => void;
  /** The word is right in the whole project. */
  readonly accept: (word: string) => void;
  readonly ignore: (menu: SpellingMenu) => void;
};

type Context = {
  readonly desk: Desk;
  readonly active: string | null;
  readonly editor: RefObject<EditorHandle | null>;
  readonly opening: DocumentOpening;
  readonly viewerId: string;
  readonly announce: (words: string) => void;
};

/** What can be done about a misspelling, and the keys for it. */
export function useSpelling({ desk, active, editor, opening, viewerId, announce }: Context) {
  const t = useTranslations("spelling");
  const [store] = useState(() => createSpellingStore(opening.targetLanguage, openIgnoredWords(viewerId)));
  const projectId = opening.project.id;
  const spelling = useMemo((): Spelling => {
    const mistakesIn = (id: string) => {
      const { text, source } = desk.store.get(id);
      return store.mistakesIn(id, text, source.text);
    };
    return {
      store,
      showAt(segmentId, offset, place) {
        const mistake = mistakesIn(segmentId).find(({ span }) => span.start <= offset && offset <= span.end);
        if (mistake === undefined) return false;
        store.show({ ...mistake, segmentId, ...place });
        return true;
      },
      replace({ segmentId, word, span }, suggestion) {
        const box = editor.current;
        // Somebody's words may have come in while the menu was open.
        const now = mistakesIn(segmentId)
          .filter((mistake) => mistake.word === word)
          .toSorted((a, b) => Math.abs(a.span.start - span.start) - Math.abs(b.span.start - span.start))[0];
        if (box !== null && now !== undefined) box.replace(now.span, suggestion);
      },
      accept(word) {
        store.accept(word);
        announce(t("accepted", { word }));
        const body = { language: store.language, word };
        call(`/api/v1/projects/${projectId}/words`, { method: "POST", body }).catch((error: unknown) => {
          store.reject(word);
          announce(wordsFor(error));
        });
      },
      ignore: ({ segmentId, word }) => store.ignore(segmentId, word),
    };
  }, [desk, store, editor, projectId, announce, t]);

  const acts = useMemo((): Acts => {
    /** At the caret, or else the next one, from the beginning where none follows. */
    const mistakeAtHand = (): WrittenWord | null => {
      const box = editor.current;
      if (box === null || active === null) return null;
      const caret = box.selection().end;
      const mistakes = store.mistakesIn(active, box.text(), desk.store.get(active).source.text);
      return mistakes.find(({ span }) => caret <= span.end) ?? mistakes[0] ?? null;
    };
    return {
      spelling_menu() {
        const mistake = mistakeAtHand();
        if (mistake === null || active === null) return announce(t("none"));
        editor.current!.focus(mistake.span.start);
        store.show({ ...mistake, segmentId: active, ...placeOfCaret(editor.current!.element()) });
      },
      accept_word() {
        const mistake = mistakeAtHand();
        if (mistake === null) return announce(t("none"));
        spelling.accept(mistake.word);
      },
    };
  }, [desk, store, spelling, active, editor, announce, t]);
  return { spelling, acts };
}

/** Below the caret, or below the box where the caret has no place that can be asked for. */
function placeOfCaret(box: HTMLElement): { readonly left: number; readonly top: number } {
  const selection = window.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const caret = range !== null && box.contains(range.startContainer) ? range.getClientRects()[0] : undefined;
  const { left, bottom } = caret ?? box.getBoundingClientRect();
  return { left, top: bottom };
}
