"use client";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { chordOf, nameChord, writeChord } from "@/lib/keyboard/chord";
import { judgeChord } from "@/lib/keyboard/judge-chord";

type PressFieldProps = {
  readonly label: string;
  readonly isMac: boolean;
  /** The command acts only where nothing is typed. */
  readonly isOutsideText: boolean;
  readonly onChord: (written: string) => void;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
};

/** Takes the next keys that are pressed; Esc, Tab and going elsewhere leave it. */
export function PressField({ label, isMac, isOutsideText, onChord, onCancel, onLeave }: PressFieldProps) {
  const t = useTranslations("commands.keys");
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent): void {
    const { nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
    // Nobody may be caught in here: Tab goes on as anywhere.
    if (event.key === "Tab" && isBare) return;
    event.preventDefault();
    if (event.key === "Escape" && isBare) return onCancel();
    const chord = chordOf(nativeEvent, isMac);
    if (chord === null) return;
    const problem = judgeChord(chord, isOutsideText);
    if (problem === null) onChord(writeChord(chord));
    else setFault(t(`faults.${problem}`, { key: nameChord(chord, isMac) }));
  }

  return (
    <div className="grid gap-1">
      <input
        ref={field}
        readOnly
        aria-label={label}
        aria-describedby={id}
        aria-invalid={fault !== null}
        placeholder={t("press")}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
        className="h-9 w-72 max-w-full rounded-md border border-accent bg-raised px-2.5 placeholder:text-quiet aria-invalid:border-danger max-sm:h-11"
      />
      <p id={id} role="alert" className="text-small text-danger empty:hidden">
        {fault}
      </p>
    </div>
  );
}
