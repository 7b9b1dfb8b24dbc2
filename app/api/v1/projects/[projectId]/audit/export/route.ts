import { exportAudit, exportAuditInput } from "@/lib/server/commands/export-audit";
import { look } from "@/lib/server/route";

export const GET = look({
  summary: "The log of a project as a file",
  scope: "project",
  input: exportAuditInput,
  answer: "file",
  async run(viewer, input) {
    const { body, headers } = await exportAudit(viewer, input);
    return new Response(body, { headers });
  },
});
