import type { LambdaResource } from "../../resources";
import { type Block, ParameterReader } from "../block";
import { type Form, formOf, type Slot } from "../form";
import type { ResourceBook } from "../resources";
import { type Argument, json, object, way } from "../statement";
import { free } from "../typed-parameters";
import { equalsOnly, fields } from "./ask";
import { namedOrReference } from "./decide";

/** A call of a Lambda. */
export function lambdaForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const arn = reader.text("LambdaFunctionARN");
  const seconds = reader.whole("InvocationTimeLimitSeconds");
  const kind = reader.take("InvocationType");
  const input = reader.inner("LambdaInvocationAttributes")?.entries() ?? [];
  const answer = reader.inner("ResponseValidation")?.text("ResponseType");
  const lambda = resources.find(block.id, ["LambdaFunctionARN"], arn) as LambdaResource | undefined;
  if (seconds === undefined || arn === undefined || !reader.done) return undefined;
  const given = input.map(([key, value]) => [key, free(value)] as const);
  const known = given.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  if (known.length !== given.length) return undefined;
  if (answer !== undefined && answer !== "STRING_MAP" && answer !== "JSON") return undefined;
  return formOf(block, {
    method: "invoke",
    args: [lambda === undefined ? json(arn) : { is: "resource", resource: lambda }, object(known)],
    demanded: 1,
    options: [
      ["withinSeconds", seconds === 4 ? undefined : json(seconds)],
      ["async", kind === "ASYNCHRONOUS" ? json("no-wait") : undefined],
      ["answer", answer === undefined ? undefined : json(answer)],
    ],
  });
}

/** A call of a module without results of its own; one with results needs its contract, which no flow tells. */
export function moduleForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const id = reader.text("FlowModuleId");
  const module = resources.find(block.id, ["FlowModuleId"], id);
  if (id === undefined || !reader.done || block.conditions.length > 0) return undefined;
  return formOf(block, {
    method: "invokeModule",
    args: [module === undefined ? json(id) : { is: "resource", resource: module }, object([])],
    demanded: 1,
  });
}

/** Attributes of the contact. */
export function attributesForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const attributes = reader.inner("Attributes")?.entries() ?? [];
  const of = reader.take("TargetContact");
  if (attributes.length === 0 || !reader.done || attributes.some(([, value]) => typeof value !== "string"))
    return undefined;
  if (of !== undefined && of !== "Current" && of !== "Related") return undefined;
  return formOf(block, {
    method: "setAttributes",
    args: [fields(attributes)],
    options: [["of", of === undefined ? undefined : json(of)]],
  });
}

/** Attributes of the flow. */
export function flowAttributesForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const attributes = (reader.inner("FlowAttributes")?.entries() ?? []).map(([key, value]) => {
    const inner = new ParameterReader({ value }).inner("value");
    const text = inner?.text("Value");
    return [key, inner?.done === true ? text : undefined] as const;
  });
  if (attributes.length === 0 || !reader.done || attributes.some(([, value]) => value === undefined)) return undefined;
  return formOf(block, { method: "setFlowAttributes", args: [fields(attributes)] });
}

/** Metrics of a queue. */
export function metricsForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const [id, channel] = [reader.take("QueueId"), reader.take("QueueChannel")];
  const queue = namedOrReference(block, "QueueId", id, resources);
  if (!reader.done || (id !== undefined && queue === undefined)) return undefined;
  if (channel !== undefined && channel !== "Voice" && channel !== "Chat") return undefined;
  return formOf(block, {
    method: "getMetrics",
    options: [
      ["queue", queue],
      ["channel", channel === undefined ? undefined : json(channel)],
    ],
  });
}

/** A view that is shown. */
export function viewForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const id = reader.inner("ViewResource")?.text("Id");
  const seconds = reader.whole("InvocationTimeLimitSeconds");
  const data = free(reader.take("ViewData") ?? {});
  const hidden = reader.take("SensitiveDataConfiguration");
  const actions = equalsOnly(block, /./);
  const [otherwise, tooLate] = ["NoMatchingCondition", "TimeLimitExceeded"].map((error) => block.errors.get(error));
  const view = resources.find(block.id, ["ViewResource", "Id"], id, "view");
  if (view === undefined || seconds === undefined || data?.is !== "object" || actions === undefined) return undefined;
  if (otherwise === undefined || !reader.done) return undefined;
  const rest: readonly Slot[] = [
    { slot: "otherwise ", target: otherwise },
    ...(tooLate === undefined ? [] : [{ slot: "tooLate ", target: tooLate }]),
  ];
  const sensitive: Argument | undefined = hidden === undefined ? undefined : json("hide-response");
  return formOf(block, {
    method: "showView",
    args: [
      { is: "resource", resource: view },
      object([
        ["actions", object(actions.map(({ slot }) => [slot, way(slot)]))],
        ...rest.map(({ slot }) => [slot.trim(), way(slot)] as const),
      ]),
    ],
    options: [
      ["withinSeconds", json(seconds)],
      ["data", data.entries.length === 0 ? undefined : data],
      ["sensitive", sensitive],
    ],
    slots: [...actions, ...rest],
    told: ["NoMatchingCondition", "TimeLimitExceeded"],
    asks: true,
  });
}
