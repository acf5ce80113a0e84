import type { Action, FlowDocument, FlowType, JsonObject, JsonValue } from "../language/document";
import { ResourceBook } from "../language/import/resources";
import { membersOf, referencesIn } from "../language/references";
import type { Resource, ResourceKind } from "../language/resources";
import { directoryOf } from "./directory";
import { standInBot } from "./lex/stand-in-bot";
import { type QueueSetting, type SimulatedFlow, type World, weekdays } from "./world";

/** A flow that is to run without all that it refers to. */
export interface StandaloneFlow {
  readonly name: string;
  readonly type?: FlowType | undefined;
  readonly document: FlowDocument;
}

/** A world of stand-ins, and what was made up for it. */
export interface StandInWorld {
  readonly world: World;
  readonly madeUp: readonly Pick<Resource, "kind" | "name">[];
}

/**
 * A world in which flows of others run: whatever they refer to, and `base` has not, is made up. Queues are always open
 * and have an agent, Lambdas answer something to everything that flows read of an answer, bots know the intents that
 * flows branch by, modules and other flows end at once.
 *
 * @param flows The first is what callers reach; the others are found by their names.
 */
export function standInWorld(flows: readonly StandaloneFlow[], base: World = { flows: [] }): StandInWorld {
  const found = flows.flatMap(({ document }) => resourcesIn(document));
  const known = directoryOf({ ...base, flows: [...base.flows, ...flows.map((flow) => simulated(flow, found))] }, false);
  const isKnown: { readonly [Kind in ResourceKind]?: (id: string, name: string) => unknown } = {
    queue: (id) => known.queue(id),
    hours: (id) => known.hours(id),
    prompt: (id) => known.prompt(id),
    lambda: (id) => known.lambda(id),
    "bot-alias": (id) => known.bot(id),
    agent: (id) => known.agent(id),
    flow: (id, name) => known.flow(id) ?? known.flow(name),
    module: (id, name) => known.flow(id) ?? known.flow(name),
  };
  const missing = [...new Map(found.map((one) => [`${one.kind} ${one.id}`, one])).values()].filter(
    ({ kind, id = "", name }) => isKnown[kind]?.(id, name) === undefined,
  );
  return {
    world: filledUp(base, flows, found, missing),
    madeUp: missing.map(({ kind, name }) => ({ kind, name })),
  };
}

/** Something that a block of a flow refers to. */
type Found = Resource & { readonly action: Action; readonly hook: boolean };

function filledUp(
  base: World,
  flows: readonly StandaloneFlow[],
  found: readonly Found[],
  missing: readonly Found[],
): World {
  const of = (kind: ResourceKind) =>
    missing.filter((one) => one.kind === kind).map(({ id = "", name }) => ({ id, name }));
  const answer = answerOf(flows);
  const slots = slotsOf(flows);
  const own = flows.map((flow) => simulated(flow, found));
  const queues: readonly QueueSetting[] = [...(base.queues ?? []), ...of("queue")];
  return {
    ...base,
    flows: [...own, ...base.flows, ...missing.filter(isFlow).map(emptyFlow)],
    queues,
    hours: [...(base.hours ?? []), ...of("hours").map((one) => ({ ...one, timeZone: "UTC", periods: always }))],
    prompts: {
      ...base.prompts,
      ...Object.fromEntries(of("prompt").map(({ id, name }) => [id, `(recording ${name})`])),
    },
    lambdas: { ...base.lambdas, ...Object.fromEntries(of("lambda").map(({ id }) => [id, () => answer])) },
    bots: {
      ...base.bots,
      ...Object.fromEntries(of("bot-alias").map(({ id, name }) => [id, standInBot(name, intentsOf(found, id), slots)])),
    },
    routingProfiles: [...(base.routingProfiles ?? []), everyQueue(queues)],
    agents: [
      ...(base.agents ?? []),
      ...[{ id: "agent" }, ...of("agent")].map(({ id }) => ({
        id,
        routingProfile: "every-queue",
        afterContactWork: 1,
      })),
    ],
    phoneNumbers: [{ number: "+442079460000", flow: own[0]?.id ?? "" }],
  };
}

const always = weekdays.map((day) => ({ day, from: "00:00", to: "00:00" }));

/** An agent's profile that leaves nobody waiting. */
function everyQueue(queues: readonly QueueSetting[]) {
  const concurrency = { VOICE: 1, CHAT: 1, TASK: 1 };
  return {
    ...{ id: "every-queue", name: "Every queue", concurrency },
    queues: queues.flatMap(({ id: queue }) =>
      (["VOICE", "CHAT", "TASK"] as const).map((channel) => ({ queue, channel, priority: 1, delay: 0 })),
    ),
  };
}

/** A flow under the id by which others refer to its name. */
function simulated({ name, type, document }: StandaloneFlow, found: readonly Found[]): SimulatedFlow {
  const referred = found.find((one) => isFlow(one) && one.name === name);
  return { id: referred?.id ?? `flow ${name}`, name, type: type ?? "CONTACT_FLOW", document };
}

function isFlow({ kind }: Resource): boolean {
  return kind === "flow" || kind === "module";
}

/** A flow that ends at once: a module goes back, a flow for an event leaves the contact as it is, any other hangs up. */
function emptyFlow({ kind, id = "", name, hook }: Found): SimulatedFlow {
  const Type = kind === "module" ? "EndFlowModuleExecution" : hook ? "EndFlowExecution" : "DisconnectParticipant";
  const end: Action = { Identifier: "end", Type, Parameters: {}, Transitions: {} };
  return {
    ...{ id, name, type: kind === "module" ? "MODULE" : "CONTACT_FLOW" },
    document: { Version: "2019-10-30", StartAction: "end", Actions: [end] },
  };
}

function resourcesIn(document: FlowDocument): readonly Found[] {
  const book = new ResourceBook(document);
  return document.Actions.flatMap((action) => {
    const walk = (value: JsonValue | undefined, path: readonly string[]): readonly Found[] => {
      const hook = path[0] === "EventHooks";
      const one = book.find(action.Identifier, path, value, hook ? "flow" : undefined) ?? legacyBot(path, value);
      if (one !== undefined) return [{ ...one, action, hook }];
      if (typeof value !== "object" || value === null) return [];
      return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]));
    };
    return walk(action.Parameters, []);
  });
}

/** A bot of Lex V1 is named, and has no ARN. */
function legacyBot(path: readonly string[], value: JsonValue | undefined): Resource | undefined {
  if (path.join(".") !== "LexBot.Name" || typeof value !== "string") return undefined;
  return { kind: "bot-alias", name: value, id: value };
}

function intentsOf(found: readonly Found[], bot: string): readonly string[] {
  return found.flatMap(({ kind, id, action }) =>
    kind === "bot-alias" && id === bot
      ? (action.Transitions?.Conditions ?? []).flatMap(({ Condition }) => Condition.Operands.map(String))
      : [],
  );
}

/** Names of the slots that flows read. */
function slotsOf(flows: readonly StandaloneFlow[]): readonly string[] {
  const references = flows.flatMap(({ document }) =>
    document.Actions.flatMap(({ Parameters }) => referencesIn(Parameters).map(({ path }) => membersOf(path))),
  );
  return references.flatMap(([namespace, key, slot]) =>
    namespace === "Lex" && key === "Slots" && slot !== undefined ? [slot] : [],
  );
}

/** What Lambdas answer: of every member that flows read, the first value that they compare it with, else its name. */
function answerOf(flows: readonly StandaloneFlow[]): JsonValue {
  const read = flows.flatMap(({ document }) =>
    document.Actions.flatMap((action) =>
      referencesIn(action.Parameters).flatMap(({ path }) => {
        const [namespace, ...members] = membersOf(path);
        return namespace === "External" && members.length > 0 ? [{ members, compared: comparedWith(action) }] : [];
      }),
    ),
  );
  // A member keeps the first value that it gets, and comparisons come first.
  const inOrder = [...read.filter(({ compared }) => compared !== undefined), ...read];
  return inOrder.reduce<JsonValue>(
    (answer, { members, compared }) => withMember(answer, members, compared ?? members.at(-1) ?? ""),
    {},
  );
}

function comparedWith({ Type, Transitions }: Action): string | undefined {
  const operand = Type === "Compare" ? Transitions?.Conditions?.[0]?.Condition.Operands[0] : undefined;
  return operand === undefined ? undefined : String(operand);
}

function withMember(value: JsonValue | undefined, [first, ...rest]: readonly string[], leaf: string): JsonValue {
  if (first === undefined) return value ?? leaf;
  const members = typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
  return { ...members, [first]: withMember(members[first], rest, leaf) };
}
