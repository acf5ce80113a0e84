import type { Action, JsonObject, JsonValue } from "../document";
import { type Change, listed, sentence } from "./change";
import { ownName, spokenWords, valueWords, wordsOf } from "./naming";
import { placeOf } from "./place";
import { oneLine, quote, quoteBoth } from "./quote";
import type { Block, Side } from "./side";

/** Something that a block says or plays. */
interface Speech {
  readonly form: "plain text" | "SSML" | "recording";
  readonly words: string;
}

/** What a block now says instead of what it said; undefined when one of the two says nothing, or both the same words. */
export function speechChange(before: Side, older: Block, after: Side, newer: Block): Change | undefined {
  const [was, is] = [speechOf(before, older.action), speechOf(after, newer.action)];
  if (was.length === 0 || is.length === 0 || JSON.stringify(was) === JSON.stringify(is)) return undefined;
  const concerns = after.graph.reachable.has(newer.id) ? "caller" : "behind";
  const message = `${speaker(after, newer)} ${difference(was, is)}.`;
  return { concerns, block: newer.id, message: sentence(message) };
}

/** Words for that a block talks: `"Welcome" now says`, `after "Hours", the caller now hears`. */
function speaker(side: Side, { id, action }: Block): string {
  const name = ownName(side, action);
  const asks = isQuestion(action);
  if (name !== undefined) return `${name} now ${asks ? "asks" : "says"}`;
  return `${placeOf(side, id)}, the caller ${asks ? "is now asked" : "now hears"}`;
}

/** Whether a block wants an answer. */
export function isQuestion(action: Action): boolean {
  return wordsOf(action)?.kind === "question";
}

/** What a block says first, in quotation marks; undefined when it does not talk. */
export function firstWords(side: Side, action: Action): string | undefined {
  if (!isQuestion(action) && wordsOf(action)?.kind !== "talk") return undefined;
  const [first] = speechOf(side, action);
  if (first?.words.trim() === "") return "nothing";
  return first === undefined ? undefined : `${first.form === "recording" ? "the recording " : ""}${quote(first.words)}`;
}

function difference(was: readonly Speech[], is: readonly Speech[]): string {
  const [first, then] = [was[0], is[0]];
  if (was.length > 1 || is.length > 1 || first === undefined || then === undefined)
    return `${inQuotes(is)} instead of ${inQuotes(was)}`;
  const { older, newer } = quoteBoth(first.words, then.words);
  if (first.form !== then.form) return `${newer} (${then.form}) instead of ${older} (${first.form})`;
  return older === newer ? `${newer} with other marks or spaces` : `${newer} instead of ${older}`;
}

function inQuotes(speech: readonly Speech[]): string {
  return listed(speech.map(({ words }) => `"${oneLine(words)}"`));
}

function speechOf(side: Side, action: Action): readonly Speech[] {
  const { Parameters = {} } = action;
  const { Messages } = Parameters;
  if (!Array.isArray(Messages)) return said(side, action, "", Parameters);
  return Messages.flatMap((message: JsonValue, index) => said(side, action, `Messages[${index}].`, message));
}

function said(side: Side, action: Action, prefix: string, message: JsonValue): readonly Speech[] {
  if (typeof message !== "object" || message === null) return [];
  const { Text, SSML, PromptId } = message as JsonObject;
  if (typeof Text === "string") return [{ form: "plain text", words: spokenWords(Text) }];
  if (typeof SSML === "string") return [{ form: "SSML", words: spokenWords(SSML) }];
  if (typeof PromptId !== "string") return [];
  return [{ form: "recording", words: valueWords(side, action, `${prefix}PromptId`, PromptId) }];
}
