"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { fromLocalField, toLocalField } from "@/components/ui/local-time";
import { useIsInBrowser } from "@/components/ui/use-is-in-browser";
import { writeMoment, type Moment } from "@/lib/history/moment";

const kinds = ["start", "event", "release", "time", "now"] as const;

type Choice = { readonly kind: Moment["kind"]; readonly value: string };

/** Two moments to be compared: by an entry of the history, a release or a time. They stand in the address. */
export function CompareForm({
  documentId,
  from,
  to,
  showsSame,
}: {
  readonly documentId: string;
  readonly from: Moment;
  readonly to: Moment;
  readonly showsSame: boolean;
}) {
  const t = useTranslations("history.compare");
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [first, setFirst] = useState<Choice | null>(null);
  const [second, setSecond] = useState<Choice | null>(null);
  const [isSame, setSame] = useState(showsSame);

  function show(one: Moment | null, other: Moment | null): void {
    if (one === null || other === null) return;
    const query = `from=${writeMoment(one)}&to=${writeMoment(other)}${isSame ? "&same=1" : ""}`;
    start(() => router.push(`/documents/${documentId}/history/compare?${query}`));
  }

  return (
    <form
      aria-label={t("title")}
      className="grid grid-cols-1 items-end gap-3 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        show(first === null ? from : momentOf(first), second === null ? to : momentOf(second));
      }}
    >
      <MomentChoice label={t("first")} moment={from} choice={first} onChange={setFirst} />
      <MomentChoice label={t("second")} moment={to} choice={second} onChange={setSecond} />
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          checked={isSame}
          onChange={(event) => setSame(event.target.checked)}
        />
        {t("showSame")}
      </label>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" aria-busy={isBusy}>
          {t("submit")}
        </Button>
        <Button onClick={() => show(to, from)}>{t("swap")}</Button>
      </div>
    </form>
  );
}

function MomentChoice({
  label,
  moment,
  choice,
  onChange,
}: {
  readonly label: string;
  readonly moment: Moment;
  readonly choice: Choice | null;
  readonly onChange: (choice: Choice) => void;
}) {
  const t = useTranslations("history.compare");
  // The time zone is the browser's: the server leaves the field empty.
  const isInBrowser = useIsInBrowser();
  const { kind, value } = choice ?? { kind: moment.kind, value: isInBrowser ? valueOf(moment) : "" };
  const set = (next: string) => onChange({ kind, value: next });
  return (
    <fieldset className="grid grid-cols-2 items-end gap-2">
      <legend className="sr-only">{label}</legend>
      <SelectField
        label={label}
        value={kind}
        onChange={(event) => {
          const next = kinds.find((each) => each === event.target.value);
          if (next !== undefined) onChange({ kind: next, value: "" });
        }}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {t(`kinds.${each}`)}
          </option>
        ))}
      </SelectField>
      {kind === "time" ? (
        <TextField
          label={t("time")}
          type="datetime-local"
          required
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        (kind === "event" || kind === "release") && (
          <TextField
            label={kind === "event" ? t("entryNumber") : t("releaseNumber")}
            type="number"
            min={1}
            required
            value={value}
            onChange={(event) => set(event.target.value)}
          />
        )
      )}
    </fieldset>
  );
}

function valueOf(moment: Moment): string {
  switch (moment.kind) {
    case "event":
      return String(moment.seq);
    case "release":
      return String(moment.number);
    case "time":
      return toLocalField(moment.at);
    default:
      return "";
  }
}

function momentOf({ kind, value }: Choice): Moment | null {
  if (kind === "start" || kind === "now") return { kind };
  if (kind === "time") {
    const at = fromLocalField(value);
    // To the end of the minute that was named.
    return at === null ? null : { kind, at: new Date(Date.parse(at) + 59_999).toISOString() };
  }
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) return null;
  return kind === "event" ? { kind, seq: number } : { kind, number };
}
