import type { Schema } from "@/lib/reference/schema";

/** Keywords that are looked at below, and those that only tell. */
const known = new Set([
  ...["type", "const", "enum", "anyOf", "oneOf", "properties", "required", "additionalProperties"],
  ...["propertyNames", "items", "minItems", "maxItems", "pattern", "minLength", "maxLength"],
  ...["minimum", "exclusiveMinimum", "maximum", "format", "description", "default", "$schema"],
]);

/**
 * Everything in which a value does not fit a schema of JSON Schema 2020-12, by its place. Written for our own
 * descriptions: a keyword that is not known here is a fault, so that none is passed by.
 */
export function misfits(schema: Schema, value: unknown, at = "$"): readonly string[] {
  const strange = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (strange.length > 0) return [`${at}: the schema has the keyword ${strange.join(", ")}`];
  const { anyOf, oneOf, enum: choices, type } = schema;
  if ("const" in schema && value !== schema.const) return [`${at}: is not ${JSON.stringify(schema.const)}`];
  if (choices !== undefined && !choices.includes(value)) {
    return [`${at}: is none of ${JSON.stringify(choices)}`];
  }
  const fitting = (anyOf ?? oneOf)?.filter((each) => misfits(each, value, at).length === 0);
  if (fitting?.length === 0) return [`${at}: fits none of its kinds`];
  if (oneOf !== undefined && fitting!.length > 1) return [`${at}: fits several of its kinds`];
  if (type !== undefined && ![type].flat().some((each) => isOf(each, value))) {
    return [`${at}: is no ${[type].flat().join(" or ")}`];
  }
  if (typeof value === "string") return misfitsOfText(schema, value, at);
  if (typeof value === "number") return misfitsOfNumber(schema, value, at);
  if (Array.isArray(value)) return misfitsOfList(schema, value, at);
  return typeof value === "object" && value !== null ? misfitsOfObject(schema, value, at) : [];
}

function isOf(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function misfitsOfText({ pattern, minLength = 0, maxLength = Infinity }: Schema, value: string, at: string) {
  const length = Array.from(value).length;
  if (length < minLength || length > maxLength) return [`${at}: has ${length} characters`];
  return pattern === undefined || new RegExp(pattern, "u").test(value)
    ? []
    : [`${at}: ${value} is not ${pattern}`];
}

function misfitsOfNumber(
  { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity }: Schema,
  value: number,
  at: string,
) {
  return value >= minimum && value > exclusiveMinimum && value <= maximum
    ? []
    : [`${at}: ${value} is out of bounds`];
}

function misfitsOfList(
  { items, minItems = 0, maxItems = Infinity }: Schema,
  value: readonly unknown[],
  at: string,
) {
  if (value.length < minItems || value.length > maxItems) return [`${at}: has ${value.length} items`];
  return items === undefined ? [] : value.flatMap((each, n) => misfits(items, each, `${at}[${n}]`));
}

function misfitsOfObject(schema: Schema, value: object, at: string): readonly string[] {
  const { properties = {}, required = [], additionalProperties: others = true, propertyNames } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}: lacks ${name}`);
  const inner = Object.entries(value).flatMap(([name, each]) => {
    const place = `${at}.${name}`;
    const named = propertyNames === undefined ? [] : misfits(propertyNames, name, place);
    if (name in properties) return [...named, ...misfits(properties[name]!, each, place)];
    if (others === false) return [`${place}: is not described`];
    return [...named, ...(others === true ? [] : misfits(others, each, place))];
  });
  return [...missing, ...inner];
}
