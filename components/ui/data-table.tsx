import { clsx } from "clsx";
import type { ReactNode } from "react";

/** A table that scrolls by itself where the page is too narrow for it, with the keyboard as well. */
export function DataTable({
  label,
  columns,
  widthClass,
  children,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  /** How narrow it may become before it scrolls. */
  readonly widthClass: string;
  /** The rows. */
  readonly children: ReactNode;
}) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={label}>
      <table className={clsx("w-full border-collapse text-left", widthClass)}>
        <thead>
          <tr className="border-b border-line-strong text-small">
            {columns.map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
