"use client";
import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { ChosenKeys, CommandId } from "@/lib/keyboard/commands";
import { keyNames, listCommands } from "./command-list";
import { useIsMac } from "./is-mac";
import { Keys } from "./keys";
import type { Acts } from "./use-command-keys";

/** Every command that can be carried out now, found by typing a part of its name. */
export function CommandPalette({
  acts,
  chosen,
  onClose,
}: {
  readonly acts: Acts;
  readonly chosen: ChosenKeys;
  readonly onClose: () => void;
}) {
  const t = useTranslations("commands");
  const isMac = useIsMac();
  const run = (id: CommandId) => {
    onClose();
    // The dialog first gives the focus back to where it was: a command acts there.
    setTimeout(() => acts[id]?.());
  };
  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/35" />
        <Primitive.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[min(36rem,94vw)] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-raised shadow-xl"
        >
          <Primitive.Title className="sr-only">{t("palette.title")}</Primitive.Title>
          <Command label={t("palette.title")} loop>
            <Command.Input
              autoFocus
              placeholder={t("palette.placeholder")}
              className="h-11 w-full border-b border-line bg-transparent px-4 outline-none"
            />
            <Command.List className="max-h-[60dvh] overflow-y-auto p-2">
              <Command.Empty className="p-3 text-quiet">{t("palette.empty")}</Command.Empty>
              {listCommands().map(({ group, ids }) => {
                const possible = ids.filter((id) => acts[id] !== undefined && id !== "palette");
                if (possible.length === 0) return null;
                return (
                  <Command.Group
                    key={group}
                    heading={t(`groups.${group}`)}
                    className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:text-quiet"
                  >
                    {possible.map((id) => (
                      <Command.Item
                        key={id}
                        value={`${t(`names.${id}`)} ${id}`}
                        onSelect={() => run(id)}
                        className="flex min-h-8 cursor-pointer items-center justify-between gap-4 rounded px-2 data-[selected=true]:bg-accent-wash max-sm:min-h-11"
                      >
                        {t(`names.${id}`)}
                        <Keys names={keyNames(id, chosen, isMac)} />
                      </Command.Item>
                    ))}
                  </Command.Group>
                );
              })}
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
