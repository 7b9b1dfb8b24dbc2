import { PrismaPg } from "@prisma/adapter-pg";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * PostgreSQL for migrations. The adapter cuts a script at every semicolon, also inside the body of a function;
 * here it goes to the server whole, which runs it as one transaction. Can go once the adapter does so itself.
 */
export class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch(asAdapterError);
    };
    return adapter;
  }
}

function asAdapterError(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = "", severity = "ERROR", message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}
