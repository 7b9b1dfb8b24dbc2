"use client";
import { DiffText } from "@/components/revision/diff-text";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { errorOf, generalErrorOf } from "@/components/ui/use-task";
import { directionOf } from "@/lib/text/language";
import { isEdited, type DeskItem, type ItemState, type Mode } from "./item-state";
import { KeyHint } from "./key-hint";

type DecisionBoxProps = {
  readonly item: DeskItem;
  readonly state: ItemState;
  readonly isOverride: boolean;
  readonly isBusy: boolean;
  readonly isOff: boolean;
  readonly onChange: (change: Partial<ItemState>) => void;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
};

const names: Readonly<Record<Exclude<Mode, "look">, readonly [label: string, action: string, busy: string]>> =
  {
    edit: ["Edit and approve", "Approve with edits", "Approving …"],
    send_back: ["Send back", "Send back", "Sending back …"],
    override: ["Approve your own text", "Approve as an override", "Approving …"],
  };

/** Where the reviewer writes what the decision needs: a mended text, a reason, or both. */
export function DecisionBox({
  item,
  state,
  isOverride,
  isBusy,
  isOff,
  onChange,
  onSubmit,
  onClose,
}: DecisionBoxProps) {
  const { mode, edit, problem } = state;
  if (mode === "look") return null;
  const [label, action, busy] = names[mode];
  const { target, targetLanguage } = item;
  const general = generalErrorOf(problem, ["text", "reason"]);
  const hasEdit = mode === "edit" && isEdited(state, item);
  const closeOnEscape = (event: React.KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div onKeyDown={closeOnEscape} className="rounded-md border border-line-strong bg-raised p-4">
      <Form label={label} problem={problem} onSubmit={onSubmit} className="grid gap-3">
        {mode === "edit" && edit !== null && (
          <>
            {edit.baseRevisionId !== target.revisionId && (
              <Notice kind="caution">
                The text changed after you began this edit. What follows is compared with the newer text.
              </Notice>
            )}
            <TextArea
              autoFocus
              label="The text you approve"
              name="text"
              lang={targetLanguage}
              dir={directionOf(targetLanguage)}
              className="reading field-sizing-content max-h-[50dvh] min-h-24"
              value={edit.text}
              error={errorOf(problem, "text")}
              onFocus={caretToEnd}
              onChange={(event) => onChange({ edit: { ...edit, text: event.currentTarget.value } })}
            />
            {hasEdit ? (
              <section aria-label="What your edit changes" className="grid gap-1">
                <p className="text-small text-quiet">What your edit changes</p>
                <p lang={targetLanguage} dir={directionOf(targetLanguage)} className="reading">
                  <DiffText before={target.text} after={edit.text} language={targetLanguage} />
                </p>
              </section>
            ) : (
              <p className="text-small text-quiet">
                Nothing is edited yet; approving now approves the text as it is.
              </p>
            )}
          </>
        )}
        {mode === "send_back" && (
          <TextArea
            autoFocus
            required
            label="What should be changed?"
            hint={`${target.authorName ?? "Whoever translates"} reads this beside the text.`}
            name="reason"
            className="field-sizing-content max-h-[40dvh] min-h-20"
            value={state.reason}
            error={errorOf(problem, "reason")}
            onFocus={caretToEnd}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
          />
        )}
        {isOverride && mode !== "send_back" && (
          <TextArea
            autoFocus={mode === "override"}
            required
            label="Why do you approve your own text?"
            hint="Recorded as an override, with this reason."
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
            disabled={isOff}
            busy={isBusy && busy}
            aria-keyshortcuts="Control+Enter Meta+Enter"
          >
            {action}
            <KeyHint keys="Ctrl+Enter" />
          </Button>
          <Button className="max-sm:flex-1" onClick={onClose}>
            Close
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
              Discard the edit
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
