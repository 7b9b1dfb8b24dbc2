"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { bytesOf, type Article } from "@/components/document/new/article";
import { ArticleStep } from "@/components/document/new/article-step";
import { usePastedText } from "@/components/document/new/use-pasted-text";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import type { ArticleFormat } from "@/lib/formats/read-article";
import type { ArticleComparison, ComparisonRow } from "@/lib/structure/comparison-view";
import { ComparisonList, type Corrections } from "./comparison-list";

const counted: readonly (readonly [ComparisonRow["kind"], string])[] = [
  ["changed", "changed"],
  ["added", "added"],
  ["removed", "removed"],
  ["moved", "moved"],
  ["divided", "divided otherwise"],
  ["returned", "back again"],
  ["kept", "kept"],
];

/** A new version of the article: paste or choose it, see what it changes, apply. */
export function ReplaceSource({
  documentId,
  language,
}: {
  readonly documentId: string;
  readonly language: string;
}) {
  const router = useRouter();
  const reading = useTask();
  const applying = useTask();
  const head = useRef<HTMLHeadingElement>(null);
  const [pasted, setPasted] = usePastedText(`source:${documentId}`);
  const [file, setFile] = useState<Extract<Article, { kind: "file" }> | null>(null);
  const [format, setFormat] = useState<ArticleFormat>("text");
  const [comparison, setComparison] = useState<ArticleComparison | null>(null);
  const [corrections, setCorrections] = useState<Corrections>({});
  const [mutationId, setMutationId] = useState("");

  useEffect(() => {
    if (comparison === null) return;
    window.scrollTo({ top: 0 });
    head.current?.focus({ preventScroll: true });
  }, [comparison]);

  function compare(): void {
    applying.forget();
    reading.run(async (signal) => {
      const found = await call<ArticleComparison>(
        `/api/v1/documents/${documentId}/source/comparison?format=${format}`,
        {
          method: "POST",
          body: bytesOf(file ?? { kind: "pasted", text: pasted }),
          headers: { "Content-Type": "text/plain" },
          signal,
        },
      );
      setComparison(found);
      setMutationId(crypto.randomUUID());
    });
  }

  function apply({ text, token, rows }: ArticleComparison): void {
    const chosen = Object.fromEntries(
      rows.flatMap((row) =>
        row.kind === "changed" ? [[row.from.id, corrections[row.from.id] ?? row.proposal] as const] : [],
      ),
    );
    applying.run(async () => {
      await call(`/api/v1/documents/${documentId}/source`, {
        method: "POST",
        body: { format, text, token, corrections: chosen, mutationId },
      });
      setPasted("");
      router.push(`/documents/${documentId}`);
    });
  }

  if (comparison === null) {
    return (
      <ArticleStep
        words={{
          label: "New version of the article",
          placeholder: "Paste the corrected article here, or drop a .txt or .md file.",
          act: "Compare",
          waiting: "Comparing …",
        }}
        pasted={pasted}
        onPaste={setPasted}
        file={file}
        onFile={setFile}
        format={format}
        onFormat={setFormat}
        reading={reading}
        onRead={compare}
      />
    );
  }
  const { rows } = comparison;
  const counts = counted.flatMap(([kind, word]) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  const isSame = rows.every(({ kind }) => kind === "kept");
  return (
    <div className="grid max-w-4xl gap-4">
      <h2 ref={head} tabIndex={-1} className="text-base font-semibold outline-none">
        What this version changes
      </h2>
      {isSame ? (
        <Notice>This is the same article: nothing would change.</Notice>
      ) : (
        <>
          <p>{counts.join(" · ")}</p>
          <ComparisonList
            rows={rows}
            language={language}
            corrections={corrections}
            onCorrection={(segmentId, kind) => setCorrections((before) => ({ ...before, [segmentId]: kind }))}
          />
        </>
      )}
      {applying.problem !== null && (
        <Notice kind="error">
          {applying.problem.message}{" "}
          {applying.problem.field === "token" && (
            <Button look="quiet" onClick={compare}>
              Compare once more
            </Button>
          )}
        </Notice>
      )}
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-paper py-3">
        {!isSame && (
          <Button look="primary" busy={applying.isBusy && "Applying …"} onClick={() => apply(comparison)}>
            Take this version
          </Button>
        )}
        <Button onClick={() => setComparison(null)}>Back to the text</Button>
      </div>
    </div>
  );
}
