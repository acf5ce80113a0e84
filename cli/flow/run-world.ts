import { existsSync } from "node:fs";
import { loadContactCenter } from "../../config/load";
import { typeOf } from "../../contact-flows/language/document";
import { worldOf } from "../../contact-flows/simulate/environment";
import { type StandInWorld, standInWorld } from "../../contact-flows/simulate/stand-ins";
import type { World } from "../../contact-flows/simulate/world";
import { oneLine } from "./report";
import { standardInput } from "./source";
import { type Subject, subjects } from "./subject";
import { sayTrouble } from "./trouble";

/** A flow that can be run, in a world that has all it refers to. */
export interface RunnableFlow extends StandInWorld {
  /** Name by which the world has it. */
  readonly flow: string;
  /** Whether the world is the environment's own. */
  readonly ownWorld: boolean;
}

/**
 * The flow that somebody named, with its world: a flow of the environment has the environment around it, a file of
 * TypeScript has that and stand-ins for what the environment lacks, and an export of another instance has only stand-ins.
 *
 * @param lambdas Lambdas that are not to be made up.
 * @returns Undefined, and says why on standard error, where there is no such flow or it cannot be read.
 * @throws ConfigurationError where the environment is needed and cannot be used.
 */
export function runnableFlow(
  name: string,
  environment: string | undefined,
  lambdas: World["lambdas"] = {},
): RunnableFlow | undefined {
  const isFile = name === standardInput || existsSync(name);
  const found = [...subjects([name], environment)];
  for (const { file, flow, findings } of found) sayTrouble(file, flow, findings);
  const flows = found.filter(isReadable);
  const first = flows.find(({ type }) => type === undefined || type === "CONTACT_FLOW") ?? flows[0];
  if (first === undefined) return undefined;
  const surroundings = isFile && !name.endsWith(".ts") ? { flows: [] } : worldOf(loadContactCenter(environment));
  const base = { ...surroundings, lambdas: { ...surroundings.lambdas, ...lambdas } };
  if (!isFile) return { world: base, flow: first.flow, madeUp: [], ownWorld: true };
  const named = [first, ...flows.filter((one) => one !== first)].map(({ flow, type, document }) => {
    return { name: flow, type: type ?? typeOf(document), document };
  });
  return { ...standInWorld(named, base), flow: first.flow, ownWorld: false };
}

function isReadable(subject: Subject): subject is Extract<Subject, { readonly document: object }> {
  return subject.document !== undefined;
}

/** Says what was made up; on standard error, so that it is no part of what a program reads. */
export function sayMadeUp({ madeUp }: RunnableFlow): void {
  if (madeUp.length === 0) return;
  const names = madeUp.map(({ kind, name }) => `${kindWords[kind] ?? kind} ${oneLine(name)}`);
  console.error(`made up: ${[...new Set(names)].join(", ")}`);
}

const kindWords: Readonly<Record<string, string>> = { lambda: "Lambda", "bot-alias": "bot" };
