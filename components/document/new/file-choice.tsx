"use client";
import { clsx } from "clsx";
import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useRef, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useFileDrop } from "@/components/ui/use-file-drop";
import type { Article } from "./article";
import { sizeWords } from "./size-words";

/** Takes a file by choice or by drop; while there is one, it stands where the text would be written. */
export function FileChoice({
  file,
  error,
  onChoose,
  onRemove,
  children,
}: {
  readonly file: Extract<Article, { kind: "file" }> | null;
  /** What is wrong with the file. */
  readonly error: string | null;
  readonly onChoose: (file: File) => void;
  readonly onRemove: () => void;
  /** Where the text is written instead. */
  readonly children: ReactNode;
}) {
  const t = useTranslations("article");
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const drop = useFileDrop(onChoose);
  const id = useId();
  return (
    <div
      className={clsx(
        "grid gap-3 rounded-md",
        drop.isOver && "outline-2 outline-offset-4 outline-accent outline-dashed",
      )}
      {...drop.handlers}
    >
      {file === null ? (
        children
      ) : (
        <div className="grid gap-1">
          <div className="flex flex-wrap items-center gap-3 rounded-md border border-line-strong bg-raised px-4 py-6">
            <FileText aria-hidden className="size-5 shrink-0 text-accent" />
            <p className="min-w-0 flex-1">
              <strong className="font-semibold break-all">{file.name}</strong>{" "}
              <span className="text-quiet">{sizeWords(file.bytes.size, locale)}</span>
            </p>
            <Button aria-label={t("removeFile", { name: file.name })} onClick={onRemove}>
              {t("remove")}
            </Button>
          </div>
          {error !== null && (
            <p role="alert" className="text-small text-danger">
              {error}
            </p>
          )}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={input}
          id={id}
          type="file"
          aria-label={t("file")}
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen !== undefined) onChoose(chosen);
            event.target.value = "";
          }}
        />
        <Button onClick={() => input.current?.click()}>{t(file === null ? "choose" : "chooseOther")}</Button>
        <span className="text-small text-quiet">{t("fileHint")}</span>
      </div>
    </div>
  );
}
