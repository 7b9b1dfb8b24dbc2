"use client";
import { clsx } from "clsx";
import { Check, CircleAlert, CircleDashed, Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormattedText } from "@/components/document/formatted-text";
import { useReasonWords } from "@/components/document/use-reason-words";
import { TextBox } from "@/components/editor/text-box";
import type { MendedBead } from "@/lib/alignment/mending/mending";
import type { SourceSegment } from "@/lib/alignment/mending/plan-import";
import { directionOf } from "@/lib/text/language";
import { trustOf, type Trust } from "./trust";

type BeadRowProps = {
  readonly index: number;
  readonly bead: MendedBead;
  readonly sources: readonly SourceSegment[];
  readonly targets: readonly string[];
  readonly languages: { readonly source: string; readonly target: string };
  readonly isAtHand: boolean;
  readonly onTake: () => void;
  /** A sentence, counted within the pair, is cut at a UTF-16 offset. */
  readonly onCut: (sentence: number, offset: number) => void;
  /** A sentence and the next one become one. */
  readonly onJoin: (sentence: number) => void;
};

const icons = { sure: Check, likely: CircleDashed, weak: CircleAlert, set: Hand } as const;
const colours: Readonly<Record<Trust["look"], string>> = {
  sure: "text-(--status-approved)",
  likely: "text-(--status-translated)",
  weak: "text-danger",
  set: "text-quiet",
};

/** Segments and the sentences that go with them; in the pair at hand a sentence can be cut where the caret stands. */
export function BeadRow(props: BeadRowProps) {
  const { index, bead, sources, targets, languages, isAtHand, onTake, onCut, onJoin } = props;
  const t = useTranslations("alignment");
  const reasonWords = useReasonWords();
  const trust = trustOf(bead.setter);
  const Icon = icons[trust.look];

  function cutOrJoin(sentence: number) {
    return (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      // Within a sentence the letters and arrows are the text's own.
      if (isPlain) event.stopPropagation();
      if (!isPlain || event.nativeEvent.isComposing || selectionStart !== selectionEnd) return;
      if (event.key === "Enter") onCut(sentence, selectionStart);
      else if (event.key === "Delete" && selectionEnd === value.length) onJoin(sentence);
      else return;
      event.preventDefault();
    };
  }

  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-current={isAtHand || undefined}
      tabIndex={isAtHand ? 0 : -1}
      className={clsx(
        "grid scroll-my-40 gap-x-4 gap-y-1 border-b border-line px-3 py-2.5 outline-offset-[-2px] [contain-intrinsic-size:auto_4rem] [content-visibility:auto] md:grid-cols-[3rem_minmax(0,1fr)_minmax(0,1fr)_9rem]",
        isAtHand ? "bg-raised shadow-[inset_3px_0_0_var(--accent)]" : "hover:bg-raised/60",
      )}
      onClick={() => !isAtHand && onTake()}
    >
      <div role="rowheader" className="text-small text-quiet tabular-nums">
        {index + 1}
      </div>
      <div role="cell" className="grid content-start gap-1.5">
        {sources.map(({ id, number, text }) => (
          <p key={id} lang={languages.source} dir={directionOf(languages.source)} className="reading">
            <span className="mr-1.5 align-baseline font-sans text-small text-quiet tabular-nums">
              {number}
            </span>
            <FormattedText text={text} />
          </p>
        ))}
        {sources.length === 0 && <Nothing words={t("noSegment")} />}
      </div>
      <div role="cell" className="grid content-start gap-1.5">
        {targets.map((text, sentence) =>
          isAtHand ? (
            <TextBox
              key={sentence}
              text={text}
              language={languages.target}
              marks={[]}
              isFixed
              aria-label={t("sentence", { pair: index + 1, sentence: sentence + 1 })}
              onKeyDown={cutOrJoin(sentence)}
            />
          ) : (
            <p key={sentence} lang={languages.target} dir={directionOf(languages.target)} className="reading">
              <FormattedText text={text} />
            </p>
          ),
        )}
        {targets.length === 0 && <Nothing words={t("noTranslation")} />}
      </div>
      <div role="cell" className={clsx("flex items-start gap-1 text-small", colours[trust.look])}>
        <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        <span>
          {trust.reason === null ? t(`setter.${trust.word}`) : reasonWords(trust.reason)}{" "}
          {trust.figure !== null && <span className="tabular-nums">{trust.figure}</span>}
        </span>
      </div>
    </div>
  );
}

function Nothing({ words }: { readonly words: string }) {
  return <p className="text-small text-quiet italic">{words}</p>;
}
