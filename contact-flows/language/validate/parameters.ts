import { specOf } from "../catalogue/catalogue";
import type { ActionSpec, ParameterSpec } from "../catalogue/spec";
import type { Action, JsonObject, JsonValue } from "../document";
import type { Severity } from "../finding";
import type { Examined } from "./rule";

/** A parameter that an action has. */
export interface PresentParameter {
  /** Where it stands: `Messages[0].Text`. */
  readonly path: string;
  /** Its key in the catalogue: `Messages[].Text`. */
  readonly key: string;
  readonly value: JsonValue;
  readonly spec: ParameterSpec;
}

/** A parameter that its action does not take. */
export interface UnknownParameter {
  readonly path: string;
  readonly name: string;
  /** What is taken in its place. */
  readonly known: readonly string[];
}

/** The parameters of one action, held against the catalogue. */
export interface ActionParameters {
  readonly present: readonly PresentParameter[];
  readonly unknown: readonly UnknownParameter[];
  /** Where required ones are missing. */
  readonly missing: readonly string[];
}

/** The parameters of a type as a tree; `members` is empty where anything may stand. */
interface ParameterNode {
  readonly key: string;
  spec: ParameterSpec;
  readonly members: Map<string, ParameterNode>;
  element: ParameterNode | undefined;
}

const nothing: ActionParameters = { present: [], unknown: [], missing: [] };
const trees = new WeakMap<ActionSpec, ParameterNode>();
/** Several rules look at the same parameters; an examination is over before anybody changes its document. */
const examined = new WeakMap<Examined, Map<Action, ActionParameters>>();

/** The parameters of an action; nothing for a type that is not known. */
export function parametersOf(action: Action, flow: Examined): ActionParameters {
  const known = examined.get(flow) ?? new Map<Action, ActionParameters>();
  examined.set(flow, known);
  const parameters = known.get(action) ?? readParameters(action);
  known.set(action, parameters);
  return parameters;
}

/** An object, and neither an array nor null. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readParameters({ Type, Parameters = {} }: Action): ActionParameters {
  const spec = specOf(Type);
  if (spec === undefined) return nothing;
  const found = { present: [], unknown: [], missing: [] };
  readMembers(treeOf(spec), Parameters, "", found);
  return found;
}

interface Found {
  readonly present: PresentParameter[];
  readonly unknown: UnknownParameter[];
  readonly missing: string[];
}

function readMembers(node: ParameterNode, value: JsonObject, path: string, found: Found): void {
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  for (const [name, inner] of Object.entries(value)) {
    const member = node.members.get(name);
    if (member === undefined) found.unknown.push({ path: at(name), name, known: [...node.members.keys()] });
    else readValue(member, inner, at(name), found);
  }
  for (const [name, member] of node.members) {
    if (member.spec.required && !Object.hasOwn(value, name)) found.missing.push(at(name));
  }
}

function readValue(node: ParameterNode, value: JsonValue, path: string, found: Found): void {
  found.present.push({ path, key: node.key, value, spec: node.spec });
  if (node.members.size > 0 && isObject(value)) readMembers(node, value, path, found);
  const { element } = node;
  if (element !== undefined && Array.isArray(value)) {
    for (const [at, inner] of value.entries()) readValue(element, inner, `${path}[${at}]`, found);
  }
}

function treeOf(spec: ActionSpec): ParameterNode {
  let root = trees.get(spec);
  if (root !== undefined) return root;
  root = newNode("");
  for (const [key, parameter] of Object.entries(spec.parameters)) {
    let node = root;
    // Parents that the catalogue names only within the paths of their members are objects.
    for (const name of key.replaceAll("[]", ".[]").split(".")) node = childOf(node, name);
    node.spec = parameter;
  }
  trees.set(spec, root);
  return root;
}

function childOf(node: ParameterNode, name: string): ParameterNode {
  if (name === "[]") {
    node.element ??= newNode(`${node.key}[]`);
    return node.element;
  }
  const known = node.members.get(name);
  if (known !== undefined) return known;
  const child = newNode(node.key === "" ? name : `${node.key}.${name}`);
  node.members.set(name, child);
  return child;
}

function newNode(key: string): ParameterNode {
  return { key, spec: { type: "object" }, members: new Map(), element: undefined };
}

/**
 * Where the catalogue rests on few exports, or its sources contradict each other, by `Type` or `Type/key`: nobody knows
 * that the service refuses what is not in it.
 */
const doubtful: readonly string[] = [
  "CheckSegmentMembershipForCustomerProfile",
  "CreateContact",
  "RenderMessageTemplate",
  "StartOutboundEmailContact",
  "UpdateContactRoutingCriteria/RoutingCriteria",
  // The service takes any number above 0; the console stops at 180.
  "GetParticipantInput/InputTimeLimitSeconds",
  "GetParticipantInput/DTMFConfiguration.InputTerminationSequence",
  "MessageParticipantIteratively/InterruptFrequencySeconds",
  // The service takes any text here, and the voice fails to speak when a contact gets there.
  "UpdateContactTextToSpeechVoice/TextToSpeechEngine",
  "UpdateContactTextToSpeechVoice/TextToSpeechStyle",
  "CreateTask/Name",
  "CreateTask/Description",
  "UpdateContactEventHooks/EventHooks",
  "EvaluateDataTableValues/Queries",
];

/** `warning` where the catalogue is not sure of a type, or of one of its parameters by its key; else `error`. */
export function sureness(type: string, key = ""): Severity {
  const at = `${type}/${key}`;
  return doubtful.some((entry) => type === entry || at === entry || at.startsWith(`${entry}.`)) ? "warning" : "error";
}

const template = /\$\{[^}]*\}|\{\{[^}]*\}\}|%[A-Za-z_]\w*%|<[A-Za-z_][\w .-]*>/;

/** Whether a value is still to be filled in by whoever deploys the flow: `${queue_arn}`, `{{queueArn}}`, `%QueueArn%`. */
export function isTemplate(value: JsonValue): boolean {
  return typeof value === "string" && template.test(value);
}

/** Whether a parameter, by its key, names something outside the flow: a queue, a prompt, a function, a number. */
export const namesResource = remembered(
  (key) => /(?:Id|ARN|Arn|Number|Address|Uri|Key|Alias|Region|LexBot\.Name)$/.test(key) || key.startsWith("EventHooks"),
);

/** Whether a parameter, by its key, is spoken, and in which form. */
export const spokenAs = remembered((key) => /(?:^|\.)(Text|SSML)$/.exec(key)?.[1]);

/** Keys are asked about for every block by several rules, and there are some hundreds of them in all. */
function remembered<Answer>(ask: (key: string) => Answer): (key: string) => Answer {
  const answers = new Map<string, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}
