import type { FlowDefinition } from "../build/contact-flow";
import { identifierFrom } from "../build/draft";
import { type Action, type FlowDocument, languageVersion, nameOf } from "../document";
import { flowGraph } from "../graph";
import { type Choice, chosenForm } from "./choose";
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
  const options = optionsOf(document, carried, attempt);
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

function optionsOf(document: FlowDocument, carried: readonly Action[], { choice, draft }: Attempt): PlainOptions {
  const { Version, Metadata, Settings } = document;
  const { type, optionalErrors } = choice.trial;
  const description = Metadata?.description;
  return {
    type,
    ...(typeof description === "string" && description !== "" ? { description } : {}),
    ...(optionalErrors === "handled" ? {} : { optionalErrors }),
    ...(draft ? { draft: "half-finished" } : {}),
    ...(Version === languageVersion ? {} : { version: Version }),
    ...(Settings === undefined ? {} : { settings: Settings }),
    ...(carried.length === 0 ? {} : { carried }),
  };
}

/** The name that a flow gets. */
export const titleOf = (document: FlowDocument, otherwise: string): string => nameOf(document) ?? otherwise;
