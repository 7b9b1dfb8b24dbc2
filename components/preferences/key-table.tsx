"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { groupOrder } from "@/components/commands/command-list";
import { Button } from "@/components/ui/button";
import { commandIds, commands } from "@/lib/keyboard/commands";
import { KeyRow } from "./key-row";
import { useChosenKeys } from "./use-chosen-keys";

/** All commands with the keys that this person has for them. */
export function KeyTable() {
  const t = useTranslations("commands");
  const { choiceOf, isMac, isAnyChosen, resetAll } = useChosenKeys();
  const [turn, setTurn] = useState(0);
  const tell = () => setTurn((before) => before + 1);

  return (
    <div className="grid max-w-4xl gap-3">
      <div className="flex min-h-8 flex-wrap items-center gap-4">
        <Button
          aria-disabled={!isAnyChosen}
          onClick={() => {
            if (!isAnyChosen) return;
            resetAll();
            tell();
          }}
        >
          {t("keys.reset")}
        </Button>
        <p role="status" className="text-small text-quiet">
          {turn > 0 && <span key={turn}>{t("keys.saved")}</span>}
        </p>
      </div>
      <table className="w-full border-collapse text-left">
        <thead className="max-sm:sr-only">
          <tr className="border-b border-line-strong">
            <th scope="col" className="w-80 py-1.5 font-semibold">
              {t("keys.command")}
            </th>
            <th scope="col" className="py-1.5 font-semibold">
              {t("keys.now")}
            </th>
          </tr>
        </thead>
        {groupOrder.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="pt-5 pb-1 font-semibold">
                {t(`groups.${group}`)}
              </th>
            </tr>
            {commandIds
              .filter((id) => commands[id].group === group)
              .map((id) => (
                <KeyRow key={id} id={id} choice={choiceOf(id)} isMac={isMac} onChanged={tell} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
