import { Download } from "lucide-react";
import { buttonClasses } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { DocumentView } from "@/lib/document/view";

type Scope = "as_it_stands" | "approved_only";

const formats = [
  {
    format: "docx",
    label: "Word (DOCX)",
    note: "A table of two columns, headings kept, an id for each segment.",
  },
  {
    format: "html",
    label: "Web page (HTML)",
    note: "One file that opens in any browser and needs no network.",
  },
] as const;

/** The two ways a document leaves the house, and what each of them will hold. */
export function ExportChoices({ document }: { readonly document: DocumentView }) {
  const published = document.blocks
    .filter(({ role }) => role !== "boilerplate")
    .flatMap(({ segments }) => segments);
  const leftOut = document.blocks.filter(({ role }) => role === "boilerplate").length;
  const total = published.length;
  const approved = published.filter(({ status }) => status === "approved").length;
  const written = published.filter(({ target }) => target !== null && target.text.trim() !== "").length;
  const missing = total - written;
  return (
    <div className="grid gap-8">
      <Choice
        documentId={document.id}
        scope="as_it_stands"
        title="As it stands (draft)"
        lines={[
          "Every translation as it is now, approved or not. Every page says that it is a draft.",
          missing === 0
            ? `All ${total} segments have a translation.`
            : `${written} of ${total} segments have a translation; ${missing === 1 ? "the other is" : `the other ${missing} are`} marked “not yet translated”.`,
        ]}
      />
      <Choice
        documentId={document.id}
        scope="approved_only"
        title="Approved only"
        lines={[
          approved === total && total > 0
            ? `All ${total} segments are approved; the file is complete.`
            : `${approved} of ${total} segments are approved and appear with their translation; the rest ${total - approved === 1 ? "shows" : "show"} the source and “not yet approved”.`,
        ]}
      />
      <p className="max-w-prose text-quiet">
        Both files hold source and translation side by side, and name those who translated and reviewed.
        Annotations stay inside the team.{" "}
        {leftOut > 0 &&
          `${leftOut === 1 ? "1 block" : `${leftOut} blocks`} set aside as boilerplate ${leftOut === 1 ? "is" : "are"} left out of both.`}
      </p>
    </div>
  );
}

function Choice({
  documentId,
  scope,
  title,
  lines,
}: {
  readonly documentId: string;
  readonly scope: Scope;
  readonly title: string;
  readonly lines: readonly string[];
}) {
  return (
    <Section title={title}>
      <div className="grid max-w-prose gap-1">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {formats.map(({ format, label, note }) => (
          <li
            key={format}
            className="grid content-start justify-items-start gap-2 rounded-md border border-line bg-raised p-4"
          >
            <p className="text-quiet">{note}</p>
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
    </Section>
  );
}
