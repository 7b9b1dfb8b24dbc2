import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button";
import type { DocumentView } from "@/lib/document/view";
import { isBlank } from "@/lib/text/is-blank";

const formats = [
  { format: "docx", label: "Word (DOCX)" },
  { format: "html", label: "Web page (HTML)" },
] as const;

/** The two ways a document leaves the house, and what each of them will hold. */
export function ExportChoices({ document }: { readonly document: DocumentView }) {
  const published = document.blocks
    .filter(({ role }) => role !== "boilerplate")
    .flatMap(({ segments }) => segments);
  const leftOut = document.blocks.filter(({ role }) => role === "boilerplate").length;
  const total = published.length;
  const approved = published.filter(({ status }) => status === "approved").length;
  const written = published.filter(({ target }) => target !== null && !isBlank(target.text)).length;
  return (
    <div className="grid gap-6">
      <div className="grid gap-4 lg:grid-cols-2">
        <Choice documentId={document.id} scope="as_it_stands" title="As it stands (draft)">
          <p>Every translation as it is now, approved or not. Every page says that it is a draft.</p>
          <p className="text-quiet">{describeWritten(written, total)}</p>
        </Choice>
        <Choice documentId={document.id} scope="approved_only" title="Approved only">
          <p>Only the translations that stand approved at this moment.</p>
          <p className="text-quiet">{describeApproved(approved, total)}</p>
        </Choice>
      </div>
      <ul className="grid max-w-3xl list-disc gap-1 pl-5 text-quiet">
        <li>The Word file is a table of two columns, with headings kept and an id for each segment.</li>
        <li>The web page is one file that opens in any browser and needs no network.</li>
        <li>Both name those who translated and reviewed. Annotations stay inside the team.</li>
        <li>
          Boilerplate is left out of both
          {leftOut === 0
            ? ": no block is set aside here."
            : `: ${leftOut === 1 ? "1 block" : `${leftOut} blocks`}.`}
        </li>
      </ul>
    </div>
  );
}

function describeWritten(written: number, total: number): string {
  if (written === total) return `All ${total} segments have a translation.`;
  const rest = total - written === 1 ? "The other is" : `The other ${total - written} are`;
  return `${written} of ${total} segments have a translation. ${rest} marked “not yet translated”.`;
}

function describeApproved(approved: number, total: number): string {
  if (approved === total) return `All ${total} segments are approved: the file is complete.`;
  const rest = total - approved === 1 ? "The other shows" : `The other ${total - approved} show`;
  return `${approved} of ${total} segments are approved. ${rest} the source and “not yet approved”.`;
}

function Choice({
  documentId,
  scope,
  title,
  children,
}: {
  readonly documentId: string;
  readonly scope: "as_it_stands" | "approved_only";
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = `export-${scope}`;
  return (
    <section
      aria-labelledby={id}
      className="grid grid-rows-[auto_1fr_auto] gap-3 rounded-md border border-line bg-raised p-5"
    >
      <h2 id={id} className="text-base font-semibold">
        {title}
      </h2>
      <div className="grid content-start gap-1">{children}</div>
      <ul className="flex flex-wrap gap-2">
        {formats.map(({ format, label }) => (
          <li key={format} className="max-sm:w-full">
            <a
              href={`/api/v1/documents/${documentId}/export/${format}?scope=${scope}`}
              download
              className={buttonClasses("plain", "max-sm:w-full")}
            >
              <Download aria-hidden className="size-4" />
              {label}
              <span className="sr-only">, {title.toLowerCase()}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
