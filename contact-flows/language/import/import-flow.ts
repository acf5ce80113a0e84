import { checkedHere } from "../build/check";
import { fixedIds } from "../build/write";
import type { FlowDocument, FlowType } from "../document";
import { equivalent } from "../equivalence";
import { flowGraph } from "../graph";
import { validate } from "../validate/validate";
import { type Choice, likelyType, usualErrors } from "./choose";
import { printedCarriedFlow, printedFlow } from "./print-file";
import { ResourceBook } from "./resources";
import { withResults } from "./results";
import { statementsOf } from "./rewrite";
import { definitionOf } from "./run";
import { type Attempt, type Translation, titleOf, translated } from "./translate";

/** A flow in TypeScript. */
export interface ImportedFlow {
  /** The TypeScript file. */
  readonly source: string;
  /** What could only be carried over as it is, and what is worth a look: for people, with the block's name. */
  readonly notes: readonly string[];
}

export interface ImportOptions {
  /** Name of the flow when the document says none. */
  readonly name: string;
  /** By default what the document says, or what takes most of its blocks. */
  readonly type?: FlowType;
  /** Where the language lies as seen from the file. `../language` by default, as seen from contact-flows/flows. */
  readonly languageModule?: string;
}

/**
 * Puts an exported flow into the words of the language: a TypeScript file that builds a flow which no contact can tell
 * from the exported one. That is proved before the file is given out; a flow for which it cannot be is carried as it
 * was exported. Never throws.
 *
 * @example
 * const { source, notes } = importFlow(document, { name: "Inbound" });
 */
export function importFlow(document: FlowDocument, options: ImportOptions): ImportedFlow {
  const name = titleOf(document, options.name);
  const type = options.type ?? likelyType(document);
  const languageModule = options.languageModule ?? "../language";
  const translation = provedTranslation(document, name, type);
  if (translation === undefined) {
    const note = `${name}: The language cannot tell this flow, and the file carries it as it was exported.`;
    return { source: printedCarriedFlow({ name, type, document, languageModule, note }), notes: [note] };
  }
  return { source: printedFlow(translation, languageModule), notes: notesOf(translation) };
}

/** The first translation, from the most readable on, that gives an equal flow. */
function provedTranslation(document: FlowDocument, name: string, type: FlowType): Translation | undefined {
  for (const attempt of attemptsAt(document, writableType(document, type))) {
    const translation = proved(document, () => translated(document, name, attempt));
    if (translation === undefined) continue;
    const better = proved(document, () => {
      const story = withResults(translation.story, document);
      return { ...translation, story, definition: definitionOf(name, translation.options, story) };
    });
    return better ?? translation;
  }
  return undefined;
}

/** A module without settings is refused by the service, and the language cannot write one: any type has to do. */
function writableType({ Settings }: FlowDocument, type: FlowType): FlowType {
  return type === "MODULE" && Settings === undefined ? "CONTACT_FLOW" : type;
}

/** A translation that gives an equal flow; undefined where it does not. */
function proved(document: FlowDocument, translate: () => Translation): Translation | undefined {
  try {
    const translation = translate();
    const built = translation.definition.build().document({ resolve: fixedIds });
    return equivalent(built, document) ? translation : undefined;
  } catch {
    // Whatever the builder has against it, or a flow too deep to tell: it is not the translation to give out.
    return undefined;
  }
}

function* attemptsAt(document: FlowDocument, type: FlowType): Generator<Attempt> {
  const graph = flowGraph(document);
  const reachable = graph.order.flatMap((id) => graph.actions.get(id) ?? []);
  const found = validate(document, { type });
  const findings = found.filter(({ severity }) => severity === "error");
  const doubts = found.filter(({ rule, severity }) => severity === "warning" && !checkedHere.has(rule));
  const raw = new Map(findings.map(({ block, message }) => [block, message]));
  const trial = { type, optionalErrors: usualErrors(reachable), known: new Map() };
  const resources = new ResourceBook(document);
  const choice = (raw: ReadonlyMap<string, string>): Choice => ({ trial, resources, raw });
  // Where ways lead nowhere the flow is a draft in any case, of which nothing else is demanded.
  if (!findings.some(({ rule }) => rule === "dangling-target" || rule === "start-action")) {
    yield { choice: choice(raw), names: "kept", draft: false, doubts };
    yield { choice: choice(raw), names: "dropped", draft: false, doubts };
  }
  yield { choice: choice(new Map()), names: "kept", draft: true, doubts };
  yield { choice: choice(new Map()), names: "dropped", draft: true, doubts };
  const why = "The words of the language do not fit this flow.";
  const all = new Map(document.Actions.map(({ Identifier }) => [Identifier, why]));
  yield { choice: choice(all), names: "dropped", draft: true, doubts };
}

function notesOf({ story, options }: Translation): readonly string[] {
  const statements = statementsOf(story);
  const raw = statements.flatMap(({ block, comment }) =>
    comment === undefined ? [] : [`${block ?? ""}: Carried as it is. ${comment}`],
  );
  const endless = new Set(
    statements.flatMap(({ args: [part, how] }) =>
      how?.is === "object" && how.entries.some(([key]) => key === "unbounded") && part?.is === "json"
        ? [`${String(part.value)}: The flow comes back to this part without counting. Give it a bound if it needs one.`]
        : [],
    ),
  );
  const carried = (options.carried ?? []).map(
    ({ Identifier, Type }) =>
      `${Identifier}: Nothing leads to this block (${Type}), or no step can write it: it is carried as it is.`,
  );
  return [...(options.draft === undefined ? [] : [draftNote]), ...raw, ...endless, ...carried];
}

const draftNote =
  "The flow is written as a draft: a way of it leads nowhere, or a block of it is not what the service takes.";
