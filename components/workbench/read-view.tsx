"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { memo, useCallback, useMemo, useState } from "react";
import { MarkedText } from "@/components/annotation/marked-text";
import type { BlockRole } from "@/lib/document/block";
import { joinerFor } from "@/lib/text/joiner";
import { directionOf } from "@/lib/text/language";
import type { Span } from "@/lib/text/span";
import { useBench } from "./bench";
import { noMarks, type MarksBySegment } from "./marks-by-segment";
import { readBlocks, type ReadBlock } from "./read-blocks";
import { SegmentNotices } from "./segment-notices";
import { useSegment } from "./segment-store";
import { TargetCell } from "./target-cell";
import type { Caret } from "./use-active";
import { VirtualList } from "./virtual-list";

type Layout = "side_by_side" | "alternating";

type ReadViewProps = {
  readonly version: number;
  readonly active: string | null;
  readonly caret: Caret;
  readonly marks: MarksBySegment;
  readonly unknownWords: readonly Span[];
};

const roleStyles: Readonly<Record<Exclude<BlockRole, "boilerplate">, string>> = {
  title: "text-[1.75rem]! leading-tight! font-semibold",
  heading: "text-[1.3125rem]! leading-snug! font-semibold",
  paragraph: "",
  quote: "border-l-2 border-line-strong pl-4 italic",
  list_item: "pl-4 before:-ml-4 before:pr-2 before:content-['•']",
  caption: "text-[0.9375rem]! text-quiet",
  byline: "text-[0.9375rem]! text-quiet italic",
};

/** The article as it will be published. A sentence that is clicked, on either side, lights on both and is edited in place. */
export function ReadView({ version, active, caret, marks, unknownWords }: ReadViewProps) {
  const { desk } = useBench();
  const t = useTranslations("workbench");
  const [layout, setLayout] = useState<Layout>("side_by_side");
  const blocks = useMemo(() => {
    void version;
    return readBlocks(desk.rows);
  }, [desk.rows, version]);
  const activeIndex = useMemo(
    () => (active === null ? -1 : blocks.findIndex(({ segmentIds }) => segmentIds.includes(active))),
    [blocks, active],
  );
  const keyOf = useCallback((index: number) => `${layout}-${blocks[index]!.blockId}`, [blocks, layout]);
  const estimate = useCallback(
    (index: number) => {
      const characters = blocks[index]!.segmentIds.reduce(
        (sum, id) => sum + desk.store.get(id).source.text.length + 1,
        0,
      );
      return 20 + Math.ceil(characters / 62) * 27.2 * (layout === "alternating" ? 1.6 : 1);
    },
    [blocks, desk.store, layout],
  );
  return (
    <section
      aria-label={t("views.read")}
      data-segments
      data-region={t("views.read")}
      className="mx-auto w-full max-w-[80rem] px-3 py-4 pb-24 sm:px-6"
    >
      <div role="group" aria-label={t("layout.label")} className="mb-3 flex justify-end gap-1 text-small">
        {(["side_by_side", "alternating"] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={layout === each}
            onClick={() => setLayout(each)}
            className="min-h-8 rounded px-2 text-quiet hover:bg-sunken hover:text-ink aria-pressed:bg-accent-wash aria-pressed:text-ink max-sm:min-h-11"
          >
            {t(`layout.${each}`)}
          </button>
        ))}
      </div>
      <VirtualList
        role="presentation"
        count={blocks.length}
        keyOf={keyOf}
        estimate={estimate}
        activeIndex={activeIndex}
        jump={caret}
        render={(index) => (
          <ReadParagraph
            block={blocks[index]!}
            layout={layout}
            marks={marks}
            active={activeIndex === index ? active : null}
            caret={activeIndex === index ? caret : null}
            unknownWords={unknownWords}
          />
        )}
      />
    </section>
  );
}

type ReadParagraphProps = {
  readonly block: ReadBlock;
  readonly layout: Layout;
  readonly marks: MarksBySegment;
  readonly active: string | null;
  readonly caret: Caret | null;
  readonly unknownWords: readonly Span[];
};

const ReadParagraph = memo(function ReadParagraph(props: ReadParagraphProps) {
  const { block, layout, marks, active, caret, unknownWords } = props;
  const { languages } = useBench();
  const style = clsx("reading", roleStyles[block.role]);
  const side = (which: "source" | "target") => (
    <div lang={languages[which]} dir={directionOf(languages[which])} className={style}>
      {block.segmentIds.map((id, at) => (
        <Sentence
          key={id}
          segmentId={id}
          side={which}
          marks={marks}
          isActive={id === active}
          caret={id === active ? caret : null}
          unknownWords={unknownWords}
          joiner={at === 0 ? "" : joinerFor(languages[which])}
        />
      ))}
    </div>
  );
  return (
    <div
      className={clsx(
        "grid gap-x-10 gap-y-2 py-2.5",
        layout === "side_by_side" ? "sm:grid-cols-2" : "mx-auto max-w-[42rem]",
      )}
    >
      {side("source")}
      {side("target")}
    </div>
  );
});

function Sentence(props: {
  readonly segmentId: string;
  readonly side: "source" | "target";
  readonly marks: MarksBySegment;
  readonly isActive: boolean;
  readonly caret: Caret | null;
  readonly unknownWords: readonly Span[];
  /** What stands between this sentence and the one before. */
  readonly joiner: string;
}) {
  const { segmentId, side, isActive, caret, unknownWords, joiner } = props;
  const { desk, activate, canTranslate } = useBench();
  const t = useTranslations("workbench");
  const segment = useSegment(desk.store, segmentId);
  const marks = props.marks.get(segmentId) ?? noMarks;
  const text = side === "source" ? segment.source.text : segment.text;
  if (side === "target" && isActive && canTranslate) {
    return (
      <div className="my-1.5 pl-2">
        <TargetCell
          segment={segment}
          marks={marks}
          unknownWords={unknownWords}
          style={undefined}
          isActive
          caret={caret}
        />
        <SegmentNotices segment={segment} isEdited />
      </div>
    );
  }
  return (
    <>
      {joiner}
      <span
        role="button"
        tabIndex={side === "target" || !canTranslate ? 0 : -1}
        aria-current={isActive || undefined}
        aria-label={
          side === "target" && text === "" ? t("emptySegment", { number: segment.number }) : undefined
        }
        onClick={() => activate(segmentId)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          activate(segmentId);
        }}
        className={clsx(
          "cursor-pointer rounded-xs [box-decoration-break:clone] hover:bg-accent-wash",
          isActive && "bg-accent-wash shadow-[0_1px_0_var(--accent)]",
        )}
      >
        {text === "" ? (
          <span className="rounded border border-dashed border-line-strong px-1.5 text-small text-quiet not-italic">
            {segment.number}
          </span>
        ) : (
          <MarkedText text={text} marks={marks[side]} showTags={false} />
        )}
      </span>
    </>
  );
}
