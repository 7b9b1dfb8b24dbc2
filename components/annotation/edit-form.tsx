"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { ContentFields, type Draft } from "./content-fields";
import type { ProjectFacts } from "./use-project-facts";

type EditFormProps = {
  readonly draft: Draft;
  readonly facts: ProjectFacts;
  readonly isBusy: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onStore: () => void;
  readonly onCancel: () => void;
};

/** What an annotation says, to be said otherwise. */
export function EditForm({ draft, facts, isBusy, onChange, onStore, onCancel }: EditFormProps) {
  const t = useTranslations("annotation");
  const kindRef = useRef<HTMLInputElement>(null);
  const bodyRef = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="grid gap-2">
      <ContentFields
        draft={draft}
        onChange={onChange}
        facts={facts}
        kindRef={kindRef}
        bodyRef={bodyRef}
        onSend={onStore}
      />
      <div className="flex gap-2">
        <Button look="primary" disabled={isBusy} onClick={onStore}>
          {t("store")}
        </Button>
        <Button disabled={isBusy} onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
