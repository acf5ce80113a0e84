import { branchWords, isFailure } from "./branch-words";
import { type Change, listed, sentence } from "./change";
import { type Comparison, doTheSame } from "./comparison";
import { describe, nameOf, ownName } from "./naming";
import { callerNotices } from "./parameter-words";
import { placeOf } from "./place";
import type { Block, Side } from "./side";
import { firstWords, isQuestion } from "./speech";

/** A block that is new. */
export function addedBlock(comparison: Comparison, block: Block): Change {
  const { before, after } = comparison;
  const reached = after.graph.reachable.has(block.id);
  if (reached && [...before.blocks.keys()].some((id) => doTheSame(comparison, id, block.id)))
    return {
      concerns: "behind",
      block: block.id,
      message: `${sentence(nameOf(after, block.id))} is there once more, doing the same.`,
    };
  const message = `${placeOf(after, block.id)}, ${news(after, block)}${branchesOf(after, block)}.`;
  return { concerns: concernOf(after, block), block: block.id, message: sentence(message) };
}

/** A block that is gone. */
export function removedBlock(comparison: Comparison, block: Block): Change {
  const { before, after } = comparison;
  const reached = before.graph.reachable.has(block.id);
  if (reached && [...after.blocks.keys()].some((id) => doTheSame(comparison, block.id, id)))
    return {
      concerns: "behind",
      block: block.id,
      message: `${sentence(nameOf(before, block.id))} is there once less; another does the same.`,
    };
  const place = placeOf(before, block.id);
  const message = `${goneWords(before, block)} (${place}).`;
  return { concerns: concernOf(before, block), block: block.id, message: sentence(message) };
}

/** A block in whose place there is one of another type. */
export function replacedBlock({ before, after }: Comparison, older: Block, newer: Block): Change {
  const [was, is] = [withName(before, older), withName(after, newer)];
  const concerns = callerNotices(older.action.Type) ? concernOf(before, older) : concernOf(after, newer);
  const message = `${placeOf(after, newer.id)}, ${is} takes the place of ${was}${branchesOf(after, newer)}.`;
  return { concerns, block: newer.id, message: sentence(message) };
}

/** A block that stands elsewhere. */
export function movedBlock({ before, after, toBefore }: Comparison, id: string): Change {
  const [from, to] = [placeOf(before, toBefore.get(id) ?? ""), placeOf(after, id)];
  const places = from === to ? `stands elsewhere, still ${to}` : `now comes ${to} instead of ${from}`;
  return { concerns: "caller", block: id, message: `${sentence(nameOf(after, id))} ${places}.` };
}

/** What a file holds of a block beyond the language. */
export function foreignChange(side: Side, { id }: Block): Change {
  const message = `${nameOf(side, id)} carries other entries that are no part of the flow language.`;
  return { concerns: "behind", block: id, message: sentence(message) };
}

function concernOf(side: Side, { id, action }: Block): "caller" | "behind" {
  return callerNotices(action.Type) && side.graph.reachable.has(id) ? "caller" : "behind";
}

function news(side: Side, block: Block): string {
  const { kind, said } = speechWords(side, block);
  if (kind === "asks") return `the caller is now asked ${said}`;
  if (kind === "says") return `the caller now hears ${said}`;
  return `${withName(side, block)} is new`;
}

function goneWords(side: Side, block: Block): string {
  const { kind, said } = speechWords(side, block);
  if (kind === "asks") return `the caller is no longer asked ${said}`;
  if (kind === "says") return `the caller no longer hears ${said}`;
  return `${withName(side, block)} is gone`;
}

/** `"Welcome": "Hello …"` */
function speechWords(
  side: Side,
  { action }: Block,
): { readonly kind: "asks" | "says" | "does"; readonly said: string } {
  const name = ownName(side, action);
  const words = firstWords(side, action);
  // Where no contact comes, nobody hears anything.
  if (words === undefined || !side.graph.reachable.has(action.Identifier)) return { kind: "does", said: "" };
  return { kind: isQuestion(action) ? "asks" : "says", said: name === undefined ? words : `${name}: ${words}` };
}

function withName(side: Side, { action }: Block): string {
  const name = ownName(side, action);
  return name === undefined ? describe(side, action) : `${name} (${describe(side, action).replaceAll('"', "")})`;
}

/** `; pressing 1 leads to "Orders", pressing 2 leads to "Bills"` */
function branchesOf(side: Side, block: Block): string {
  const ways = [...block.ways.values()].filter((way) => way.kind === "condition" && !isFailure(way));
  if (ways.length === 0) return "";
  const words = ways.map((way) => `${branchWords(side, block, way).remark} to ${nameOf(side, way.target)}`);
  return `; it leads ${listed(words, 6)}`;
}
