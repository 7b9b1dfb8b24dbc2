"use client";
import { useTranslations } from "next-intl";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { errorOf, generalErrorOf } from "@/components/ui/use-task";
import type { ProjectReason } from "@/lib/review/reason";
import { directionOf } from "@/lib/text/language";
import { isEdited, type DeskItem, type ItemState, type Mode } from "./item-state";
import { KeyHint } from "./key-hint";
import { KindField, ReasonPicker } from "./reason-picker";

type DecisionBoxProps = {
  readonly item: DeskItem;
  readonly state: ItemState;
  readonly reasons: readonly ProjectReason[];
  readonly onChange: (change: Partial<ItemState>) => void;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
};

const actions = {
  edit: "editAction",
  suggest: "suggestAction",
  send_back: "send_back",
  override: "overrideAction",
  comment: "commentAction",
} as const satisfies Record<Exclude<Mode, "look">, string>;

/** Where the reviewer writes what the decision needs: a mended text, a reason, or both. */
export function DecisionBox({ item, state, reasons, onChange, onSubmit, onClose }: DecisionBoxProps) {
  const t = useTranslations("review.box");
  const { mode, edit, problem } = state;
  if (mode === "look") return null;
  const { target, targetLanguage } = item;
  const general = generalErrorOf(problem, ["text", "reason", "body"]);
  const isText = mode === "edit" || mode === "suggest";
  const hasEdit = isText && isEdited(state, item);
  const needsOverride = item.approval === "needs_override" && (mode === "edit" || mode === "override");
  const language = { lang: targetLanguage, dir: directionOf(targetLanguage) } as const;
  const closeOnEscape = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div onKeyDown={closeOnEscape} className="rounded-md border border-line-strong bg-raised p-4">
      <Form label={t(mode)} problem={problem} onSubmit={onSubmit} className="grid gap-3">
        {isText && edit !== null && (
          <>
            {edit.baseRevisionId !== target.revisionId && (
              <Notice kind="caution">{t("changedMeanwhile")}</Notice>
            )}
            <TextArea
              autoFocus
              label={t(mode === "edit" ? "textApproved" : "textSuggested")}
              name="text"
              {...language}
              className="reading field-sizing-content max-h-[50dvh] min-h-24"
              value={edit.text}
              error={errorOf(problem, "text")}
              onFocus={caretToEnd}
              onChange={(event) => onChange({ edit: { ...edit, text: event.currentTarget.value } })}
            />
            {hasEdit ? (
              <section
                aria-label={t(mode === "edit" ? "changes" : "suggestedChanges")}
                className="grid gap-1"
              >
                <p className="text-small text-quiet">{t(mode === "edit" ? "changes" : "suggestedChanges")}</p>
                <p {...language} className="reading">
                  <DiffText before={target.text} after={edit.text} language={targetLanguage} />
                </p>
              </section>
            ) : (
              <p className="text-small text-quiet">{t(mode === "edit" ? "unchanged" : "unsuggested")}</p>
            )}
          </>
        )}
        {mode === "send_back" && reasons.length > 0 && (
          <ReasonPicker
            reasons={reasons}
            reason={state.reason}
            onPick={({ kind, text }) => onChange({ reason: text, reasonKind: kind })}
          />
        )}
        {(mode === "send_back" || mode === "suggest") && (
          <>
            <TextArea
              autoFocus={mode === "send_back" && reasons.length === 0}
              required={mode === "send_back"}
              label={t(mode === "send_back" ? "whatChange" : "why")}
              hint={t("read", { name: target.authorName ?? t("translator") })}
              name="reason"
              className="field-sizing-content max-h-[40dvh] min-h-16"
              value={state.reason}
              error={errorOf(problem, "reason")}
              onFocus={caretToEnd}
              onChange={(event) => onChange({ reason: event.currentTarget.value })}
            />
            <KindField kind={state.reasonKind} onChange={(reasonKind) => onChange({ reasonKind })} />
          </>
        )}
        {mode === "comment" && (
          <TextArea
            autoFocus
            required
            label={t("remark")}
            name="body"
            className="field-sizing-content max-h-[40dvh] min-h-20"
            value={state.comment}
            error={errorOf(problem, "body")}
            onChange={(event) => onChange({ comment: event.currentTarget.value })}
          />
        )}
        {needsOverride && (
          <TextArea
            autoFocus={mode === "override"}
            required
            label={t("whyOwn")}
            hint={t("recorded")}
            name="overrideReason"
            className="field-sizing-content max-h-[40dvh]"
            value={state.overrideReason}
            error={errorOf(problem, "reason")}
            onChange={(event) => onChange({ overrideReason: event.currentTarget.value })}
          />
        )}
        {general !== null && <Notice kind="error">{general}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            look="primary"
            className="max-sm:w-full"
            disabled={item.isGone}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {t(actions[mode])}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
          <Button className="max-sm:flex-1" onClick={onClose}>
            {t("close")}
            <KeyHint keys="Esc" />
          </Button>
          {hasEdit && (
            <Button
              look="quiet"
              className="max-sm:flex-1"
              onClick={() => {
                onChange({ edit: null });
                onClose();
              }}
            >
              {t("discard")}
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}

function caretToEnd({ currentTarget }: React.FocusEvent<HTMLTextAreaElement>): void {
  currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length);
}
