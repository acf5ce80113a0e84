import type { JsonValue } from "../document";
import { type Change, sentence } from "./change";
import { leavesOf } from "./leaves";
import { describe, valueWords } from "./naming";
import { callerNoticesParameter, parameterNoun } from "./parameter-words";
import { pointAt } from "./place";
import { quoteBoth } from "./quote";
import { type Block, canonical, type Side } from "./side";
import { speechChange } from "./speech";

/** What changed in what a block says, asks or is set to. */
export function parameterChanges(before: Side, older: Block, after: Side, newer: Block): readonly Change[] {
  if (older.content === newer.content) return [];
  const [was, is] = [leavesOf(older.action.Parameters ?? {}), leavesOf(newer.action.Parameters ?? {})];
  const speech = speechChange(before, older, after, newer);
  const reached = after.graph.reachable.has(newer.id);
  const settings = [...new Set([...is.keys(), ...was.keys()])].flatMap((path): readonly Change[] => {
    const [from, to] = [was.get(path), is.get(path)];
    if (from !== undefined && to !== undefined && canonical(from) === canonical(to)) return [];
    if (speech !== undefined && spoken.test(path)) return [];
    const concerns = reached && callerNoticesParameter(newer.action.Type, path) ? "caller" : "behind";
    const message = settingMessage({ before, older, after, newer, path, from, to });
    return [{ concerns, block: newer.id, message: sentence(message) }];
  });
  return speech === undefined ? settings : [speech, ...settings];
}

/** Parameters that hold words or recordings. */
const spoken = /^(?:Messages\[\d+\]\.)?(?:Text|SSML|PromptId)$/;

interface Setting {
  readonly before: Side;
  readonly older: Block;
  readonly after: Side;
  readonly newer: Block;
  readonly path: string;
  readonly from: JsonValue | undefined;
  readonly to: JsonValue | undefined;
}

function settingMessage({ before, older, after, newer, path, from, to }: Setting): string {
  const subject = `${pointAt(after, newer)}, ${parameterNoun(newer.action.Type, path)}`;
  const old = from === undefined ? undefined : valueWords(before, older.action, path, from);
  const now = to === undefined ? undefined : valueWords(after, newer.action, path, to);
  if (old === undefined) return `${subject} is now ${now}; it was not set.`;
  if (now === undefined) return `${subject} is no longer set; it was ${old}.`;
  if (old === now) return `${subject} ${inFull(from, to)}.`;
  if (newer.action.Type === "InvokeLambdaFunction" && path === "InvocationTimeLimitSeconds")
    return `${describe(after, newer.action)} may take ${now} instead of ${old}.`;
  return `${subject} is now ${now} instead of ${old}.`;
}

/** For values that people call the same. */
function inFull(from: JsonValue | undefined, to: JsonValue | undefined): string {
  const [was, is] = [from, to].map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const { older, newer } = quoteBoth(was ?? "", is ?? "");
  return older === newer ? "is written in another way" : `is now ${newer} instead of ${older}`;
}
