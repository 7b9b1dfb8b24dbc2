"use client";
import { useIsMac } from "@/components/commands/is-mac";
import {
  commandIds,
  commands,
  findCollisions,
  keysOf,
  type ChosenKeys,
  type CommandId,
} from "@/lib/keyboard/commands";
import { keyLimits } from "@/lib/preferences/preferences";
import { usePreferences } from "./use-preferences";

export type KeyChoice = {
  readonly keys: readonly string[];
  /** Other commands that each key of this one belongs to as well. */
  readonly collisions: ReadonlyMap<string, readonly CommandId[]>;
  readonly isChosen: boolean;
  readonly isFull: boolean;
  readonly add: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly reset: () => void;
};

/** The keys of each command as this person has them, and how they are changed. */
export function useChosenKeys() {
  const { preferences, change } = usePreferences();
  const isMac = useIsMac();
  const chosen: ChosenKeys = preferences.keys;
  const collisions = findCollisions(chosen, isMac);

  function choiceOf(id: CommandId): KeyChoice {
    const keys = keysOf(id, chosen);
    const choose = (next: readonly string[]) => {
      const first: readonly string[] = commands[id].keys;
      const isFirst = next.length === first.length && next.every((key, at) => key === first[at]);
      change({ keys: { [id]: isFirst ? null : next } });
    };
    return {
      keys,
      collisions: new Map(
        keys.flatMap((key) => {
          const others = collisions.get(key)?.filter((other) => other !== id) ?? [];
          return others.length === 0 ? [] : [[key, others] as const];
        }),
      ),
      isChosen: chosen[id] !== undefined,
      isFull: keys.length >= keyLimits.shortcuts,
      add: (key) => choose([...new Set([...keys, key])]),
      remove: (key) => choose(keys.filter((one) => one !== key)),
      reset: () => change({ keys: { [id]: null } }),
    };
  }

  return {
    choiceOf,
    isMac,
    isAnyChosen: commandIds.some((id) => chosen[id] !== undefined),
    resetAll: () => change({ keys: Object.fromEntries(Object.keys(chosen).map((id) => [id, null])) }),
  };
}
