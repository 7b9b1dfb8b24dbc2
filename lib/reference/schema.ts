/**
 * What a reader and a program need of a description of the API: JSON Schema 2020-12 as it is made here, examples that
 * fit a schema, and the view of each route.
 */

/** The part of JSON Schema that our descriptions use. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
};

/** The same schema with words for each of its named fields that has none, at every depth. */
export function describeFields(schema: Schema, meaningOf: (name: string) => string | undefined): Schema {
  const inner = (each: Schema) => describeFields(each, meaningOf);
  const { properties, items, anyOf, oneOf, additionalProperties: others } = schema;
  return {
    ...schema,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, field]) => {
              const description = field.description ?? meaningOf(name);
              return [name, { ...inner(field), ...(description === undefined ? {} : { description }) }];
            }),
          ),
        }),
    ...(items === undefined ? {} : { items: inner(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inner) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inner) }),
    ...(typeof others === "object" ? { additionalProperties: inner(others) } : {}),
  };
}
