"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { call, wordsFor } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useUnsavedWarning } from "@/components/ui/use-unsaved-warning";
import { newsTags, type Tag } from "@/lib/annotation/tags";
import { TagName } from "./content-fields";

type Line = { readonly key: string; readonly id: string | null; readonly name: string };

type TagsFormProps = {
  readonly projectId: string;
  readonly version: number;
  readonly tags: readonly Tag[];
  readonly mayChange: boolean;
};

/** The tags of a project in their order: renamed, moved, added and taken out, and stored all at once. */
export function TagsForm({ projectId, version, tags, mayChange }: TagsFormProps) {
  const t = useTranslations("annotation.tagPage");
  const ours = useTranslations("annotation.tags");
  const router = useRouter();
  const shownName = ({ id, name }: Tag) => {
    const own = newsTags.find((each) => each.id === id && each.name === name);
    return own === undefined ? name : ours(own.id);
  };
  const [lines, setLines] = useState<readonly Line[]>(() =>
    tags.map((tag) => ({ key: tag.id, id: tag.id, name: shownName(tag) })),
  );
  const [isChanged, setIsChanged] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useUnsavedWarning(isChanged, t("unsaved"));

  if (!mayChange) {
    return (
      <ul className="list-disc pl-5">
        {tags.map((tag) => (
          <li key={tag.id}>
            <TagName tag={tag} />
          </li>
        ))}
      </ul>
    );
  }

  function change(next: readonly Line[]): void {
    setLines(next);
    setIsChanged(true);
  }

  function move(at: number, step: 1 | -1): void {
    const line = lines[at]!;
    change(lines.toSpliced(at, 1).toSpliced(at + step, 0, line));
  }

  /** A name of the house that nobody touched keeps the house's words, in every language. */
  function nameToStore({ id, name }: Line): string {
    const tag = tags.find((each) => each.id === id);
    return tag !== undefined && shownName(tag) === name ? tag.name : name;
  }

  async function store(): Promise<void> {
    setIsBusy(true);
    try {
      const named = lines.filter(({ name }) => name.trim() !== "");
      await call(`/api/v1/projects/${projectId}/tags`, {
        method: "PUT",
        body: { version, tags: named.map((line) => ({ id: line.id, name: nameToStore(line) })) },
      });
      setIsChanged(false);
      setProblem(null);
      router.refresh();
    } catch (error) {
      setProblem(wordsFor(error));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <form
      className="grid max-w-[34rem] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      <ol className="grid gap-2">
        {lines.map((line, at) => (
          <li key={line.key} className="flex items-center gap-1">
            <input
              aria-label={t("name", { number: at + 1 })}
              value={line.name}
              maxLength={80}
              className="h-9 min-w-0 flex-1 rounded-md border border-line-strong bg-raised px-2.5 max-sm:h-11"
              onChange={(event) => change(lines.with(at, { ...line, name: event.currentTarget.value }))}
            />
            <IconButton label={t("up", { name: line.name })} disabled={at === 0} onClick={() => move(at, -1)}>
              <ArrowUp aria-hidden className="size-4" />
            </IconButton>
            <IconButton
              label={t("down", { name: line.name })}
              disabled={at === lines.length - 1}
              onClick={() => move(at, 1)}
            >
              <ArrowDown aria-hidden className="size-4" />
            </IconButton>
            <IconButton
              label={t("remove", { name: line.name })}
              disabled={lines.length === 1}
              onClick={() => change(lines.toSpliced(at, 1))}
            >
              <Trash2 aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ol>
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => change([...lines, { key: crypto.randomUUID(), id: null, name: "" }])}>
          {t("add")}
        </Button>
        <Button type="submit" look="primary" disabled={!isChanged || isBusy}>
          {t("store")}
        </Button>
      </div>
      <p className="text-small text-quiet">{t("version", { version })}</p>
    </form>
  );
}
