"use client";
import { useEffect, useEffectEvent, useMemo } from "react";
import { isPressOf, parseChord, type Chord } from "@/lib/keyboard/chord";
import { commandIds, commands, keysOf, type ChosenKeys, type CommandId } from "@/lib/keyboard/commands";
import { isMacKeyboard } from "./is-mac";

/** What can be done now. A command that is absent cannot. One that answers false leaves its key to the browser. */
export type Acts = Readonly<Partial<Record<CommandId, () => void | false>>>;

/** Whether something is typed at this element. */
export function isTextBox(element: Element): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLElement && element.isContentEditable) ||
    (element instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit|range)$/.test(element.type))
  );
}

type Binding = { readonly id: CommandId; readonly chord: Chord };

/** Answers the keys of the commands. None while an input method is composing: Enter chooses a word there. */
export function useCommandKeys(acts: Acts, chosen: ChosenKeys, allowsSingleKeys: boolean): void {
  const bindings = useMemo(
    () =>
      commandIds.flatMap((id) =>
        keysOf(id, chosen).flatMap((key): Binding[] => {
          const chord = parseChord(key);
          return chord === null ? [] : [{ id, chord }];
        }),
      ),
    [chosen],
  );
  const answer = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : document.body;
    // A dialog or a menu has keys of its own.
    if (target.closest('[role="dialog"], [role="menu"]') !== null) return;
    const isMac = isMacKeyboard();
    for (const { id, chord } of bindings) {
      const act = acts[id];
      if (act === undefined || !isPressOf(chord, event, isMac)) continue;
      const { reach } = commands[id];
      if (reach === "list" && target.closest("[data-segments]") === null) continue;
      if (reach === "outside_text" && (!allowsSingleKeys || isTextBox(target))) continue;
      if (act() === false) return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
  });
  useEffect(() => {
    // Before the text box has the key: its own keys are those that no command wants.
    const listener = (event: KeyboardEvent) => answer(event);
    window.addEventListener("keydown", listener, { capture: true });
    return () => window.removeEventListener("keydown", listener, { capture: true });
  }, []);
}
