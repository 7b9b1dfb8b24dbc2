"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, RefObject } from "react";
import { SelectField, TextField } from "@/components/ui/field";
import { kindRules, severities, type AnnotationContent, type Severity } from "@/lib/annotation/kinds";
import { newsTags } from "@/lib/annotation/tags";
import { KindPalette, optionOf } from "./kind-palette";
import type { ProjectFacts } from "./use-project-facts";

export type Draft = AnnotationContent & { readonly assigneeId: string | null };

type ContentFieldsProps = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly facts: ProjectFacts;
  readonly kindRef: RefObject<HTMLInputElement | null>;
  readonly bodyRef: RefObject<HTMLTextAreaElement | null>;
  /** Mod+Enter anywhere in it. */
  readonly onSend: () => void;
  /** A kind was chosen that says enough by itself: Enter stores it. */
  readonly onEnough?: (draft: Draft) => void;
};

/** What an annotation says, with the fields that its kind asks for. */
export function ContentFields(props: ContentFieldsProps) {
  const { draft, onChange, facts, kindRef, bodyRef, onSend, onEnough } = props;
  const t = useTranslations("annotation");
  const rule = kindRules[draft.kind];
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });

  function choose(kind: Draft["kind"], category: string | null): void {
    const next = asKind(draft, kind, category);
    onChange(next);
    const says = kindRules[kind];
    const isEnough = !says.needsBody && !says.takesReplacement && !says.takesUrl;
    if (isEnough && onEnough !== undefined) onEnough(next);
    else bodyRef.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
  }

  return (
    <div className="grid gap-2" onKeyDown={onKeyDown}>
      <div className="grid gap-1">
        <span className="font-medium">{t("kind")}</span>
        <KindPalette
          boxRef={kindRef}
          categories={facts.categories}
          chosen={optionOf(draft.kind, draft.tag)}
          onChoose={({ kind, category }) => choose(kind, category)}
          onSeverity={(severity) => rule.takesSeverity && change({ severity })}
        />
      </div>
      {rule.takesSeverity && (
        <SeverityChoice severity={draft.severity ?? "minor"} onChange={(severity) => change({ severity })} />
      )}
      {rule.takesReplacement && (
        <TextField
          label={t("replacement")}
          value={draft.replacement ?? ""}
          onChange={(event) => change({ replacement: event.currentTarget.value })}
        />
      )}
      {rule.takesUrl && (
        <TextField
          label={t("url")}
          type="url"
          inputMode="url"
          value={draft.url ?? ""}
          onChange={(event) =>
            change({ url: event.currentTarget.value === "" ? null : event.currentTarget.value })
          }
        />
      )}
      <label className="grid gap-1">
        <span className="font-medium">{t("label")}</span>
        <textarea
          ref={bodyRef}
          rows={3}
          value={draft.body}
          className="w-full rounded-md border border-line-strong bg-raised px-2 py-1"
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
      </label>
      <details className="grid gap-2">
        <summary className="rounded text-quiet">{t("more")}</summary>
        <div className="mt-2 grid gap-2">
          {draft.kind !== "quality_issue" && (
            <SelectField
              label={t("tag")}
              value={draft.tag ?? ""}
              onChange={(event) => change({ tag: event.currentTarget.value || null })}
            >
              <option value="">{t("noTag")}</option>
              {facts.tags.map((tag) => (
                <option key={tag.id} value={tag.id}>
                  <TagName tag={tag} />
                </option>
              ))}
            </SelectField>
          )}
          <SelectField
            label={t("assignee")}
            value={draft.assigneeId ?? ""}
            onChange={(event) => change({ assigneeId: event.currentTarget.value || null })}
          >
            <option value="">{t("nobody")}</option>
            {facts.members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <p className="text-small text-quiet">{t("mentionHint")}</p>
        </div>
      </details>
      {rule.mayBePublished && (
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1"
            checked={draft.audience === "published"}
            onChange={(event) => change({ audience: event.currentTarget.checked ? "published" : "team" })}
          />
          <span>
            {t("publish")} <span className="text-small text-quiet">{t("publishHint")}</span>
          </span>
        </label>
      )}
    </div>
  );
}

/** The tags of the house are called by the words of the screen, where the project has not renamed them. */
export function TagName({ tag }: { readonly tag: { readonly id: string; readonly name: string } }) {
  const t = useTranslations("annotation.tags");
  const own = newsTags.find(({ id, name }) => id === tag.id && name === tag.name);
  return own === undefined ? tag.name : t(own.id);
}

/** The draft as another kind: what that kind has no place for is left behind. */
export function asKind(draft: Draft, kind: Draft["kind"], category: string | null): Draft {
  const rule = kindRules[kind];
  const tag = kind === "quality_issue" ? category : draft.kind === "quality_issue" ? null : draft.tag;
  return {
    ...draft,
    kind,
    tag,
    severity: rule.takesSeverity ? (draft.severity ?? "minor") : null,
    replacement: rule.takesReplacement ? (draft.replacement ?? "") : null,
    url: rule.takesUrl ? draft.url : null,
    audience:
      rule.mayBePublished && kind !== draft.kind
        ? "published"
        : rule.mayBePublished
          ? draft.audience
          : "team",
  };
}

function SeverityChoice({
  severity,
  onChange,
}: {
  readonly severity: Severity;
  readonly onChange: (severity: Severity) => void;
}) {
  const t = useTranslations("annotation");
  return (
    <fieldset className="grid gap-1">
      <legend className="font-medium">{t("severity")}</legend>
      <div className="flex flex-wrap gap-x-3 gap-y-1">
        {severities.map((each, at) => (
          <label key={each} className="flex min-h-8 items-center gap-1.5 max-sm:min-h-11">
            <input type="radio" name="severity" checked={each === severity} onChange={() => onChange(each)} />
            {t(`severities.${each}`)} <kbd aria-hidden>{at + 1}</kbd>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
