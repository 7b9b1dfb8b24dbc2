"use client";
import { useTranslations } from "next-intl";
import type { BlockRole } from "@/lib/document/block";
import type { ExcludedRow } from "@/lib/document/rows";
import { Button } from "@/components/ui/button";
import { directionOf } from "@/lib/text/language";
import { useBench } from "./bench";
import { RoleMark } from "./role-mark";

/** A block that is kept with the document but left out of the work and of every file. */
export function BoilerplateRow({
  line: { blockId, first, last, reason, text },
  rowIndex,
  language,
}: {
  readonly line: ExcludedRow;
  readonly rowIndex: number;
  readonly language: string;
}) {
  const t = useTranslations("workbench.boilerplate");
  const { changeRole } = useBench();
  const roleChange = changeRole === null ? {} : { onChange: (role: BlockRole) => changeRole(blockId, role) };
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className="grid grid-cols-[1.5rem_minmax(0,1fr)_1.5rem] gap-x-2 lg:gap-x-3 border-b border-line bg-sunken px-3 py-2 text-quiet lg:grid-cols-[2.75rem_1.75rem_minmax(0,1fr)_minmax(0,1fr)_2rem]"
    >
      <div role="rowheader" className="text-small tabular-nums">
        {first === last ? first : `${first}–${last}`}
      </div>
      <div role="gridcell" className="col-start-3 row-start-1 lg:col-start-2">
        <RoleMark role="boilerplate" reason={reason} {...roleChange} />
      </div>
      <div role="gridcell" className="col-start-2 row-start-1 max-w-[68ch] lg:col-start-3">
        <p lang={language} dir={directionOf(language)} className="line-clamp-2 font-serif text-[0.9375rem]">
          {text}
        </p>
      </div>
      <div
        role="gridcell"
        className="col-start-2 row-start-2 flex flex-wrap items-center gap-2 text-small lg:col-start-4 lg:row-start-1"
      >
        <span>{reason === null ? t("leftOut") : t("why", { reason })}</span>
        {changeRole !== null && (
          <Button onClick={() => changeRole(blockId, "paragraph")}>{t("include")}</Button>
        )}
      </div>
      <div role="gridcell" className="hidden lg:block" />
    </div>
  );
}
