"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { Task } from "@/components/ui/use-task";
import type { ArticleFormat } from "@/lib/formats/read-article";
import { faultOf, formatOfName, type Article } from "./article";
import { FileChoice } from "./file-choice";
import { formattedPaste, insertAsTyped, type FormattedPaste } from "./formatted-paste";
import { PastedNotice } from "./pasted-notice";
import { useFaultWords } from "./use-fault-words";
import { Waiting } from "./waiting";

/** What the text is called here, and what is done with it. */
export type ArticleWords = {
  readonly label: string;
  readonly placeholder: string;
  readonly act: string;
  readonly waiting: string;
};

type FileArticle = Extract<Article, { kind: "file" }>;

/** The first step: the article itself, as text or as a file. */
export function ArticleStep({
  words,
  pasted,
  onPaste,
  file,
  onFile,
  format,
  onFormat,
  reading,
  onRead,
}: {
  readonly words: ArticleWords;
  readonly pasted: string;
  readonly onPaste: (text: string) => void;
  readonly file: FileArticle | null;
  readonly onFile: (file: FileArticle | null) => void;
  readonly format: ArticleFormat;
  readonly onFormat: (format: ArticleFormat) => void;
  readonly reading: Task;
  readonly onRead: () => void;
}) {
  const t = useTranslations("article");
  const faultWords = useFaultWords();
  const [refused, setRefused] = useState<{ readonly message: string } | null>(null);
  const [formatted, setFormatted] = useState<FormattedPaste | null>(null);
  const problem = refused ?? reading.problem;

  function forget(): void {
    setRefused(null);
    reading.forget();
  }

  async function choose(chosen: File): Promise<void> {
    forget();
    const { name } = chosen;
    const known = formatOfName(name);
    if (known === null) {
      setRefused({ message: t("problems.other_kind", { name }) });
      return;
    }
    const taken: FileArticle = { kind: "file", name, bytes: chosen };
    const fault = faultOf(taken);
    if (fault !== null) {
      return setRefused({ message: t("problems.file", { name, problem: faultWords(fault) }) });
    }
    try {
      // Read now: a file that changes on the disk later could not be sent any more.
      onFile({ ...taken, bytes: new Blob([await chosen.arrayBuffer()]) });
      onFormat(known);
    } catch {
      setRefused({ message: t("problems.unreadable", { name }) });
    }
  }

  /** A whole article that is pasted keeps its formatting; a piece pasted into a text is words alone, as ever. */
  function paste(event: React.ClipboardEvent<HTMLTextAreaElement>): void {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const isWhole = value.trim() === "" || selectionEnd - selectionStart === value.length;
    const found = isWhole ? formattedPaste(event.clipboardData) : null;
    if (found === null) return;
    event.preventDefault();
    event.currentTarget.select();
    if (!insertAsTyped(found.markdown)) onPaste(found.markdown);
    onFormat("markdown");
    setFormatted(found);
  }

  function submit(): void {
    const fault = faultOf(file ?? { kind: "pasted", text: pasted });
    setRefused(fault === null ? null : { message: faultWords(fault) });
    if (fault === null) onRead();
  }

  return (
    <Form label={words.label} problem={problem} onSubmit={submit} className="grid max-w-3xl gap-4">
      <FileChoice
        file={file}
        error={file !== null || pasted === "" ? (problem?.message ?? null) : null}
        onChoose={(chosen) => void choose(chosen)}
        onRemove={() => {
          forget();
          onFile(null);
        }}
      >
        <TextArea
          label={words.label}
          rows={14}
          className="reading min-h-64"
          value={pasted}
          placeholder={words.placeholder}
          spellCheck={false}
          error={problem?.message ?? null}
          onPaste={paste}
          onChange={(event) => {
            forget();
            onPaste(event.target.value);
          }}
        />
        {formatted !== null && formatted.markdown === pasted && (
          <PastedNotice
            onPlain={() => {
              onPaste(formatted.plain);
              onFormat("text");
              setFormatted(null);
            }}
          />
        )}
      </FileChoice>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="w-44">
          <SelectField
            label={t("readAs")}
            value={format}
            onChange={(event) => onFormat(event.target.value as ArticleFormat)}
          >
            <option value="text">{t("formats.text")}</option>
            <option value="markdown">{t("formats.markdown")}</option>
          </SelectField>
        </div>
        {reading.isBusy ? (
          <Waiting words={words.waiting} onCancel={reading.cancel} />
        ) : (
          <Button type="submit" look="primary">
            {words.act}
          </Button>
        )}
      </div>
    </Form>
  );
}
