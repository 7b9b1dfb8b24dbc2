"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import { useUnsavedWarning } from "@/components/ui/use-unsaved-warning";
import { anyLanguage } from "@/lib/segmentation/language-pattern";
import { findFaults, type RuleList, type RuleSet } from "@/lib/segmentation/rule-set";
import type { RuleSetView } from "@/lib/segmentation/view";
import { ListEditor } from "./list-editor";
import { RuleFiles } from "./rule-files";
import { TryBox } from "./try-box";

/** The segmentation rules of a project: read by its members, changed by its owners, tried on a text at once. */
export function RulesEditor({
  projectId,
  stored,
  canChange,
}: {
  readonly projectId: string;
  readonly stored: RuleSetView;
  readonly canChange: boolean;
}) {
  const t = useTranslations("segmentation.rules");
  const router = useRouter();
  const saving = useTask();
  const [draft, setDraft] = useState<RuleSet>(() => rulesOf(stored));
  const [isSaved, setIsSaved] = useState(false);
  const [version, setVersion] = useState(stored.version);
  if (stored.version !== version) {
    // What was stored or imported just now is what one goes on from.
    setVersion(stored.version);
    setDraft(rulesOf(stored));
  }
  const isChanged = JSON.stringify(draft) !== JSON.stringify(rulesOf(stored));
  const faults = useMemo(() => findFaults(draft), [draft]);
  useUnsavedWarning(isChanged, t("unsaved"));

  function change(next: Partial<RuleSet>): void {
    saving.forget();
    setIsSaved(false);
    setDraft((before) => ({ ...before, ...next }));
  }

  function changeList(at: number, list: RuleList | null): void {
    change({ lists: list === null ? draft.lists.toSpliced(at, 1) : draft.lists.with(at, list) });
  }

  function save(): void {
    saving.run(async () => {
      await call(`/api/v1/projects/${projectId}/segmentation`, {
        method: "PUT",
        headers: { "If-Match": `"${stored.version}"` },
        body: draft,
      });
      setIsSaved(true);
      router.refresh();
    });
  }

  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="grid content-start gap-6">
        {draft.lists.length === 0 && (
          <p className="text-quiet">
            {t("none")}
            {canChange && ` ${t("noneOwner")}`}
          </p>
        )}
        {draft.lists.map((list, at) => (
          <ListEditor
            key={at}
            list={list}
            faults={faults.filter((fault) => fault.list === at)}
            onChange={canChange ? (next) => changeList(at, next) : null}
          />
        ))}
        {canChange && (
          <div className="grid gap-4">
            <div>
              <Button
                onClick={() =>
                  change({
                    lists: [
                      ...draft.lists,
                      {
                        name: t("firstList"),
                        languages: anyLanguage,
                        rules: [{ breaks: false, before: "", after: "" }],
                      },
                    ],
                  })
                }
              >
                {t("addList")}
              </Button>
            </div>
            <label className="flex items-start gap-2">
              <input
                type="checkbox"
                className="mt-1"
                checked={draft.replaces}
                onChange={(event) => change({ replaces: event.currentTarget.checked })}
              />
              <span>
                <span className="font-medium">{t("only")}</span>
                <span className="block text-small text-quiet">{t("onlyWords")}</span>
              </span>
            </label>
            {saving.problem !== null && (
              <Notice kind="error">
                {saving.problem.message}{" "}
                {saving.problem.status === 412 && (
                  <Button look="quiet" onClick={() => window.location.reload()}>
                    {t("load")}
                  </Button>
                )}
              </Notice>
            )}
            <div className="flex flex-wrap items-center gap-3">
              <Button
                look="primary"
                disabled={!isChanged || faults.length > 0}
                busy={saving.isBusy && t("storing")}
                onClick={save}
              >
                {t("store")}
              </Button>
              {isChanged && <Button onClick={() => setDraft(rulesOf(stored))}>{t("takeBack")}</Button>}
              <p role="status" className="text-small text-quiet">
                {isSaved && !isChanged && t("stored")}
                {faults.length > 0 && t("faults", { count: faults.length })}
              </p>
            </div>
          </div>
        )}
        {stored.changed !== null && (
          <p className="text-small text-quiet">
            {t.rich("changedBy", {
              name: stored.changed.by,
              moment: () => <Moment at={stored.changed!.at} />,
            })}
          </p>
        )}
      </div>
      <div className="grid content-start gap-8">
        <TryBox rules={draft} />
        <RuleFiles
          projectId={projectId}
          version={stored.version}
          hasRules={stored.lists.length > 0}
          canChange={canChange && !isChanged}
        />
      </div>
    </div>
  );
}

function rulesOf({ replaces, cascades, lists }: RuleSet): RuleSet {
  return { replaces, cascades, lists };
}
