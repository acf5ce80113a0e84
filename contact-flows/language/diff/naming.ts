import { holds } from "../catalogue/catalogue";
import { metadataOf, namingOf, resourceName } from "../diagram/naming";
import { type TypeWords, typeWords } from "../diagram/words";
import type { Action, JsonValue } from "../document";
import { leavesOf } from "./leaves";
import { oneLine, quote } from "./quote";
import type { Side } from "./side";

/** What a block is called in a sentence: its own name, else what it is and what it says or uses. */
export function nameOf(side: Side, id: string): string {
  const action = side.blocks.get(id)?.action;
  if (action === undefined) return id === "" ? "nowhere" : `nowhere (there is no block "${id}")`;
  return ownName(side, action) ?? describe(side, action);
}

/** Names of two blocks, told apart even when they are called the same. */
export function namesOf(older: readonly [Side, string], newer: readonly [Side, string]): readonly [string, string] {
  const [before, after] = [nameOf(...older), nameOf(...newer)];
  return before === after ? [`${before} (${shortId(older[1])})`, `${after} (${shortId(newer[1])})`] : [before, after];
}

/** The name that people gave a block, in quotation marks. */
export function ownName({ document }: Side, action: Action): string | undefined {
  const id = action.Identifier;
  return metadataOf(document, action).isFriendlyName === true || !machineMade.test(id) ? quote(id) : undefined;
}

/** What a block is and what it says or uses, whatever its name. */
export function describe(side: Side, action: Action): string {
  const { Type, Parameters = {} } = action;
  const words = wordsOf(action);
  const title = Type === "InvokeLambdaFunction" ? "Lambda" : (words?.title ?? Type);
  const leaves = leavesOf(Parameters);
  const told = telling.find((path) => leaves.has(path));
  if (words?.kind === "end" || told === undefined) return `"${title}"`;
  return `${title} ${valueWords(side, action, told, leaves.get(told) ?? "")}`;
}

/** A value as people know it: a resource by its name in the console, a text in quotation marks. */
export function valueWords({ document }: Side, action: Action, path: string, value: JsonValue): string {
  if (typeof value !== "string") return quote(JSON.stringify(value)).slice(1, -1);
  if (/^\d+$/.test(value)) return path.endsWith("Seconds") ? `${value} s` : value;
  if (value.startsWith("$.")) return value;
  const known = namingOf(document, action, undefined)(path);
  const resource = value.startsWith("arn:") || machineMade.test(value);
  if (known !== undefined && (resource || known !== resourceName(value))) return known;
  return resource ? resourceName(value) : quote(spokenWords(value));
}

/** The words of a text without the marks of SSML. */
export function spokenWords(text: string): string {
  return text.includes("<speak") ? oneLine(text.replace(/<[^<>]*>/g, " ")) : text;
}

/** What the project says of such a block, in its own variant. */
export function wordsOf({ Type, Parameters = {} }: Action): TypeWords | undefined {
  const words = typeWords.get(Type);
  const variant = words?.variants?.find(({ when }) => holds(when, Parameters));
  return words === undefined || variant === undefined ? words : { ...words, ...variant };
}

/** Identifiers that no human thought of: UUIDs, hashes and numbers. */
const machineMade = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{20,}|[0-9a-f-]{16,}|\d+)$/i;

/** Parameters by which people tell blocks of one type apart, the most telling first. */
const telling: readonly string[] = [
  ...["Text", "SSML", "PromptId", "Media.Uri", "Messages[0].Text", "Messages[0].SSML", "Messages[0].PromptId"],
  ...["ContactFlowId", "FlowModuleId", "LambdaFunctionARN", "QueueId", "AgentId", "HoursOfOperationId"],
  ...["ThirdPartyPhoneNumber", "ComparisonValue", "LexV2Bot.AliasArn", "LexBot.Name", "ViewResource.Id"],
  ...["TextToSpeechVoice", "LanguageCode", "MetricType", "Name"],
];

function shortId(id: string): string {
  return machineMade.test(id) ? id.slice(0, 8) : id;
}
