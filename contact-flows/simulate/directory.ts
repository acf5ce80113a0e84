import type { Agent } from "./agents";
import { newAgent } from "./agents";
import { type CompiledFlow, compileFlow } from "./compile";
import type { LexBot } from "./lex/bot";
import { newQueue, type Queue } from "./queues";
import type { HoursSetting, LambdaHandler, QuickConnectSetting, World } from "./world";

/** Finds what flows refer to, by ARN, id, the last part of an ARN, or name. */
export interface Directory {
  readonly flow: (reference: string) => CompiledFlow | undefined;
  readonly queue: (reference: string) => Queue | undefined;
  readonly agent: (reference: string) => Agent | undefined;
  readonly hours: (reference: string) => HoursSetting | undefined;
  readonly lambda: (reference: string) => LambdaHandler | undefined;
  readonly bot: (reference: string) => LexBot | undefined;
  readonly prompt: (reference: string) => string | undefined;
  readonly quickConnect: (reference: string) => QuickConnectSetting | undefined;
  readonly queues: Map<string, Queue>;
  readonly agents: Map<string, Agent>;
}

/** @param standIns Whether queues that nobody has set up are made up. */
export function directoryOf(world: World, standIns: boolean): Directory {
  const queues = new Map((world.queues ?? []).map((setting) => [setting.id, newQueue(setting)]));
  const agents = new Map((world.agents ?? []).map((setting) => [setting.id, newAgent(setting, world)]));
  const flows = new Map(world.flows.map((flow) => [flow.id, compileFlow(flow)]));
  const queue = finder(queues);
  return {
    ...{ queues, agents },
    flow: finder(flows),
    agent: finder(agents),
    hours: finder(byId(world.hours)),
    quickConnect: finder(byId(world.quickConnects)),
    lambda: lambdaFinder(world.lambdas),
    bot: finder(new Map(Object.entries(world.bots ?? {})), aliasOf),
    prompt: finder(new Map(Object.entries(world.prompts ?? {}))),
    queue: (reference) => {
      const found = queue(reference);
      if (found !== undefined || !standIns) return found;
      const made = newQueue({ id: reference, name: lastPart(reference) });
      queues.set(reference, made);
      return made;
    },
  };
}

function byId<Setting extends { readonly id: string }>(
  settings: readonly Setting[] = [],
): ReadonlyMap<string, Setting> {
  return new Map(settings.map((setting) => [setting.id, setting]));
}

/** The last part of an ARN, or of an id: without what leads to it, and without a version or an alias behind it. */
export function lastPart(reference: string): string {
  const part = reference.slice(reference.lastIndexOf("/") + 1);
  // An ARN without slashes has its resource at its end.
  if (part.startsWith("arn:")) return part.slice(part.lastIndexOf(":") + 1);
  // A plain id may have colons of its own: only of a UUID is it known where it ends.
  const versioned = part === reference ? /^([0-9a-f-]{36}):|^(.+):\$[A-Z]+$/i : /^([^:]+):/;
  const [, id, plain] = part.match(versioned) ?? [];
  return id ?? plain ?? part;
}

/** A bot's alias: aliases of different bots are called alike, so that the bot belongs to it. */
const aliasOf = (reference: string) => reference.replace(/^.*:bot-alias\//, "");

/** Finds by the whole reference, then by name, then by the last part of either. */
function finder<Item>(
  items: ReadonlyMap<string, Item>,
  partOf: (reference: string) => string = lastPart,
): (reference: string) => Item | undefined {
  const others = new Map<string, Item>();
  return (reference) => {
    const known = items.get(reference) ?? others.get(reference);
    if (known !== undefined) return known;
    const part = partOf(reference);
    const found =
      [...items].find(([, item]) => nameOf(item) === reference) ??
      [...items].find(([id]) => id === part || partOf(id) === part);
    if (found !== undefined) others.set(reference, found[1]);
    return found?.[1];
  };
}

function nameOf(item: unknown): unknown {
  return typeof item === "object" && item !== null && "name" in item ? item.name : undefined;
}

/** Finds a Lambda by its key; then by its ARN without version or alias; then by its name. */
function lambdaFinder(
  lambdas: Readonly<Record<string, LambdaHandler>> = {},
): (reference: string) => LambdaHandler | undefined {
  const byKey = new Map(Object.entries(lambdas));
  const byName = new Map<string, LambdaHandler>();
  for (const [key, handler] of byKey) if (!byName.has(functionName(key))) byName.set(functionName(key), handler);
  return (reference) => {
    const plain = reference.match(/^(arn:.*:function:[^:]+)/)?.[1];
    return (
      byKey.get(reference) ??
      (plain === undefined ? undefined : byKey.get(plain)) ??
      byName.get(functionName(reference))
    );
  };
}

/** The name of a Lambda from its ARN, from `function:NAME` or from its name, without version or alias. */
function functionName(reference: string): string {
  return reference.replace(/^.*function:/, "").replace(/:.*$/, "");
}
