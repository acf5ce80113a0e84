import { isReference } from "../../references";
import { type Block, ParameterReader } from "../block";
import { type Form, formOf, type Slot } from "../form";
import type { ResourceBook } from "../resources";
import { type Argument, json, object, way } from "../statement";
import { free, scalar } from "../typed-parameters";
import { namedOrReference } from "./decide";

/** The end of a contact, or of a flow. */
export function endForm(block: Block): Form | undefined {
  if (Object.keys(block.parameters).length > 0) return undefined;
  return formOf(block, {
    method: block.type === "DisconnectParticipant" ? "hangUp" : "endFlow",
    takesFailure: "no",
  });
}

/** The end of a module. */
export function returnForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const [result, data] = [reader.text("Result"), reader.inner("ResultData")];
  const output = data === undefined ? undefined : free(Object.fromEntries(data.entries()));
  if (!reader.done) return undefined;
  return formOf(block, {
    method: "returnFromModule",
    args: [
      object([
        ...(result === undefined ? [] : [["result", json(result)] as const]),
        ...(output === undefined ? [] : [["output", output] as const]),
      ]),
    ],
    demanded: 0,
    takesFailure: "no",
  });
}

/** Transfers out of the flow. */
export function transferForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const full = { whenFull: "QueueAtCapacity" };
  if (block.type === "TransferContactToQueue")
    return reader.done ? formOf(block, { method: "transferToQueue", named: full, prefers: "failure" }) : undefined;
  const parameter = block.type === "TransferToFlow" ? "ContactFlowId" : "QueueId";
  const id = reader.take(parameter);
  const target = namedOrReference(block, parameter, id, resources);
  if (!reader.done || (target === undefined && (id !== undefined || parameter === "ContactFlowId"))) return undefined;
  const args = target === undefined ? [] : [target];
  if (parameter === "ContactFlowId") return formOf(block, { method: "transferToFlow", args, prefers: "failure" });
  // The queue may be left out, but not where options follow it.
  return target === undefined ? undefined : formOf(block, { method: "moveToQueue", args, named: full });
}

/** A call back later. */
export function callBackForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const [queueId, flowId] = [reader.take("QueueId"), reader.take("ContactFlowId")];
  const queue = namedOrReference(block, "QueueId", queueId, resources);
  const flow = namedOrReference(block, "ContactFlowId", flowId, resources);
  const [delay, attempts, retry] = ["InitialCallDelaySeconds", "MaximumConnectionAttempts", "RetryDelaySeconds"].map(
    (name) => reader.whole(name),
  );
  if (!reader.done || (queueId !== undefined && queue === undefined) || (flowId !== undefined && flow === undefined))
    return undefined;
  if (delay === undefined || attempts === undefined || retry === undefined) return undefined;
  return formOf(block, {
    method: "callBack",
    options: [
      ["queue", queue],
      ["afterSeconds", delay === 1 ? undefined : json(delay)],
      ["attempts", attempts === 1 ? undefined : json(attempts)],
      ["retryAfterSeconds", retry === 600 ? undefined : json(retry)],
      ["flow", flow],
    ],
  });
}

/** A call to a number outside. */
export function dialForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const number = reader.text("ThirdPartyPhoneNumber");
  const seconds = reader.whole("ThirdPartyConnectionTimeLimitSeconds");
  const goesOn = reader.take("ContinueFlowExecution") === "True";
  const keys = reader.text("ThirdPartyDTMFDigits");
  const caller = reader.inner("CallerId");
  const [callerNumber, callerName] = [caller?.text("Number"), caller?.text("Name")];
  if (number === undefined || seconds === undefined || !reader.done || caller?.done === false) return undefined;
  const ways = [
    ["failed", "CallFailed"],
    ["noAnswer", "ConnectionTimeLimitExceeded"],
  ].flatMap(([slot = "", error = ""]): Slot[] => {
    const target = block.errors.get(error);
    return target === undefined || !goesOn ? [] : [{ slot, target }];
  });
  const known = [
    ["number", callerNumber === undefined ? undefined : scalar(callerNumber)],
    ["name", callerName === undefined ? undefined : json(callerName)],
  ] as const;
  const callerId = object(known.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  const returns: Argument | undefined = goesOn ? object(ways.map(({ slot }) => [slot, way(slot)])) : undefined;
  return formOf(block, {
    method: "dial",
    args: [isReference(number) ? scalar(number) : json(number)],
    options: [
      ["withinSeconds", seconds === 30 ? undefined : json(seconds)],
      ["keys", keys === undefined ? undefined : json(keys)],
      ["callerId", caller === undefined ? undefined : callerId],
      ["returns", returns],
    ],
    slots: ways,
    told: goesOn ? ["CallFailed", "ConnectionTimeLimitExceeded"] : [],
  });
}
