"use client";
import { clsx } from "clsx";
import { FileText } from "lucide-react";
import { useId, useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Article } from "./article";

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
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  return (
    <div
      className={clsx(
        "grid gap-3 rounded-md",
        isOver && "outline-2 outline-offset-4 outline-accent outline-dashed",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped !== undefined) onChoose(dropped);
      }}
    >
      {file === null ? (
        children
      ) : (
        <div className="grid gap-1">
          <div className="flex flex-wrap items-center gap-3 rounded-md border border-line-strong bg-raised px-4 py-6">
            <FileText aria-hidden className="size-5 shrink-0 text-accent" />
            <p className="min-w-0 flex-1">
              <strong className="font-semibold break-all">{file.name}</strong>{" "}
              <span className="text-quiet">{sizeWords(file.bytes.size)}</span>
            </p>
            <Button aria-label={`Remove ${file.name}`} onClick={onRemove}>
              Remove
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
          aria-label="Article file"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen !== undefined) onChoose(chosen);
            event.target.value = "";
          }}
        />
        <Button onClick={() => input.current?.click()}>
          {file === null ? "Choose a file" : "Choose another file"}
        </Button>
        <span className="text-small text-quiet">.txt or .md, in UTF-8, up to 8 MB</span>
      </div>
    </div>
  );
}

function sizeWords(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
