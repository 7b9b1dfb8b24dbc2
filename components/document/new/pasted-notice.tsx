import { Button } from "@/components/ui/button";

/** Said while what was pasted with its formatting stands unchanged. */
export function PastedNotice({ onPlain }: { readonly onPlain: () => void }) {
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-quiet">
      <span>
        Headings, lists, bold, italic and links of the page are kept, as Markdown. Ctrl/⌘+Shift+V pastes the
        words alone.
      </span>
      <Button className="text-small" onClick={onPlain}>
        Paste as plain text instead
      </Button>
    </div>
  );
}
