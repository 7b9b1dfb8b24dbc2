"use client";
import { FileUp } from "lucide-react";
import { useId } from "react";
import { buttonClasses } from "@/components/ui/button";
import { useFileDrop } from "@/components/ui/use-file-drop";

/** A place where a file is chosen or dropped. */
export function FileField({
  accept,
  choose,
  hint,
  onFile,
}: {
  readonly accept: string;
  readonly choose: string;
  readonly hint: string;
  readonly onFile: (file: File) => void;
}) {
  const id = useId();
  const drop = useFileDrop(onFile);
  return (
    <div
      {...drop.handlers}
      className={`grid justify-items-center gap-2 rounded-md border border-dashed px-4 py-8 text-center ${drop.isOver ? "border-accent bg-accent-wash" : "border-line-strong bg-raised"}`}
    >
      <FileUp aria-hidden className="size-6 text-quiet" />
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          event.target.value = "";
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className={buttonClasses(
          "plain",
          "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent",
        )}
      >
        {choose}
      </label>
      <p id={`${id}-hint`} className="max-w-prose text-small text-quiet">
        {hint}
      </p>
    </div>
  );
}
