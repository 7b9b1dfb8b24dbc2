import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ProjectSummary } from "@/lib/permission/project";

/** The viewer's projects in a line, each with what they are in it. */
export function ProjectLinks({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  const t = useTranslations("project");
  const roleNames = useTranslations("permission.inSentence");
  if (projects.length === 0) return null;
  return (
    <nav aria-label={t("projects")}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {projects.map(({ id, name, role }) => (
          <li key={id}>
            <Link
              href={`/projects/${id}`}
              className="inline-flex min-h-6 items-center rounded-sm font-medium text-accent hover:underline max-sm:min-h-11"
            >
              {name}
            </Link>{" "}
            <span className="text-small text-quiet">{roleNames(role)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
