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

/** What can be said or played. */
export type Prompt = Text | Resource<"prompt"> | Audio | Value;

/** Words with values between them, to be joined when the flow is written. */
export class Template {
  constructor(readonly parts: readonly (string | Value)[]) {}
}

/** What a block says in one language. */
export type SaidPrompt = Wording | Resource<"prompt"> | Audio | Value;

/** The parameters that say it; a block has exactly one of them. */
export function promptParameters(said: SaidPrompt): Readonly<Record<string, unknown>> {
  if (said instanceof Value) return { Text: said };
  if (isResource(said)) return { PromptId: said };
  if ("uri" in said) return { Media: { Uri: said.uri, SourceType: "S3", MediaType: "Audio" } };
  return { [said.form === "ssml" ? "SSML" : "Text"]: new Template(said.parts) };
}

/** What a block that says this is named after. */
export function promptName(prompt: Prompt | undefined): string {
  if (prompt === undefined) return "prompts";
  if (prompt instanceof Value) return prompt.path.split(".").at(-1) ?? "value";
  if (isResource(prompt)) return prompt.name;
  if ("uri" in prompt) return prompt.uri.split("/").at(-1) ?? "audio";
  return prompt.key === undefined ? words(prompt) : capitalised(spaced(prompt.key));
}

function words(text: Text): string {
  const [first] = text.wordings.values();
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
    const said = prompts.map((prompt) => (prompt instanceof Text ? prompt.wordingFor(locale) : prompt));
    return { first: said[0] ?? { form: "plain", parts: [] }, prompts: said };
  };
  const [first = "", ...others] = cursor.languages;
  const spoken = new Set([first, ...others].map((locale) => JSON.stringify(inLanguage(locale).prompts)));
  if (spoken.size === 1) return cursor.add([plan(inLanguage(first))]);
  return cursor.addByLanguage([first, ...others].map((locale) => ({ locale, plan: plan(inLanguage(locale)) })));
}
