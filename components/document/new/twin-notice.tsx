import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Twin } from "./article";

/** The same text is here already: go there, or add it all the same. */
export function TwinNotice({ twin, onAdd }: { readonly twin: Twin; readonly onAdd: () => void }) {
  return (
    <Notice kind="caution">
      <div className="grid justify-items-start gap-2">
        <p>
          This project already has a document of the very same text:{" "}
          <TextLink href={`/documents/${twin.id}`}>{twin.title}</TextLink>
        </p>
        <Button onClick={onAdd}>Add it a second time</Button>
      </div>
    </Notice>
  );
}
