"use client";
import type { BlockView } from "@/lib/document/view";
import { Button } from "@/components/ui/button";
import { directionOf } from "@/lib/text/language";

/** A block that is kept with the document but left out of the work and of every file. */
export function BoilerplateRow({
  block,
  language,
  roleMark,
  onInclude,
}: {
  readonly block: BlockView;
  readonly language: string;
  readonly roleMark: React.ReactNode;
  /** Absent where the viewer may not change it. */
  readonly onInclude?: () => void;
}) {
  const first = block.segments[0]?.number;
  const last = block.segments.at(-1)?.number;
  return (
    <div
      role="row"
      className="grid grid-cols-[1.5rem_minmax(0,1fr)_1.5rem] gap-x-2 lg:gap-x-3 border-b border-line bg-sunken px-3 py-2 text-quiet lg:grid-cols-[2.75rem_1.75rem_minmax(0,1fr)_minmax(0,1fr)_2rem]"
    >
      <div role="rowheader" className="text-small tabular-nums">
        {first === last ? first : `${first}–${last}`}
      </div>
      <div role="cell" className="col-start-3 row-start-1 lg:col-start-2">
        {roleMark}
      </div>
      <div role="cell" className="col-start-2 row-start-1 max-w-[68ch] lg:col-start-3">
        <p lang={language} dir={directionOf(language)} className="line-clamp-2 font-serif text-[0.9375rem]">
          {block.segments.map(({ source }) => source.text).join(" ")}
        </p>
      </div>
      <div
        role="cell"
        className="col-start-2 row-start-2 flex flex-wrap items-center gap-2 text-small lg:col-start-4 lg:row-start-1"
      >
        <span>Left out{block.reason === null ? "" : `: ${block.reason}`}</span>
        {onInclude !== undefined && <Button onClick={onInclude}>Include</Button>}
      </div>
      <div role="cell" className="hidden lg:block" />
    </div>
  );
}
