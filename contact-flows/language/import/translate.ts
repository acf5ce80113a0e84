import type { FlowDefinition } from "../build/contact-flow";
import { identifierFrom } from "../build/draft";
import { type Action, type FlowDocument, languageVersion, nameOf } from "../document";
import type { Finding } from "../finding";
import { flowGraph } from "../graph";
import { type Choice, chosenForm } from "./choose";
import { contractOf } from "./contract";
import type { Form } from "./form";
import { isReadable } from "./naming";
import { polished } from "./polish";
import { definitionOf, type PlainOptions } from "./run";
import type { Story } from "./statement";
import { storyOf } from "./structure";

/** A flow in the words of the language, as plain data. */
export interface Translation {
  readonly name: string;
  readonly options: PlainOptions;
  readonly story: Story;
  readonly definition: FlowDefinition;
}

/** What one attempt at a translation makes of a flow. */
export interface Attempt {
  readonly choice: Choice;
  /** `kept`: blocks with a readable name keep it. */
  readonly names: "kept" | "dropped";
  readonly draft: boolean;
  /** What is doubtful about the exported flow, which the file has to accept. */
  readonly doubts: readonly Finding[];
}

/**
 * A flow in the words of the language; it is not proved yet. Blocks that nothing leads to, and those that no step can
 * write, are carried as they are.
 */
export function translated(document: FlowDocument, name: string, attempt: Attempt): Translation {
  const graph = flowGraph(document);
  const forms = new Map<string, Form>();
  for (const id of graph.order) {
    const action = graph.actions.get(id);
    const form = action && chosenForm(action, attempt.choice);
    if (form !== undefined) forms.set(id, form);
  }
  const carried = document.Actions.filter(
    (action) => !forms.has(action.Identifier) || graph.actions.get(action.Identifier) !== action,
  );
  // What a carried block that can be reached leads to has to be there, though no step leads to it.
  const entries = carried
    .filter(({ Identifier }) => graph.reachable.has(Identifier))
    .flatMap(({ Identifier }) => (graph.exits.get(Identifier) ?? []).map(({ target }) => target))
    .filter((target) => forms.has(target));
  const story = storyOf({ start: document.StartAction, forms, entries }, namer(carried, attempt.names));
  const asItIs = new Set(carried.map(({ Identifier }) => Identifier));
  const doubts = attempt.doubts.filter(({ block }) => forms.get(block)?.method !== "raw" && !asItIs.has(block));
  const options = optionsOf(document, carried, { ...attempt, doubts });
  const told = polished(story, forms, isReadable);
  return { name, options, story: told, definition: definitionOf(name, options, told) };
}

/** The names that blocks keep: those that people gave, and those that carried blocks lead to. */
function namer(carried: readonly Action[], names: Attempt["names"]) {
  const wanted = new Set(
    carried.flatMap(({ Transitions: { NextAction, Errors = [], Conditions = [] } = {} }) => [
      NextAction,
      ...[...Errors, ...Conditions].map((branch) => branch.NextAction),
    ]),
  );
  return (id: string, { suggested }: Form): string | undefined => {
    if (wanted.has(id)) return id;
    if (names === "dropped" || !isReadable(id) || identifierFrom(id) !== id) return undefined;
    return id === suggested ? undefined : id;
  };
}

function optionsOf(
  document: FlowDocument,
  carried: readonly Action[],
  { choice, draft, doubts }: Attempt,
): PlainOptions {
  const { Version, Metadata, Settings } = document;
  const { type, optionalErrors } = choice.trial;
  const contract = contractOf(document.Actions);
  const description = Metadata?.description;
  return {
    type,
    ...(typeof description === "string" && description !== "" ? { description } : {}),
    ...(optionalErrors === "handled" ? {} : { optionalErrors }),
    ...(draft ? { draft: "half-finished" } : {}),
    ...(contract === undefined ? {} : { contract }),
    ...(draft || doubts.length === 0
      ? {}
      : { accept: Object.fromEntries(doubts.map(({ rule }) => [rule, "as exported"])) }),
    ...(Version === languageVersion ? {} : { version: Version }),
    ...(Settings === undefined ? {} : { settings: Settings }),
    ...(carried.length === 0 ? {} : { carried }),
  };
}

/** The name that a flow gets. */
export const titleOf = (document: FlowDocument, otherwise: string): string => nameOf(document) ?? otherwise;
