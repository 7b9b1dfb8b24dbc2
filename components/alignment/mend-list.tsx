"use client";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { startsOf } from "@/lib/alignment/mending/mending";
import { languageName } from "@/lib/text/language";
import { BeadRow } from "./bead-row";
import { mendCommands, walkCommands } from "./mend-acts";
import { useSaidWords } from "./said";
import type { MendingState, MendingTools } from "./use-mending";

type MendListProps = {
  readonly tools: MendingTools;
  readonly state: MendingState;
  readonly languages: { readonly source: string; readonly target: string };
};

/** The pairs, one row each, mended by keys of one letter while the list has the focus; every key is a button besides. */
export function MendList({ tools, state, languages }: MendListProps) {
  const t = useTranslations("alignment");
  const saidWords = useSaidWords();
  const spoken = useLocale();
  const list = useRef<HTMLDivElement>(null);
  const { sources, journaled, at, said } = state;
  const { beads, targets } = journaled.present;
  const starts = startsOf(beads);

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    row?.scrollIntoView({ block: "nearest" });
    // The focus follows the pair at hand while it is in the list; from a button it stays on the button.
    if (list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [at, journaled]);

  function onKeyDown(event: React.KeyboardEvent): void {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const found = [...mendCommands, ...walkCommands].find(({ fits }) => fits(event));
    if (found === undefined) return;
    event.preventDefault();
    found.run(tools);
  }

  return (
    <div onKeyDown={onKeyDown}>
      <div
        role="toolbar"
        aria-label={t("mend")}
        className="sticky top-12 z-10 -mx-1 flex flex-wrap gap-x-1 border-b border-line bg-paper py-1"
      >
        {mendCommands.map((each) => (
          <Button
            key={each.name}
            look="quiet"
            className="px-2!"
            onKeyDown={(event) => event.key === "Enter" && event.stopPropagation()}
            onClick={() => each.run(tools)}
          >
            {t(`commands.${each.name}`)}
            <kbd
              aria-hidden
              className="hidden rounded border border-line bg-raised px-1 font-sans text-small text-quiet sm:inline"
            >
              {each.keys}
            </kbd>
          </Button>
        ))}
      </div>
      <p role="status" className="min-h-6 py-1 text-small text-quiet">
        {saidWords(said)}
      </p>
      <div ref={list} role="table" aria-label={t("pairs")} aria-rowcount={beads.length}>
        <div
          role="row"
          className="hidden grid-cols-[3rem_minmax(0,1fr)_minmax(0,1fr)_9rem] gap-x-4 border-b border-line px-3 py-1.5 text-small text-quiet md:grid"
        >
          <span role="columnheader">{t("pair")}</span>
          <span role="columnheader">{languageName(languages.source, spoken)}</span>
          <span role="columnheader">{languageName(languages.target, spoken)}</span>
          <span role="columnheader">{t("trust")}</span>
        </div>
        {beads.map((bead, index) => (
          <BeadRow
            key={index}
            index={index}
            bead={bead}
            sources={sources.slice(starts[index]!.source, starts[index]!.source + bead.sources)}
            targets={targets.slice(starts[index]!.target, starts[index]!.target + bead.targets)}
            languages={languages}
            isAtHand={index === at}
            onTake={() => tools.goTo(index)}
            onCut={(sentence, offset) => tools.act({ kind: "split_target", bead: index, sentence, offset })}
            onJoin={(sentence) => tools.act({ kind: "join_targets", bead: index, sentence })}
          />
        ))}
      </div>
    </div>
  );
}
