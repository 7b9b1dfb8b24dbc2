import { useTranslations } from "next-intl";
import type { InlineTag } from "@/lib/text/tags";

const names: Readonly<Record<InlineTag["kind"], string>> = { bold: "b", italic: "i", link: "link" };

/** What a tag is called where it is shown: "b", "/b", "link". */
export function nameOfTag({ kind, part }: InlineTag): string {
  return `${part === "close" ? "/" : ""}${names[kind]}`;
}

/**
 * A tag as a small quiet chip. Its written form stands hidden in the page, so that offsets counted over the page's text
 * are those of the stored text.
 */
export function TagChip({ tag }: { readonly tag: InlineTag }) {
  const t = useTranslations("document.tag");
  return (
    <span
      role="img"
      aria-label={t(`${tag.kind}.${tag.part}`)}
      title={tag.href ?? undefined}
      data-name={nameOfTag(tag)}
      className="mx-px rounded-[3px] border border-line-strong bg-sunken px-1 font-sans text-[0.6875em] font-normal text-quiet not-italic before:content-[attr(data-name)]"
    >
      <HiddenTag tag={tag} />
    </span>
  );
}

/** A tag that is in the page's text but not seen, heard or copied. */
export function HiddenTag({ tag }: { readonly tag: InlineTag }) {
  return <span hidden>{tag.text}</span>;
}
