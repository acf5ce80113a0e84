import { BlockFailure, type Standing } from "./block";
import type { Center } from "./center";
import { second } from "./clock";
import { heardOf } from "./ssml";
import { asText } from "./template";
import type { Line } from "./trace";

/** Most characters of a text or SSML, markup included (flow-language reference, section 10). */
const mostLetters = 6000;

/** What a prompt says, and how long that takes in milliseconds. Silence says "". */
export interface Spoken {
  readonly text: string;
  readonly duration: number;
}

/** What a prompt may be made of, as it stands in a block or in a list of messages. */
export interface PromptSource {
  readonly Text?: string | undefined;
  readonly SSML?: string | undefined;
  readonly PromptId?: string | undefined;
  readonly Media?: unknown;
}

/** The prompt of a block; undefined where it has none. @throws BlockFailure where nothing can be played of it. */
export function promptOf(at: Standing): Spoken | undefined {
  const { center } = at;
  return promptFrom(center, {
    Text: at.text("Text"),
    SSML: at.text("SSML"),
    PromptId: at.text("PromptId"),
    Media: at.value("Media"),
  });
}

/** A prompt from what it is made of. @throws BlockFailure where nothing can be played of it. */
export function promptFrom(center: Center, { SSML, Text, PromptId, Media }: PromptSource): Spoken | undefined {
  if (SSML !== undefined) return ssml(center, withinLimit("SSML", SSML));
  if (Text !== undefined) return spokenBy(center, withinLimit("Text", Text));
  if (PromptId !== undefined) return recording(center, center.directory.prompt(PromptId) ?? `(recording ${PromptId})`);
  if (Media === undefined) return undefined;
  if (typeof Media !== "object" || Media === null || !("Uri" in Media) || typeof Media.Uri !== "string") {
    throw new BlockFailure("NoMatchingError", "Media has no Uri");
  }
  return recording(center, center.directory.prompt(Media.Uri) ?? `(recording ${Media.Uri})`);
}

/**
 * A text as it is heard; one that is an SSML document is read as such.
 *
 * @throws BlockFailure where the SSML cannot be read, and that counts as a failure.
 */
export function spokenBy(center: Center, written: string): Spoken {
  return /^\s*(?:<\?[^>]*>\s*)?<speak[\s>]/.test(written) ? ssml(center, written) : recording(center, written);
}

/** What a prompt says is written down where it is heard; of silence there is no line. */
export function sayPrompt(at: Standing, prompt: Spoken, from: "system" | "bot" = "system"): Line | undefined {
  if (prompt.text === "") return undefined;
  const { center, contact, run, block } = at;
  const isVoice = contact.channel === "VOICE";
  const kind = isVoice ? "prompt" : "message";
  const line = center.say(contact, { from, to: run.party, kind, text: prompt.text, block: block.id });
  if (isVoice) run.playing = [{ line, ends: center.clock.now + prompt.duration }];
  return line;
}

/** A part of what a block is told, such as `LexV2Bot.AliasArn`, as a text; undefined where it is not there. */
export function inner(at: Standing, name: string, member: string): string | undefined {
  const outer = at.value(name);
  if (typeof outer !== "object" || outer === null || !Object.hasOwn(outer, member)) return undefined;
  return asText((outer as Readonly<Record<string, string>>)[member]);
}

/** A whole number of seconds from least to greatest. @throws BlockFailure where it is none. */
export function secondsOf(name: string, written: string | undefined, least: number, greatest: number): number {
  const seconds = Number(written);
  const possible = Number.isInteger(seconds) && seconds >= least && seconds <= greatest;
  if (written === undefined || written.trim() === "" || !possible) {
    const range = Number.isFinite(greatest) ? `${least} to ${greatest}` : `${least} or more`;
    throw new BlockFailure("NoMatchingError", `${name} is ${JSON.stringify(written)}, not ${range}`);
  }
  return seconds;
}

function withinLimit(name: string, written: string): string {
  if (written.length <= mostLetters) return written;
  throw new BlockFailure("NoMatchingError", `${name} has ${written.length} characters, ${mostLetters} at most`);
}

function recording({ behaviour }: Center, says: string): Spoken {
  const text = says.replace(/\s+/g, " ").trim();
  return { text, duration: Math.ceil((text.length / behaviour.lettersPerSecond) * second) };
}

function ssml(center: Center, document: string): Spoken {
  const { behaviour } = center;
  const { text, letters, pause, problem } = heardOf(document);
  if (problem !== undefined && behaviour.brokenSsml === "fail") {
    throw new BlockFailure("NoMatchingError", `the SSML cannot be read: ${problem}`);
  }
  return { text, duration: Math.ceil((letters / behaviour.lettersPerSecond) * second) + pause };
}
