import { parameterAt } from "../catalogue/catalogue";
import type { Action, JsonObject, JsonValue } from "../document";
import { asObject, inSmallWords, inWords, type Naming, resourceName, scalar } from "./naming";

/** A place in a sentence: the path of a parameter and the form of its value. */
const place = /\{([\w.]+)(?:\|(\w+))?\}/g;

/** A sentence with its places filled in; undefined when the block has nothing for one of them. */
export function fillIn(sentence: string, action: Action, naming: Naming): string | undefined {
  const missing: string[] = [];
  const filled = sentence.replace(place, (_, path: string, form: string | undefined, at: number) => {
    const words = wordsFor(path, form ?? "name", action, naming) ?? "";
    if (words === "") missing.push(path);
    return withoutRepetition(sentence.slice(0, at), words);
  });
  return missing.length === 0 ? filled : undefined;
}

/** What has no name is told as `queue 1b146b12`; after `Queue:`, its id is enough. */
function withoutRepetition(before: string, words: string): string {
  const [, thing, id] = /^([a-z]+) ([0-9a-f]{8}|[A-Z0-9]{8})$/.exec(words) ?? [];
  return thing !== undefined && before.toLowerCase().replace(/:? $/, "").endsWith(thing) ? (id ?? words) : words;
}

function wordsFor(path: string, form: string, action: Action, naming: Naming): string | undefined {
  if (path === "speech") return speechOf(action);
  if (path === "recording") return recordingOf(action, naming);
  const value = parameterAt(action.Parameters ?? {}, path);
  if (form === "pairs") return pairs(asObject(value));
  if (form === "list") return Array.isArray(value) ? list(value.map(inOwnWords)) : naming(path);
  const text = naming(path);
  if (text === undefined || form === "name") return text;
  if (form === "seconds") return duration(text);
  if (form === "yes") return /^(?:true|enabled)$/i.test(text) ? "yes" : "no";
  return inSmallWords(text);
}

/** `90` as `1 minute 30 seconds`; what is not known before as `‹wait› seconds`. */
export function duration(seconds: string): string {
  const total = Number(seconds);
  if (!Number.isInteger(total) || total <= 0) return `${seconds} seconds`;
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(total / 86_400), "day"],
    [Math.floor(total / 3600) % 24, "hour"],
    [Math.floor(total / 60) % 60, "minute"],
    [total % 60, "second"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ");
}

/** All that a block says aloud or writes to the customer. */
function speechOf({ Parameters = {} }: Action): string | undefined {
  const { Messages } = Parameters;
  if (!Array.isArray(Messages)) return spoken(Parameters);
  const said = Messages.map((message) => {
    const parameters = asObject(message);
    return spoken(parameters) ?? `recording ${soundOf(parameters) ?? ""}`.trim();
  });
  return said.join(" ");
}

function spoken(parameters: JsonObject): string | undefined {
  const text = scalar(parameters.Text) ?? scalar(parameters.SSML);
  return text === undefined ? undefined : quoted(text);
}

/** The sound that a block plays in place of words. */
function recordingOf({ Parameters = {} }: Action, naming: Naming): string | undefined {
  return naming("PromptId") ?? soundOf(Parameters);
}

function soundOf(parameters: JsonObject): string | undefined {
  const sound = scalar(parameters.PromptId) ?? scalar(parameterAt(parameters, "Media.Uri"));
  return sound === undefined ? undefined : resourceName(sound).split("/").at(-1);
}

/** Spoken words without the marks of SSML. */
function quoted(text: string): string {
  const words = text.includes("<speak") ? withoutMarks(text) : text;
  const clean = inWords(words).replace(/\s+/g, " ").trim();
  return clean === "" ? "(silence)" : `“${clean}”`;
}

const entities: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"],
];

function withoutMarks(ssml: string): string {
  const bare = ssml.replace(/<[^<>]*>/g, " ").replace(/\s+([.,!?;:])/g, "$1");
  return entities.reduce((text, [entity, character]) => text.replaceAll(entity, character), bare);
}

/** `a = 1, b = 2`; members of members are told by their value. */
function pairs(value: JsonObject): string {
  return Object.entries(value)
    .map(([key, inner]) => `${inWords(key)} = ${inOwnWords(inner)}`)
    .join(", ");
}

function inOwnWords(value: JsonValue): string {
  if (typeof value === "object" && value !== null && "Value" in value) return inOwnWords(value.Value ?? "");
  const text = scalar(value);
  if (text !== undefined) return resourceName(text);
  return typeof value === "string" || value === null ? "(nothing)" : JSON.stringify(value);
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
