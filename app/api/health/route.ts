import { isReady } from "@/lib/server/data/health";
import { readProof } from "@/lib/server/proof";

/**
 * For whoever watches the server: 200 when the database answers, 503 when it does not. A broken chain of hashes is told
 * beside it: the server still works, and somebody should look.
 */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  const { state } = readProof();
  return Response.json(
    { ready, chains: state },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
