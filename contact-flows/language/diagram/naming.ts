import { parameterAt } from "../catalogue/catalogue";
import type { Action, FlowDocument, JsonObject, JsonValue } from "../document";
import { isReference, membersOf, referencesInText } from "../references";
import type { DrawOptions } from "./picture";
import { referenceWords, resourceWords } from "./words";

/** Gives the words for what a parameter of one block says; undefined where it says nothing. */
export type Naming = (path: string) => string | undefined;

/** Where older exports keep names: members of the block's metadata by parameter. */
const olderNames: ReadonlyMap<string, readonly string[]> = new Map([
  ["QueueId", ["queue.text"]],
  ["ContactFlowId", ["ContactFlow.text", "contactFlow.text"]],
  ["FlowModuleId", ["contactFlowModuleName"]],
  ["HoursOfOperationId", ["Hours.text"]],
  ["LexV2Bot.AliasArn", ["lexV2BotName"]],
]);

/** @see Naming */
export function namingOf(document: FlowDocument, action: Action, names: DrawOptions["names"]): Naming {
  const metadata = metadataOf(document, action);
  return (path) => {
    const value = scalar(parameterAt(action.Parameters ?? {}, path));
    if (value === undefined) return undefined;
    if (isReference(value)) return inWords(value);
    const shown = [`parameters.${path}.displayName`, ...(olderNames.get(path) ?? [])]
      .map((place) => parameterAt(metadata, place))
      .find((name) => typeof name === "string" && name !== "");
    return names?.get(value) ?? resourceName(typeof shown === "string" ? shown : value);
  };
}

/** What the console keeps of a block; empty where it keeps nothing. */
export function metadataOf({ Metadata }: FlowDocument, { Identifier }: Action): JsonObject {
  const all = asObject(Metadata?.ActionMetadata);
  return Object.hasOwn(all, Identifier) ? asObject(all[Identifier]) : {};
}

/** A value as an object; an empty one if it is none. */
export function asObject(value: JsonValue | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** Text of a value that is not empty and has no parts. */
export function scalar(value: JsonValue | undefined): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const madeUp = /^[A-Z0-9]{10}$/;
/** Placeholders of those who fill in flows: `${sales_queue_arn}`, `%AssistantArn%`, `${Q:finance:Q}`, `{{queue}}`. */
const placeholder = /^(?:\$\{([^{}]+)\}|%([^%]+)%|\{\{([^{}]+)\}\})$/;

/** What stands between the separators of an ARN; a placeholder may hold separators of its own. */
const arnPart = /(?:\$\{[^{}]*\}|\{\{[^{}]*\}\}|[^/:])+/g;

/** The name in an ARN, an id or a placeholder, or else what it leads to; any other text with its references in words. */
export function resourceName(value: string): string {
  const filledIn = placeholder.exec(value);
  if (filledIn !== null) return placeholderName(filledIn[1] ?? filledIn[2] ?? filledIn[3] ?? "");
  if (uuid.test(value)) return value.slice(0, 8);
  return value.startsWith("arn:") ? arnName(value) : inWords(value);
}

function arnName(arn: string): string {
  const resource = /^arn:[^:]*:[^:]*:(?:\$\{[^{}]*\}|[^:])*:(?:\$\{[^{}]*\}|[^:])*:(.*)$/.exec(arn)?.[1] ?? arn;
  const all: readonly string[] = resource.match(arnPart) ?? [];
  const [kind = "", ...parts] = all[0] === "instance" && all.length > 2 ? all.slice(2) : all;
  // What follows the name of a function is a version or an alias.
  const name = (kind === "function" ? parts.slice(0, 1) : parts).findLast(
    (part) => !uuid.test(part) && !madeUp.test(part),
  );
  if (name !== undefined) return resourceName(name);
  return `${resourceWords.get(kind) ?? inSmallWords(kind)} ${(parts.at(-1) ?? "").slice(0, 8)}`.trim();
}

/** Words in placeholders that tell where a value comes from, and which of its values it is. */
const source = /^(?:var|local|data|module|resource|outputs?)$/i;
const member = /(?:^|_)(?:arn|id|name)$/i;

function placeholderName(inside: string): string {
  const [first = "", second] = inside.split(":");
  if (second !== undefined && first.length === 1) return second;
  const parts = inside.split(".").filter((part) => !source.test(part));
  if (parts.length > 1 && member.test(parts.at(-1) ?? "")) parts.pop();
  const name = parts
    .slice(parts.length > 1 ? 1 : 0)
    .join(".")
    .replaceAll("_", " ");
  return name.replace(/(?<=.)(?:\s?(?:arn|ARN|Arn)|\s?Id|\sid|\sname)$/, "").trim() || inside;
}

/** A text with its references in words: `Order $.External.orderStatus` becomes `Order ‹order status›`. */
export function inWords(text: string): string {
  let [result, from] = ["", 0];
  for (const { path } of referencesInText(text)) {
    const at = text.indexOf(path, from);
    result += `${text.slice(from, at)}‹${referenceName(path)}›`;
    from = at + path.length;
  }
  return result + text.slice(from);
}

/** A reference as people would call it. */
export function referenceName(path: string): string {
  const name = inSmallWords(membersOf(path).at(-1) ?? path);
  return referenceWords.get(path) ?? name.replace(/(?<=.) arn$/i, "");
}

/** `NumberOfAgentsAvailable` and `number_of-agents` as words, with abbreviations left as they are. */
export function splitIntoWords(name: string): string {
  return name.replace(/[\s_-]+|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ").trim();
}

/** The same in lower case. */
export function inSmallWords(name: string): string {
  return splitIntoWords(name).replace(/[^ ]+/g, (word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()));
}
