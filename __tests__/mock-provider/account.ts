import { dataSourceValues } from "./aws-values/data-sources";
import { fillComputed } from "./computed";
import { type Identity, identify, type Place } from "./identity";
import { markUnknown } from "./plan";
import { resourceValues } from "./resource-values";
import type { Block } from "./schema-model";
import { isUnknown, sameValue, type Value, type Values } from "./wire";

/** A resource as this account holds it. */
export interface Held {
  readonly type: string;
  readonly state: Values;
}

const uuidPattern = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}/g;

/** The AWS account behind the mock: it makes, keeps and finds resources. Nothing outlives the process. */
export class Account {
  private readonly held = new Map<string, Held>();
  private readonly takenUuids = new Set<string>();

  /** Every resource that exists now, in the order of its making. */
  public resources(): readonly Held[] {
    return [...this.held.values()];
  }

  /** Creates or updates a resource: everything the plan left unknown gets its value. */
  public put(type: string, block: Block, planned: Values, config: Values, prior: Values | null, place: Place): Values {
    const region = typeof planned.region === "string" ? planned.region : place.region;
    // An update asks for the identity its resource was made with, which is taken, by itself.
    const isTaken = (uuid: string): boolean => prior === null && this.takenUuids.has(uuid);
    const identity = identify(type, config, { ...place, region }, isTaken);
    const state = fillComputed(block, planned, identity, resourceValues[type] ?? {});
    this.takenUuids.add(identity.uuid);
    if (prior !== null) this.remove(type, prior);
    this.remember(type, state);
    return state;
  }

  /** Notes a resource of a state file, so that another one with equal arguments gets another id. */
  public remember(type: string, state: Values): void {
    this.held.set(keyOf(type, state), { type, state });
    for (const [uuid] of String(state.id).matchAll(uuidPattern)) this.takenUuids.add(uuid);
  }

  public remove(type: string, state: Values): void {
    this.held.delete(keyOf(type, state));
  }

  /** Reads a data source: from the resource it describes when that was made here, else from its arguments alone. */
  public read(type: string, block: Block, config: Values, place: Place): Values {
    const identity = identify(type, config, place, () => false);
    const match = this.resources().find(
      ({ type: heldType, state }) =>
        heldType === type && (state.id === identity.uuid || describes(block, config, state)),
    );
    const open = markUnknown(block, config, null);
    const known: Record<string, Value> = { ...open };
    for (const name of Object.keys(block.attributes)) {
      const value = match?.state[name];
      if (isUnknown(open[name]) && value !== undefined && value !== null) known[name] = value;
    }
    return fillComputed(block, known, nameLookedUp(identity, config), {
      ...resourceValues[type],
      ...dataSourceValues[type],
    });
  }

  /** A resource to be imported: the one held under this id, or one with nothing but its id and what follows from it. */
  public import(type: string, block: Block, id: string, place: Place): Values {
    const held = this.held.get(`${type}/${id}`);
    if (held !== undefined) return held.state;
    const empty: Record<string, Value> = {};
    for (const name of Object.keys(block.attributes)) empty[name] = null;
    for (const [name, nested] of Object.entries(block.blocks)) empty[name] = nested.nesting === "single" ? null : [];
    const [parent = id, child] = id.split(":");
    if (child !== undefined && block.attributes.instance_id !== undefined) empty.instance_id = parent;
    const identity = { ...identify(type, { ...empty, id }, place, () => false), uuid: child ?? parent, name: id };
    return fillComputed(block, { ...markUnknown(block, empty, null), id }, identity, resourceValues[type] ?? {});
  }
}

/** A few types have no `id`; whoever changes or removes one of them shows all of it. */
function keyOf(type: string, state: Values): string {
  return `${type}/${typeof state.id === "string" ? state.id : JSON.stringify(state)}`;
}

function describes(block: Block, config: Values, state: Values): boolean {
  const asked = Object.keys(block.attributes).filter((name) => config[name] !== null && config[name] !== undefined);
  const inState = asked.filter((name) => name in state);
  return inState.length > 0 && inState.every((name) => sameValue(config[name], state[name]));
}

/** Something looked up by id has a name all the same: its type, unless the arguments say more. */
function nameLookedUp(identity: Identity, config: Values): Identity {
  const isNamed = Object.values(config).includes(identity.name);
  return isNamed
    ? identity
    : { ...identity, name: `${identity.type.split("_").slice(2).join("-")}-${identity.uuid.slice(0, 4)}` };
}
