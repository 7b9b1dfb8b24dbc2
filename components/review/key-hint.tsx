"use client";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";

/** The key of an action, beside its name; only where there is room and so, most likely, a keyboard. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const isMac = useIsInBrowser() && /Mac|iPhone|iPad/.test(navigator.platform);
  return (
    <kbd aria-hidden className="ml-1 font-sans text-small font-normal opacity-80 max-lg:hidden">
      {isMac ? keys.replace("Ctrl+", "⌘").replace("Enter", "↩") : keys}
    </kbd>
  );
}
