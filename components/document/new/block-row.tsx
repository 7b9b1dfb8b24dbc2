"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { FormattedText } from "@/components/document/formatted-text";
import { useReasonWords } from "@/components/document/use-reason-words";
import { Button } from "@/components/ui/button";
import { blockRoles, type BlockRole } from "@/lib/document/block";
import type { DraftBlock } from "@/lib/formats/read-article";
import { directionOf } from "@/lib/text/language";

type BlockRowProps = {
  readonly at: number;
  readonly block: DraftBlock;
  readonly role: BlockRole;
  /** The number of its first segment. */
  readonly firstNumber: number;
  readonly language: string;
  /** Drawn only while it is near the view. */
  readonly isOneOfMany: boolean;
  readonly onRole: (at: number, role: BlockRole) => void;
};

/** One block with its sentences. */
export const BlockRow = memo(function BlockRow({
  at,
  block,
  role,
  firstNumber,
  language,
  isOneOfMany,
  onRole,
}: BlockRowProps) {
  const t = useTranslations("article");
  const roleNames = useTranslations("document.blockRole");
  const reasonWords = useReasonWords();
  const isExcluded = role === "boilerplate";
  const include = block.role === "boilerplate" ? "paragraph" : block.role;
  const number = at + 1;
  return (
    <li
      className={clsx(
        "grid gap-2 rounded-md border px-3 py-2",
        isOneOfMany && "[contain-intrinsic-size:auto_8rem] [content-visibility:auto]",
        isExcluded ? "border-dashed border-line-strong bg-sunken" : "border-line bg-raised",
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="w-6 text-right text-small text-quiet">{number}</span>
        <select
          aria-label={t("roleOf", { number })}
          value={role}
          onChange={(event) => onRole(at, event.target.value as BlockRole)}
          className="h-8 rounded-md border border-line-strong bg-raised px-2 max-sm:h-11"
        >
          {blockRoles.map((each) => (
            <option key={each} value={each}>
              {roleNames(each)}
            </option>
          ))}
        </select>
        <p className="min-w-0 flex-1 text-small text-quiet">
          {isExcluded && <strong className="font-semibold text-ink">{t("asideMark")} </strong>}
          {role === block.role && block.reason !== null && reasonWords(block.reason)}
        </p>
        <Button
          look={isExcluded ? "plain" : "quiet"}
          aria-label={t(isExcluded ? "includeBlock" : "excludeBlock", { number })}
          onClick={() => onRole(at, isExcluded ? include : "boilerplate")}
        >
          {t(isExcluded ? "include" : "exclude")}
        </Button>
      </div>
      <ol className="grid gap-1">
        {block.segments.map((text, index) => (
          <li key={index} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3">
            <span className="pt-0.5 text-right text-small text-quiet">{firstNumber + index}</span>
            <p
              lang={language}
              dir={directionOf(language)}
              className={clsx(
                "reading border-s-2 border-line ps-3 text-base",
                isExcluded && "text-quiet",
                (role === "title" || role === "heading") && "font-semibold",
                role === "caption" && "italic",
              )}
            >
              <FormattedText text={text} />
            </p>
          </li>
        ))}
      </ol>
    </li>
  );
});
