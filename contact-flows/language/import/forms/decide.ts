import { isReference } from "../../references";
import { type Block, ParameterReader } from "../block";
import { type Form, formOf, type Slot } from "../form";
import type { ResourceBook } from "../resources";
import { type Argument, json, list, object, way } from "../statement";
import { scalar } from "../typed-parameters";
import { equalsOnly } from "./ask";

const compared: ReadonlySet<string> = new Set([
  ...["Equals", "TextStartsWith", "TextEndsWith", "TextContains", "NumberGreaterThan", "NumberGreaterOrEqualTo"],
  ...["NumberLessThan", "NumberLessOrEqualTo", "KeyExists"],
]);
const noMatch = "NoMatchingCondition";

/** A block that compares a value: by texts alone, or by other operators, too. */
export function compareForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const value = reader.text("ComparisonValue");
  const otherwise = block.errors.get(noMatch);
  if (value === undefined || !isReference(value) || !reader.done || otherwise === undefined) return undefined;
  const rest: Slot = { slot: "otherwise", target: otherwise, mayContinue: true };
  const equal = equalsOnly(block, /^(?!otherwise$)/);
  const common = { told: [noMatch], takesFailure: "no", prefers: "otherwise" } as const;
  if (equal !== undefined)
    return formOf(block, {
      ...common,
      method: "when",
      args: [scalar(value), object([...equal, rest].map(({ slot }) => [slot, way(slot)]))],
      slots: [...equal, rest],
    });
  if (block.conditions.some(({ operator }) => !compared.has(operator))) return undefined;
  const comparisons = comparisonsOf(block, json);
  return formOf(block, {
    ...common,
    method: "compare",
    args: [scalar(value), comparisons.arg, way("otherwise")],
    slots: [...comparisons.slots, { slot: "otherwise", target: otherwise }],
  });
}

/** As `compare`, where equality is told by operators: the order of numbers as keys is JavaScript's own. */
export function comparedInOrder(block: Block): Form | undefined {
  const form = compareForm(block);
  if (form?.method !== "when" || form.args[0] === undefined) return form;
  const comparisons = comparisonsOf(block, json);
  return {
    ...form,
    method: "compare",
    args: [form.args[0], comparisons.arg, way("otherwise")],
    demanded: 3,
    slots: [...comparisons.slots, { slot: "otherwise", target: block.errors.get(noMatch) ?? "" }],
  };
}

function comparisonsOf(block: Block, operandOf: (operand: string) => Argument) {
  return {
    arg: list(
      block.conditions.map(({ operator, operand }, index) =>
        object([
          ["operator", json(operator)],
          ["operand", operandOf(operand)],
          ["to", way(`comparison ${index}`)],
        ]),
      ),
    ),
    slots: block.conditions.map(({ target }, index): Slot => ({ slot: `comparison ${index}`, target })),
  };
}

/** A block that looks at opening hours. */
export function hoursForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const id = reader.take("HoursOfOperationId");
  const hours = id === undefined ? json("of-queue") : namedOrReference(block, "HoursOfOperationId", id, resources);
  const slots = equalsOnly(block, /^(True|False)$/)?.map(({ slot, target }): Slot => {
    return { slot: slot === "True" ? "open" : "closed", target, mayContinue: true };
  });
  if (hours === undefined || slots?.length !== 2 || !reader.done) return undefined;
  return formOf(block, {
    method: "checkHours",
    args: [hours, object(slots.map(({ slot }) => [slot, way(slot)]))],
    slots,
    prefers: "open",
  });
}

/** A resource, or a reference to one; undefined for what is neither. */
export function namedOrReference(
  { id: block }: Block,
  parameter: string,
  id: unknown,
  resources: ResourceBook,
): Argument | undefined {
  if (typeof id !== "string") return undefined;
  if (isReference(id)) return scalar(id);
  const resource = resources.find(block, [parameter], id);
  return resource && { is: "resource", resource };
}

/** A block that looks at a queue, or at who works for it. */
export function metricForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const metric = reader.text("MetricType") ?? "";
  const [queueId, agentId] = [reader.take("QueueId"), reader.take("AgentId")];
  const queue = namedOrReference(block, "QueueId", queueId, resources);
  const agent = namedOrReference(block, "AgentId", agentId, resources);
  const missing = (queueId !== undefined && queue === undefined) || (agentId !== undefined && agent === undefined);
  const otherwise = block.errors.get(noMatch);
  if (missing || otherwise === undefined || !reader.done) return undefined;
  const staffing = /^NumberOfAgents(Available|Staffed|Online)$/.exec(metric)?.[1]?.toLowerCase();
  if (staffing !== undefined) {
    const [some] = block.conditions;
    if (some === undefined) return undefined;
    const slots: readonly Slot[] = [
      { slot: "some", target: some.target, mayContinue: true },
      { slot: "none", target: otherwise, mayContinue: true },
    ];
    return formOf(block, {
      method: "checkAgents",
      args: [json(staffing), object(slots.map(({ slot }) => [slot, way(slot)]))],
      options: [
        ["queue", queue],
        ["agent", agent],
      ],
      slots,
      told: [noMatch],
      prefers: "some",
    });
  }
  const oldest = metric === "OldestContactInQueueAgeSeconds";
  if ((!oldest && metric !== "NumberOfContactsInQueue") || agent !== undefined) return undefined;
  if (block.conditions.some(({ operand }) => !/^\d{1,9}$/.test(operand))) return undefined;
  const comparisons = comparisonsOf(block, (operand) => json(oldest ? Number(operand) / 1000 : Number(operand)));
  return formOf(block, {
    method: "checkQueue",
    args: [json(oldest ? "oldest-contact-seconds" : "contacts"), comparisons.arg, way("otherwise")],
    options: [["queue", queue]],
    slots: [...comparisons.slots, { slot: "otherwise", target: otherwise }],
    told: [noMatch],
    prefers: "otherwise",
  });
}

/** A block that sends shares of the contacts along branches. */
export function distributeForm(block: Block): Form | undefined {
  const rest = block.errors.get(noMatch);
  const bounds = block.conditions.map(({ operand }) => Number(operand));
  if (rest === undefined || bounds.length === 0 || Object.keys(block.parameters).length > 0) return undefined;
  const shares = bounds.map((bound, index) => bound - (index === 0 ? 1 : (bounds[index - 1] ?? 0)));
  if (shares.some((share) => !Number.isInteger(share) || share < 1) || Math.max(...bounds) > 100) return undefined;
  return formOf(block, {
    method: "distribute",
    args: [
      list(
        shares.map((percent, index) =>
          object([
            ["percent", json(percent)],
            ["to", way(`share ${index}`)],
          ]),
        ),
      ),
      way("rest"),
    ],
    slots: [
      ...block.conditions.map(({ target }, index): Slot => ({ slot: `share ${index}`, target })),
      { slot: "rest", target: rest },
    ],
    told: [noMatch],
    takesFailure: "no",
    prefers: "rest",
  });
}

const events: ReadonlyMap<string, string> = new Map([
  ["WaitCompleted", "completed"],
  ["CustomerReturned", "customerReturned"],
  ["BotParticipantDisconnected", "botLeft"],
]);

/** A block that waits. */
export function waitForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const seconds = reader.whole("TimeLimitSeconds") ?? reader.text("TimeLimitSeconds");
  reader.take("Events");
  const slots = equalsOnly(block, /./)?.flatMap(({ slot, target }): Slot[] => {
    const event = events.get(slot);
    return event === undefined ? [] : [{ slot: event, target, ...(event === "completed" && { mayContinue: true }) }];
  });
  if (seconds === undefined || !reader.done || slots === undefined) return undefined;
  if (slots.length !== block.conditions.length || (typeof seconds === "string" && !isReference(seconds)))
    return undefined;
  return formOf(block, {
    method: "wait",
    args: [scalar(seconds), object(slots.map(({ slot }) => [slot, way(slot)]))],
    demanded: 1,
    slots,
    prefers: "completed",
  });
}
