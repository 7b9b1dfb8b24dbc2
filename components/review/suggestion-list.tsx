"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { call, CallProblem, wordsFor } from "@/components/ui/call";
import { Moment } from "@/components/ui/moment";
import type { SuggestionView } from "@/lib/review/view";
import { directionOf } from "@/lib/text/language";
import { SuggestedChange } from "./suggested-change";

type Stored = { readonly revisionId: string; readonly text: string; readonly savedAt: string };

type SuggestionListProps = {
  readonly segmentId: string;
  readonly language: string;
  /** The text that stands there; where it is another one, the changes are placed anew. */
  readonly revisionId: string | null;
  readonly canRule: boolean;
  /** Stores what is being typed; false where that did not succeed. */
  readonly settle: () => Promise<boolean>;
  /** Takes the text that accepted words led to. */
  readonly adopt: (stored: Stored) => void;
};

/** What a reviewer suggests on a segment, change by change, to be taken or left. */
export function SuggestionList(props: SuggestionListProps) {
  const { segmentId, language, revisionId, canRule } = props;
  const t = useTranslations("review.suggestions");
  const [suggestions, setSuggestions] = useState<readonly SuggestionView[]>([]);
  const [message, setMessage] = useState("");
  const busy = useRef(false);
  useEffect(() => {
    let isOver = false;
    loadSuggestions(segmentId).then(
      (loaded) => !isOver && setSuggestions(loaded),
      (error: unknown) => !isOver && setMessage(wordsFor(error)),
    );
    return () => {
      isOver = true;
    };
  }, [segmentId, revisionId]);

  const latest = suggestions[0];
  if (latest === undefined) return message === "" ? null : <p className="text-small">{message}</p>;
  const open = latest.changes.filter(({ kind }) => kind === "open");
  const undecided = latest.changes.filter(({ kind }) => kind === "open" || kind === "passed_by");

  async function rule(ids: readonly string[], isAccepted: boolean): Promise<void> {
    if (busy.current || ids.length === 0 || latest === undefined) return;
    busy.current = true;
    setMessage("");
    try {
      if (!(await props.settle())) return setMessage(t("unsaved"));
      const [now] = await loadSuggestions(segmentId);
      if (now?.targetRevisionId !== latest.targetRevisionId) {
        setSuggestions(now === undefined ? [] : [now]);
        return setMessage(t("conflict"));
      }
      const stored = await call<Stored>(`/api/v1/suggestions/${latest.id}/rulings`, {
        method: "POST",
        body: {
          targetRevisionId: latest.targetRevisionId,
          rulings: ids.map((changeId) => ({ changeId, isAccepted })),
          mutationId: crypto.randomUUID(),
        },
      });
      if (isAccepted) props.adopt(stored);
      setSuggestions(await loadSuggestions(segmentId));
    } catch (error) {
      const isConflict = error instanceof CallProblem && error.status === 412;
      setMessage(isConflict ? t("conflict") : wordsFor(error));
    } finally {
      busy.current = false;
    }
  }

  return (
    <section aria-label={t("list")} className="mt-2 grid gap-2 rounded-md border border-line bg-raised p-3">
      <p className="text-small text-quiet">
        <span className="font-medium text-ink">{t("title", { name: latest.byName })}</span>{" "}
        <Moment at={latest.at} />
      </p>
      <ul lang={language} dir={directionOf(language)} className="grid gap-1">
        {latest.changes.map((change) => (
          <SuggestedChange
            key={change.id}
            change={change}
            canRule={canRule}
            onRule={(isAccepted) => void rule([change.id], isAccepted)}
          />
        ))}
      </ul>
      {canRule && undecided.length > 1 && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            disabled={open.length === 0}
            onClick={() =>
              void rule(
                open.map(({ id }) => id),
                true,
              )
            }
          >
            {t("acceptAll")}
          </Button>
          <Button
            onClick={() =>
              void rule(
                undecided.map(({ id }) => id),
                false,
              )
            }
          >
            {t("refuseAll")}
          </Button>
        </div>
      )}
      {canRule && undecided.length > 0 && <p className="text-small text-quiet max-sm:hidden">{t("keys")}</p>}
      <p role="status" className="text-small text-caution empty:hidden">
        {message}
      </p>
    </section>
  );
}

function loadSuggestions(segmentId: string): Promise<readonly SuggestionView[]> {
  return call<readonly SuggestionView[]>(`/api/v1/segments/${segmentId}/suggestions`);
}
