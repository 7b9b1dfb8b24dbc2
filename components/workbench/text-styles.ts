import type { BlockRole } from "@/lib/document/block";

/** How a block's texts look beside those of a paragraph. */
export const textStyles: Readonly<Partial<Record<BlockRole, string>>> = {
  title: "text-[1.375rem]! leading-snug! font-semibold",
  heading: "font-semibold text-[1.1875rem]!",
  caption: "text-[0.9688rem]! text-quiet",
  byline: "text-[0.9688rem]! italic",
  quote: "italic",
};
