"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { directionOf } from "@/lib/text/language";
import type { Desk } from "./make-desk";
import { useStrandedTexts } from "./stranded-texts";

/** What was typed into a segment that somebody split or merged before it was stored: shown until it is dealt with. */
export function StrandedNotice({
  desk,
  language,
  activeNumber,
  onInsert,
}: {
  readonly desk: Desk;
  readonly language: string;
  /** The row the text would go into; null where there is none to write in. */
  readonly activeNumber: number | null;
  readonly onInsert: (text: string) => void;
}) {
  const texts = useStrandedTexts(desk.stranded);
  return texts.map(({ segmentId, number, text }) => (
    <Notice key={segmentId} kind="caution" className="m-3">
      <p className="font-medium">
        Segment {number} was split, merged or removed while this was being typed. It is kept here, on this
        device:
      </p>
      <p lang={language} dir={directionOf(language)} className="reading my-1 text-ink">
        {text}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void navigator.clipboard.writeText(text)}>Copy it</Button>
        {activeNumber !== null && (
          <Button
            onClick={() => {
              onInsert(text);
              desk.putAway(segmentId);
            }}
          >
            Add it to segment {activeNumber}
          </Button>
        )}
        <Button onClick={() => desk.putAway(segmentId)}>It is not needed</Button>
      </div>
    </Notice>
  ));
}
