import { exportAudit, exportAuditInput } from "@/lib/server/commands/export-audit";
import { look } from "@/lib/server/route";

export const GET = look(exportAuditInput, async (viewer, input) => {
  const { body, headers } = await exportAudit(viewer, input);
  return new Response(body, { headers });
});
