let isComposing = false;
const waiting: (() => void)[] = [];

/**
 * Resolves when no input method is in the middle of a word: a text changed under it would lose what is being composed.
 * Holds while `watchComposing` is on.
 */
export function untilComposed(): Promise<void> {
  return isComposing ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve();
}

/** Returns what ends the watch. */
export function watchComposing(): () => void {
  const begin = () => {
    isComposing = true;
  };
  const end = () => {
    isComposing = false;
    // After the editor's own handling of the end.
    setTimeout(() => waiting.splice(0).forEach((resolve) => resolve()));
  };
  document.addEventListener("compositionstart", begin, { capture: true });
  // An editor that goes away in the middle of a word ends it without saying so.
  const ends = ["compositionend", "focusout"] as const;
  for (const event of ends) document.addEventListener(event, end, { capture: true });
  return () => {
    document.removeEventListener("compositionstart", begin, { capture: true });
    for (const event of ends) document.removeEventListener(event, end, { capture: true });
    end();
  };
}
