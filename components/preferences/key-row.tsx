"use client";
import { Plus, RotateCcw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Keys } from "@/components/commands/keys";
import { IconButton } from "@/components/ui/button";
import { nameChord, parseChord } from "@/lib/keyboard/chord";
import { commands, type CommandId } from "@/lib/keyboard/commands";
import { PressField } from "./press-field";
import type { KeyChoice } from "./use-chosen-keys";

type KeyRowProps = {
  readonly id: CommandId;
  readonly choice: KeyChoice;
  readonly isMac: boolean;
  readonly onChanged: () => void;
};

/** One command with its keys: each can go, others can come, and the first ones can come back. */
export function KeyRow({ id, choice, isMac, onChanged }: KeyRowProps) {
  const t = useTranslations("commands");
  const [isListening, setIsListening] = useState(false);
  const row = useRef<HTMLTableRowElement>(null);
  const command = t(`names.${id}`);
  const nameOf = (key: string) => {
    const chord = parseChord(key);
    return chord === null ? key : nameChord(chord, isMac);
  };
  // What had the focus is gone from the page; the last button of the row, which adds a key, takes it.
  const stay = () => setTimeout(() => [...(row.current?.querySelectorAll("button") ?? [])].at(-1)?.focus());
  const act = (change: () => void) => {
    change();
    setIsListening(false);
    onChanged();
    stay();
  };

  return (
    <tr ref={row} className="border-b border-line align-top max-sm:grid max-sm:py-2">
      <th scope="row" className="py-2 pr-4 text-left font-normal max-sm:pb-0">
        {command}
      </th>
      <td className="py-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {choice.keys.length === 0 && <span className="text-quiet">{t("keys.empty")}</span>}
          {choice.keys.map((key) => (
            <span key={key} className="inline-flex items-center">
              <Keys names={[nameOf(key)]} />
              <IconButton
                label={t("keys.remove", { key: nameOf(key), command })}
                onClick={() => act(() => choice.remove(key))}
              >
                <X aria-hidden className="size-3.5" />
              </IconButton>
            </span>
          ))}
          {choice.isChosen && (
            <IconButton label={t("keys.resetOne", { command })} onClick={() => act(choice.reset)}>
              <RotateCcw aria-hidden className="size-3.5" />
            </IconButton>
          )}
          {!choice.isFull && !isListening && (
            <IconButton label={t("keys.add", { command })} onClick={() => setIsListening(true)}>
              <Plus aria-hidden className="size-4" />
            </IconButton>
          )}
          {isListening && (
            <PressField
              label={t("keys.add", { command })}
              isMac={isMac}
              isOutsideText={commands[id].reach === "outside_text"}
              onChord={(key) => act(() => choice.add(key))}
              onCancel={() => {
                setIsListening(false);
                stay();
              }}
              onLeave={() => setIsListening(false)}
            />
          )}
        </div>
        {[...choice.collisions].map(([key, others]) => (
          <p key={key} className="text-small text-caution">
            {t("keys.collision", {
              key: nameOf(key),
              others: others.map((other) => t(`names.${other}`)).join(", "),
            })}
          </p>
        ))}
      </td>
    </tr>
  );
}
