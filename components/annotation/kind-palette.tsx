"use client";
import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useMemo, useState, type RefObject } from "react";
import { annotationKinds, severities, type Severity } from "@/lib/annotation/kinds";
import { findOptions, listOptions, withUsed, type AnnotationOption } from "@/lib/annotation/options";

const remembered = "padanan-annotation-kinds";

type KindPaletteProps = {
  readonly boxRef: RefObject<HTMLInputElement | null>;
  readonly chosen: AnnotationOption;
  /** Of quality issues, by dimension. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly onChoose: (option: AnnotationOption) => void;
  readonly onSeverity: (severity: Severity) => void;
};

/**
 * What a remark is: found by typing any words of its name, what was used last on top. While nothing is typed, 1 to 4 say
 * how severe the error is.
 */
export function KindPalette({ boxRef, chosen, categories, onChoose, onSeverity }: KindPaletteProps) {
  const t = useTranslations("annotation");
  const nameOf = useOptionName();
  const [typed, setTyped] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const [usedLast, setUsedLast] = useState(readUsed);
  const [at, setAt] = useState("");
  const all = useMemo(() => listOptions(annotationKinds, categories), [categories]);
  const options = useMemo(() => findOptions(all, typed, nameOf, usedLast), [all, typed, nameOf, usedLast]);

  // Whoever types fast presses Enter before the list has followed: what stands first then is meant.
  const marked = options.find(({ id }) => id === at) ?? options[0];

  function choose(option: AnnotationOption): void {
    const used = withUsed(usedLast, option.id);
    setUsedLast(used);
    localStorage.setItem(remembered, JSON.stringify(used));
    setTyped("");
    setIsOpen(false);
    onChoose(option);
  }

  return (
    <Command
      shouldFilter={false}
      loop
      label={t("kind")}
      value={marked?.id ?? ""}
      onValueChange={setAt}
      onKeyDown={(event) => {
        const isSending = event.ctrlKey || event.metaKey || event.nativeEvent.isComposing;
        if (event.key === "Enter" && isOpen && !isSending) {
          event.preventDefault();
          if (marked !== undefined) choose(marked);
        }
        const severity = severities[Number(event.key) - 1];
        if (severity !== undefined && typed === "") {
          event.preventDefault();
          onSeverity(severity);
        }
        if (event.key !== "Escape" || !isOpen) return;
        // The first Esc folds the list; the next one leaves.
        event.preventDefault();
        setTyped("");
        setIsOpen(false);
      }}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setIsOpen(false)}
    >
      <Command.Input
        ref={boxRef}
        value={typed}
        onValueChange={(value) => {
          setTyped(value);
          setAt("");
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        placeholder={nameOf(chosen)}
        className="h-9 w-full rounded-md border border-line-strong bg-raised px-2.5 placeholder:text-ink max-sm:h-11"
      />
      <Command.List
        label={t("kind")}
        hidden={!isOpen}
        className="mt-1 max-h-56 overflow-y-auto rounded-md border border-line bg-raised p-1"
      >
        <Command.Empty className="p-2 text-quiet">{t("noKind")}</Command.Empty>
        {isOpen &&
          options.map((option) => (
            <Command.Item
              key={option.id}
              value={option.id}
              onSelect={() => choose(option)}
              className="flex min-h-8 cursor-pointer items-center rounded px-2 data-[selected=true]:bg-accent-wash max-sm:min-h-11"
            >
              {nameOf(option)}
            </Command.Item>
          ))}
      </Command.List>
    </Command>
  );
}

/** What an option is called: its kind, or a quality issue's category. */
export function useOptionName(): (option: Pick<AnnotationOption, "kind" | "category">) => string {
  const t = useTranslations("annotation.kinds");
  return useMemo(
    () =>
      ({ kind, category }) =>
        category === null ? t(kind) : `${t(kind)}: ${category.replace("/", " › ")}`,
    [t],
  );
}

/** The one used last, to begin with; a category may be none of the project's, and is chosen anew then. */
export function firstOption(): AnnotationOption {
  const [last = "comment"] = readUsed();
  const kind = annotationKinds.find((each) => each === last.split(":")[0]) ?? "comment";
  return optionOf(kind, kind === "quality_issue" ? last.slice(kind.length + 1) : null);
}

export function optionOf(kind: AnnotationOption["kind"], tag: string | null): AnnotationOption {
  const category = kind === "quality_issue" ? tag : null;
  return { id: category === null ? kind : `${kind}:${category}`, kind, category };
}

function readUsed(): readonly string[] {
  if (typeof localStorage === "undefined") return [];
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(remembered) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === "string") : [];
  } catch {
    return [];
  }
}
