"use client";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

/** The keys of the workbench, where a glance finds them; with the names of the keyboard at hand. */
export function KeyHints() {
  const isMac = useIsInBrowser() && /Mac|iP(hone|ad)/.test(navigator.platform);
  const command = isMac ? "⌘" : "Ctrl+";
  const hints = [
    [`${command}Enter`, "confirm and go on"],
    [isMac ? "⌥↓" : "Alt+↓", "next"],
    [isMac ? "⌥↑" : "Alt+↑", "previous"],
    [`${command}.`, "annotate the selected words"],
  ] as const;
  return (
    <footer className="sticky bottom-0 z-10 hidden flex-wrap gap-x-5 border-t border-line bg-paper px-4 py-1.5 text-small text-quiet lg:flex">
      {hints.map(([keys, act]) => (
        <span key={act}>
          <kbd className="rounded border border-line bg-raised px-1 font-sans">{keys}</kbd> {act}
        </span>
      ))}
    </footer>
  );
}
