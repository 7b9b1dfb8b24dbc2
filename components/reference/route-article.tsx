import { useTranslations } from "next-intl";
import type { RouteView } from "@/lib/reference/route-view";
import { CommandBlock } from "./command-block";
import { FieldList } from "./field-list";
import { RouteEntry } from "./route-entry";

/** All there is to know of a route. */
export function RouteArticle({ route }: { readonly route: RouteView }) {
  const t = useTranslations("reference");
  const { id, method, path, summary, scope, parameters, body, answer, problems, curl } = route;
  return (
    <RouteEntry
      id={id}
      line={
        <h3 className="inline-grid max-w-[calc(100%-1.25rem)] grid-cols-1 gap-x-3 align-top sm:grid-cols-[4rem_minmax(0,1fr)]">
          <span className="font-mono text-small font-semibold">{method}</span>
          <span className="min-w-0">
            <code className="block font-mono text-small wrap-anywhere">{path}</code>
            <span lang="en" className="block">
              {summary}
            </span>
          </span>
        </h3>
      }
    >
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <span>
          {t(scope === "open" || scope === "session" ? `scope.${scope}` : "scope.token", { scope })}
        </span>
        <a
          href={`#${id}`}
          className="rounded-sm font-medium text-accent underline underline-offset-2 hover:no-underline"
        >
          {t("permalink")}
        </a>
      </p>
      {parameters.length > 0 && <FieldList label={t("parameters")} fields={parameters} marks="required" />}
      {body !== null &&
        (body.fields.length > 0 ? (
          <FieldList label={t("body", { type: body.mediaType })} fields={body.fields} marks="required" />
        ) : (
          <p>
            {t("body", { type: body.mediaType })}
            {body.mediaType === "application/octet-stream" && <> – {t("file")}</>}
          </p>
        ))}
      {answer.fields.length > 0 ? (
        <FieldList
          label={t("answer", { status: answer.status, type: `${answer.mediaType}, ${answer.type}` })}
          fields={answer.fields}
          marks="optional"
        />
      ) : (
        <p>
          {answer.mediaType === null
            ? t("noAnswer", { status: answer.status })
            : t("answer", { status: answer.status, type: answer.mediaType })}
        </p>
      )}
      <p>
        {t("problems")}{" "}
        {problems.map(({ status }, at) => (
          <span key={status}>
            {at > 0 && " · "}
            <a
              href={`#problem-${status}`}
              className="rounded-sm font-mono text-small text-accent underline underline-offset-2 hover:no-underline"
            >
              {status}
            </a>
          </span>
        ))}
      </p>
      <CommandBlock label={t("example", { method, path })} command={curl} />
    </RouteEntry>
  );
}
