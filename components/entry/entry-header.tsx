import Link from "next/link";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Wordmark } from "@/components/shell/wordmark";
import { LanguageSwitch } from "./language-switch";

/** Over the pages that are open to people who are not signed in. */
export function EntryHeader() {
  return (
    <header className="flex items-center justify-between">
      <Link href="/" className="rounded-sm">
        <Wordmark />
      </Link>
      <div className="flex items-center gap-3">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
