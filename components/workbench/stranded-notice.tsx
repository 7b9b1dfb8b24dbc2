"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { directionOf } from "@/lib/text/language";
import { useBench } from "./bench";
import { useStrandedTexts } from "./stranded-texts";

/** What was typed into a segment that somebody split or merged before it was stored: shown until it is dealt with. */
export function StrandedNotice({
  activeId,
}: {
  /** The segment that the text would go into; null where there is none. */
  readonly activeId: string | null;
}) {
  const t = useTranslations("workbench.stranded");
  const { desk, languages, canTranslate } = useBench();
  const texts = useStrandedTexts(desk.stranded);
  const language = languages.target;
  const goal = canTranslate && activeId !== null ? desk.store.get(activeId) : null;
  return texts.map(({ segmentId, number, text }) => (
    <Notice key={segmentId} kind="caution" className="m-3">
      <p className="font-medium">{t("what", { number })}</p>
      <p lang={language} dir={directionOf(language)} className="reading my-1 text-ink">
        {text}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void navigator.clipboard.writeText(text)}>{t("copy")}</Button>
        {goal !== null && (
          <Button
            onClick={() => {
              desk.type(goal.id, joinTexts(desk.store.get(goal.id).text, text));
              desk.putAway(segmentId);
            }}
          >
            {t("add", { number: goal.number })}
          </Button>
        )}
        <Button onClick={() => desk.putAway(segmentId)}>{t("dismiss")}</Button>
      </div>
    </Notice>
  ));
}

function joinTexts(before: string, added: string): string {
  return before === "" ? added : `${before} ${added}`;
}
