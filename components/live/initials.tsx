import { clsx } from "clsx";

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends
    .map((word) => [...word][0] ?? "")
    .join("")
    .toLocaleUpperCase();
}

export function Initials({ name, isTyping }: { readonly name: string; readonly isTyping: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "inline-flex size-6 shrink-0 items-center justify-center rounded-full text-[0.6875rem] leading-none font-semibold select-none",
        isTyping ? "bg-accent text-on-accent" : "bg-accent-wash text-accent ring-1 ring-accent/40 ring-inset",
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
