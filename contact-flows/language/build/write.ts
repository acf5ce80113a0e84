import {
  type Action,
  consoleType,
  type FlowDocument,
  type FlowType,
  type JsonObject,
  type JsonValue,
  languageVersion,
} from "../document";
import { withLayout } from "../layout";
import { isResource, type ModuleContract, type Resource } from "../resources";
import { Value } from "../values";
import type { BuiltFlow } from "./contact-flow";
import { type DraftAction, type FlowDraft, written } from "./draft";
import { Template } from "./prompts";

/** How a flow is written down. */
export interface WriteOptions {
  /** Id or ARN of what the flow names. */
  readonly resolve: (resource: Resource) => string;
  /** Name that people see of what the flow names, by which the console finds it in another instance; default: its own. */
  readonly displayName?: (resource: Resource) => string;
  /** What is done to words of the author's: Terraform takes some characters for its own. */
  readonly literal?: (words: string) => string;
}

/** Ids for tests and pictures: always the same, made of the name. */
export function fixedIds({ kind, name, id }: Resource): string {
  const arn = (service: string, path: string) => `arn:aws:${service}:eu-west-2:111122223333:${path}`;
  if (id !== undefined) return id;
  if (kind === "lambda") return arn("lambda", `function:${name}`);
  if (kind === "bot-alias") return arn("lex", `bot-alias/${name}`);
  if (kind === "phone-number") return "+442079460000";
  return arn("connect", `instance/00000000-0000-4000-8000-000000000000/${paths[kind]}/${name}`);
}

const paths = {
  queue: "queue",
  hours: "operating-hours",
  prompt: "prompt",
  flow: "contact-flow",
  module: "flow-module",
  view: "view",
  agent: "agent",
} as const;

/** What a flow says of itself that stands in its document. */
export interface Heading {
  readonly type: FlowType;
  readonly description?: string;
  readonly draft?: "half-finished";
  readonly carried?: FlowDocument["Actions"];
  readonly version?: string;
  readonly contract?: ModuleContract | undefined;
  readonly settings?: JsonValue;
}

/** A draft whose ways are all connected, as a flow that can be written. */
export function writtenFlow(draft: FlowDraft, heading: Heading): BuiltFlow {
  const { name, type } = draft;
  return {
    name,
    type,
    description: heading.description,
    contract: heading.contract,
    resources: [
      ...new Map(
        draft.actions
          .flatMap(({ parameters }) => resourcesIn(parameters))
          .map((one) => [`${one.kind} ${one.name} ${one.id}`, one]),
      ).values(),
    ],
    document: (options) => document(draft, heading, options),
  };
}

/** What the service demands of every module's content; it has no effect (the contract stands elsewhere). */
const moduleSettings: JsonValue = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: ["Success", "Error"].map((name) => ({ DisplayName: name, ReferenceName: name, Description: "" })),
};

function document(draft: FlowDraft, heading: Heading, options: WriteOptions): FlowDocument {
  const kind = consoleType(draft.type);
  const metadata: JsonObject = {
    name: draft.name,
    ...(heading.description === undefined ? {} : { description: heading.description }),
    ...(kind === undefined ? {} : { type: kind }),
    status: heading.draft === undefined ? "published" : "saved",
    ActionMetadata: Object.fromEntries(draft.actions.map((action) => [action.id, actionMetadata(action, options)])),
  };
  const settings = heading.settings ?? (draft.type === "MODULE" ? moduleSettings : undefined);
  return withLayout({
    Version: heading.version ?? languageVersion,
    StartAction: draft.start.to ?? "",
    Metadata: metadata,
    ...(settings === undefined ? {} : { Settings: settings }),
    Actions: [...draft.actions.map((action) => wireAction(action, options)), ...(heading.carried ?? [])],
  });
}

function wireAction({ id, type, parameters, conditions, errors, next }: DraftAction, options: WriteOptions): Action {
  return {
    Identifier: id,
    Type: type,
    Parameters: written(parameters, (leaf) => leafText(leaf, options)) as JsonObject,
    Transitions: {
      ...(next === undefined ? {} : { NextAction: next.to ?? "" }),
      ...(errors.length === 0
        ? {}
        : { Errors: errors.map(({ type: ErrorType, exit }) => ({ NextAction: exit.to ?? "", ErrorType })) }),
      ...(conditions.length === 0
        ? {}
        : {
            Conditions: conditions.map(({ operator, operand, exit }) => ({
              NextAction: exit.to ?? "",
              Condition: { Operator: operator, Operands: [operand] },
            })),
          }),
    },
  };
}

function leafText(leaf: unknown, { resolve, literal = (words) => words }: WriteOptions): JsonValue | undefined {
  if (typeof leaf === "string") return literal(leaf);
  if (leaf instanceof Value) return leaf.path;
  if (leaf instanceof Template)
    return leaf.parts.map((part) => (typeof part === "string" ? literal(part) : part.path)).join("");
  return isResource(leaf) ? resolve(leaf) : undefined;
}

/** What the console shows: our names, and the names of resources, by which it finds them in another instance. */
function actionMetadata({ parameters }: DraftAction, { displayName = nameOf }: WriteOptions): JsonObject {
  const named = Object.entries(parameters).flatMap(([parameter, value]) => {
    const [resource] = resourcesIn(value);
    return resource === undefined ? [] : [[parameter, { displayName: displayName(resource) }] as const];
  });
  return { isFriendlyName: true, ...(named.length === 0 ? {} : { parameters: Object.fromEntries(named) }) };
}

function nameOf({ name }: Resource): string {
  return name;
}

function resourcesIn(parameters: unknown): readonly Resource[] {
  if (isResource(parameters)) return [parameters];
  if (parameters instanceof Value || parameters instanceof Template) return [];
  if (typeof parameters !== "object" || parameters === null) return [];
  return Object.values(parameters).flatMap(resourcesIn);
}
