import "server-only";
import { client } from "../db/database";

export async function isReady(): Promise<boolean> {
  try {
    await (
      await client()
    ).$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
