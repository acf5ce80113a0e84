import type { JsonValue } from "../../document";
import { isReference } from "../../references";
import { markupProblem } from "../../texts";
import { type Block, ParameterReader } from "../block";
import { type Form, formOf } from "../form";
import type { ResourceBook } from "../resources";
import { type Argument, json, list, object } from "../statement";

/** What a block says, as the language has it; undefined where it is none, or more than one. */
export function promptOf(block: string, reader: ParameterReader, resources: ResourceBook): Argument | undefined {
  const [text, ssml, promptId, media] = ["Text", "SSML", "PromptId", "Media"].map((name) => reader.take(name));
  const given = [text, ssml, promptId, media].filter((one) => one !== undefined);
  if (given.length !== 1) return undefined;
  if (typeof text === "string")
    return isReference(text) ? { is: "value", path: text } : { is: "words", form: "plain", words: text };
  if (typeof ssml === "string" && isReference(ssml)) return held("speech", ssml);
  if (typeof promptId === "string" && isReference(promptId)) return held("promptById", promptId);
  if (typeof ssml === "string" && markupProblem(ssml) === undefined) return { is: "words", form: "ssml", words: ssml };
  const prompt = resources.find(block, ["PromptId"], promptId);
  return prompt === undefined ? audioOf(media) : { is: "resource", resource: prompt };
}

/** What a value holds. */
function held(by: "speech" | "promptById", path: string): Argument {
  return { is: "held", by, value: { is: "value", path } };
}

function audioOf(media: JsonValue | undefined): Argument | undefined {
  const reader = media === undefined ? undefined : new ParameterReader({ media }).inner("media");
  if (reader === undefined) return undefined;
  const [uri, source, type] = [reader.text("Uri"), reader.text("SourceType"), reader.text("MediaType")];
  if (uri === undefined || source !== "S3" || type !== "Audio" || !reader.done) return undefined;
  return object([["uri", json(uri)]]);
}

/** Blocks that talk. */
export function talkForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  if (block.type === "MessageParticipant") {
    const played = block.parameters.PromptId;
    if (typeof played === "string" && isReference(played) && Object.keys(block.parameters).length === 1)
      return formOf(block, { method: "play", args: [{ is: "value", path: played }] });
    const prompt = promptOf(block.id, reader, resources);
    if (prompt === undefined || !reader.done) return undefined;
    const says = prompt.is === "words" || prompt.is === "value" || (prompt.is === "held" && prompt.by === "speech");
    return formOf(block, { method: says ? "say" : "play", args: [prompt] });
  }
  const messages = reader.take("Messages");
  const seconds = reader.whole("InterruptFrequencySeconds");
  if (!Array.isArray(messages) || messages.length === 0 || !reader.done) return undefined;
  const prompts = messages.flatMap((message: JsonValue) => messageOf(block.id, message, resources) ?? []);
  const [interrupted, another] = block.conditions;
  if (prompts.length !== messages.length || another !== undefined) return undefined;
  if (interrupted !== undefined && (interrupted.operand !== "MessagesInterrupted" || seconds === undefined))
    return undefined;
  return formOf(block, {
    method: "loopPrompts",
    args: [list(prompts)],
    options: [
      ["everySeconds", seconds === undefined ? undefined : json(seconds)],
      ["interrupted", interrupted === undefined ? undefined : { is: "way", slot: "interrupted" }],
    ],
    slots: interrupted === undefined ? [] : [{ slot: "interrupted", target: interrupted.target, mayContinue: true }],
    ...(interrupted === undefined ? {} : { prefers: "interrupted" }),
  });
}

function messageOf(block: string, message: JsonValue, resources: ResourceBook): Argument | undefined {
  const reader = new ParameterReader({ message }).inner("message");
  const prompt = reader && promptOf(block, reader, resources);
  return reader?.done === true ? prompt : undefined;
}
