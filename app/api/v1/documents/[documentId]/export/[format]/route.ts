import { exportDocument, exportDocumentInput } from "@/lib/server/commands/export-document";
import { look } from "@/lib/server/route";

export const GET = look(exportDocumentInput, async (viewer, input) => {
  const file = await exportDocument(viewer, input);
  return new Response(Buffer.from(file.bytes), {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Disposition": `attachment; filename="${file.asciiName}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "X-Content-Type-Options": "nosniff",
    },
  });
});
