"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks for a segment's number and goes there. */
export function GoToNumber({
  last,
  onGo,
  onClose,
}: {
  /** The highest number there is. */
  readonly last: number;
  readonly onGo: (number: number) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations("commands");
  const [value, setValue] = useState("");
  const number = Number(value);
  const isGood = /^\d+$/.test(value) && number >= 1 && number <= last;
  return (
    <Dialog title={t("goTo.title")} isOpen onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isGood) return;
          onClose();
          // The dialog first gives the focus back to where it was.
          setTimeout(() => onGo(number));
        }}
      >
        <label className="grid gap-1">
          {t("goTo.label", { last })}
          <input
            autoFocus
            inputMode="numeric"
            value={value}
            onChange={(event) => setValue(event.currentTarget.value.trim())}
            aria-invalid={value !== "" && !isGood}
            aria-describedby="go-to-problem"
            className="h-9 w-32 rounded border border-line-strong bg-raised px-2"
          />
        </label>
        <p id="go-to-problem" role="status" className="min-h-5 text-small text-danger">
          {value !== "" && !isGood && t("goTo.problem", { last })}
        </p>
        <Button type="submit" look="primary" className="justify-self-start">
          {t("goTo.go")}
        </Button>
      </form>
    </Dialog>
  );
}
