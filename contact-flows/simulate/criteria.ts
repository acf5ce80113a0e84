import type { JsonValue } from "../language/document";
import type { Agent } from "./agents";
import { second } from "./clock";

/** What an agent has to be good at. */
interface Need {
  readonly name: string;
  readonly value: string;
  /** Least level. */
  readonly level: number;
}

/** Which agents may have a contact for a while, before the next step counts. */
interface Step {
  /** Logins or ids; undefined where anybody may have it. */
  readonly agents: readonly string[] | undefined;
  readonly needs: readonly Need[];
  /** Milliseconds for which it counts; undefined: until the contact has an agent. */
  readonly duration: number | undefined;
}

/** Routing criteria: steps in their order. After the last one has run out, every agent of the queue may have the contact. */
export type Criteria = readonly Step[];

/** The step that counts after a time of waiting, and when it has run out, both in milliseconds; undefined after the last. */
function stepAt(criteria: Criteria, waited: number): { readonly step: Step; readonly left: number } | undefined {
  let left = -waited;
  for (const step of criteria) {
    left += step.duration ?? Number.POSITIVE_INFINITY;
    if (left > 0) return { step, left };
  }
  return undefined;
}

/** Whether an agent may have a contact that has waited for a time in milliseconds. */
export function meetsCriteria(criteria: Criteria, agent: Agent, waited: number): boolean {
  const step = stepAt(criteria, waited)?.step;
  if (step === undefined) return true;
  if (step.agents?.some((id) => id === agent.id || id.endsWith(`/${agent.id}`)) === false) return false;
  return step.needs.every(({ name, value, level }) =>
    agent.proficiencies.some((known) => known.name === name && known.value === value && known.level >= level),
  );
}

/** Milliseconds until other agents may have the contact; undefined where that does not change any more. */
export function untilNextStep(criteria: Criteria, waited: number): number | undefined {
  const left = stepAt(criteria, waited)?.left;
  return left === Number.POSITIVE_INFINITY ? undefined : left;
}

/** Routing criteria from `RoutingCriteria` of the action UpdateContactRoutingCriteria; undefined where they are malformed. */
export function criteriaOf(written: JsonValue | undefined): Criteria | undefined {
  const steps = listOf(memberOf(written, "Steps"))?.map(stepOf);
  return steps?.every((step) => step !== undefined) === true ? steps : undefined;
}

function stepOf(written: JsonValue): Step | undefined {
  const seconds = memberOf(memberOf(written, "Expiry"), "DurationInSeconds");
  const duration = seconds === undefined ? undefined : Number(seconds) * second;
  const expression = memberOf(written, "Expression");
  const conditions = listOf(memberOf(expression, "AndExpression")) ?? (expression === undefined ? [] : [expression]);
  const parts = conditions.map((condition) => memberOf(condition, "AttributeCondition"));
  if (Number.isNaN(duration) || parts.some((part) => part === undefined)) return undefined;
  const named = parts.map((part) =>
    listOf(memberOf(memberOf(memberOf(part, "MatchCriteria"), "AgentsCriteria"), "AgentIds")),
  );
  const agents = named.filter((ids) => ids !== undefined).flat();
  return {
    agents: named.some((ids) => ids !== undefined) ? agents.map(String) : undefined,
    needs: parts.filter((_, index) => named[index] === undefined).map(needOf),
    duration,
  };
}

function needOf(condition: JsonValue | undefined): Need {
  const level = memberOf(condition, "ProficiencyLevel");
  return {
    name: String(memberOf(condition, "Name")),
    value: String(memberOf(condition, "Value")),
    level: level === undefined ? 1 : Number(level),
  };
}

function memberOf(value: JsonValue | undefined, member: string): JsonValue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, member) ? (value as Readonly<Record<string, JsonValue>>)[member] : undefined;
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  return Array.isArray(value) ? value : undefined;
}
