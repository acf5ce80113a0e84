import type { Resource } from "../resources";
import { isResource } from "../resources";
import { Text, type Wording } from "../texts";
import { Value } from "../values";
import type { Shape } from "./call";
import type { Cursor } from "./cursor";
import type { StepPlan } from "./plan";

/** Audio in S3: 8 kHz, mono, U-law WAV. */
export interface Audio {
  /** `s3://bucket/key`, or the HTTPS address of the object; may hold references. */
  readonly uri: string;
}

/** A recorded prompt that a value names by its id, or ARN, while the flow runs. Made by `promptById`. */
export class PromptById {
  constructor(readonly id: Value) {}
}

/**
 * A recorded prompt whose id, or ARN, is only known while the flow runs. A value alone holds words; `speech(value)` is
 * one that holds speech with markup.
 *
 * @example call.menu(promptById(rule.offerPrompt), { 1: "continue", unclear: "continue" });
 */
export const promptById = (id: Value): PromptById => new PromptById(id);

/** What can be said or played; a value alone holds words. */
export type Prompt = Text | Resource<"prompt"> | Audio | Value | PromptById;

/** Words with values between them, to be joined when the flow is written. */
export class Template {
  constructor(readonly parts: readonly (string | Value)[]) {}
}

/** What a block says in one language. */
export type SaidPrompt = Wording | Exclude<Prompt, Text>;

/** The parameters that say it; a block has exactly one of them. */
export function promptParameters(said: SaidPrompt): Readonly<Record<string, unknown>> {
  if (said instanceof Value) return { Text: said };
  if (said instanceof PromptById) return { PromptId: said.id };
  if (isResource(said)) return { PromptId: said };
  if ("uri" in said) return { Media: { Uri: said.uri, SourceType: "S3", MediaType: "Audio" } };
  return { [said.form === "ssml" ? "SSML" : "Text"]: new Template(said.parts) };
}

/** What a block that says this is named after. */
export function promptName(prompt: Prompt | undefined): string {
  if (prompt === undefined) return "prompts";
  if (prompt instanceof Value) return nameOfValue(prompt);
  if (prompt instanceof PromptById) return nameOfValue(prompt.id);
  if (isResource(prompt)) return prompt.name;
  if ("uri" in prompt) return prompt.uri.split("/").at(-1) ?? "audio";
  return prompt.key === undefined ? words(prompt) : capitalised(spaced(prompt.key));
}

function nameOfValue({ path }: Value): string {
  return path.split(".").at(-1) ?? "value";
}

function words(text: Text): string {
  const [first] = text.wordings.values();
  const [only, another] = first?.parts ?? [];
  if (only instanceof Value && another === undefined) return nameOfValue(only);
  const plain = (first?.parts ?? [])
    .map(String)
    .join("")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain.length <= 30 ? plain : plain.slice(0, 30).replace(/\s\S*$/, "");
}

/** `orderStatus` as `order status`. */
export function spaced(key: string): string {
  return key
    .replace(/([a-z\d])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replace(/[-_]/g, " ");
}

/** With a capital letter at the beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a block says in one of the flow's languages. */
export interface Said {
  /** The first of `prompts`, for blocks that say one thing. */
  readonly first: SaidPrompt;
  readonly prompts: readonly SaidPrompt[];
}

/**
 * Adds a block that says something. Where the words differ between the flow's languages there is one block for each,
 * chosen by the contact's `language` attribute, and all share their ways out.
 */
export function saidIn<S extends Shape>(
  cursor: Cursor<S>,
  prompts: readonly Prompt[],
  plan: (said: Said) => StepPlan<S>,
): readonly string[] {
  const inLanguage = (locale: string): Said => {
    const said = prompts.map((prompt) => (prompt instanceof Text ? (prompt.find(locale) ?? silence) : prompt));
    return { first: said[0] ?? silence, prompts: said };
  };
  const [first = "", ...others] = cursor.languages;
  const { name, suggested } = plan(inLanguage(first));
  refuseMissingWords(cursor, prompts, name ?? suggested);
  refuseUnheard(cursor, prompts, name ?? suggested);
  const spoken = new Set([first, ...others].map((locale) => JSON.stringify(inLanguage(locale).prompts)));
  if (spoken.size === 1) return cursor.add([plan(inLanguage(first))]);
  return cursor.addByLanguage([first, ...others].map((locale) => ({ locale, plan: plan(inLanguage(locale)) })));
}

/** Stands for words that are missing, which is told by itself. */
const silence: Wording = { form: "plain", parts: [] };

function refuseMissingWords<S extends Shape>({ draft }: Cursor<S>, prompts: readonly Prompt[], block: string): void {
  for (const prompt of prompts) {
    if (!(prompt instanceof Text)) continue;
    const missing = draft.languages.filter((locale) => prompt.find(locale) === undefined);
    if (missing.length === 0) continue;
    draft.problem(
      block,
      `The text ${JSON.stringify(prompt.title)} has no words for ${missing.join(", ")}.`,
      "Write them where its other languages are, in what is filled in or joined, too; or do not build for that language.",
    );
  }
}

/** Where no caller comes by, only words without markup arrive. */
function refuseUnheard<S extends Shape>(
  { channels, draft }: Cursor<S>,
  prompts: readonly Prompt[],
  block: string,
): void {
  if (channels === undefined || channels.size === 0 || channels.has("VOICE")) return;
  const marked = (text: Text) => [...text.wordings.values()].some(({ form }) => form === "ssml");
  const unheard = prompts.some((prompt) => !(prompt instanceof Value) && !(prompt instanceof Text && !marked(prompt)));
  if (!unheard) return;
  draft.problem(
    block,
    `It is speech with markup, or a recording, and only contacts by ${[...channels].join(" and ")} come by: they get nothing.`,
    "Say plain words here, or move it inside the voice branch of onChannel.",
  );
}
