import type { Action, JsonObject, JsonValue } from "../document";
import { contactActions } from "./contact";
import { flowControlActions } from "./flow-control";
import { interactionActions } from "./interaction";
import { participantActions } from "./participant";
import type { ActionSpec, ParameterTest, TransitionVariant } from "./spec";

/** Every type of action that the service knows. */
export const catalogue = { ...participantActions, ...flowControlActions, ...contactActions, ...interactionActions };

/** Name of a type of action, as the wire has it. */
export type ActionType = keyof typeof catalogue;

const specs: ReadonlyMap<string, ActionSpec> = new Map(Object.entries(catalogue));

/** Names of all types of actions. */
export const actionTypes: readonly string[] = [...specs.keys()];

/** What is known of a type of action; undefined for one that is not known. */
export function specOf(type: string): ActionSpec | undefined {
  return specs.get(type);
}

/** Words that files use as types though the service refuses them, and what is meant; null where nothing is. */
export const notTypes: ReadonlyMap<string, string | null> = new Map([
  ["UnTagContact", "UntagContact"],
  ["UpdateRoutingCriteria", "UpdateContactRoutingCriteria"],
  ["StoreUserInput", "GetParticipantInput with StoreInput True"],
  ["StoreCustomerInput", "GetParticipantInput with StoreInput True"],
  ["ReturnFromFlowModule", "EndFlowModuleExecution"],
  ["CheckSegmentMembership", "CheckSegmentMembershipForCustomerProfile"],
  ["RouteContactToAgent", "UpdateContactTargetQueue with AgentId, then TransferContactToQueue"],
  ["SendMessage", "StartOutboundChatContact, or RenderMessageTemplate, CreateContact and StartOutboundEmailContact"],
  ["PlayPrompt", "MessageParticipant"],
  ["GetUserInput", "GetParticipantInput"],
  ["CheckAttribute", "Compare"],
  ["CheckContactAttributes", "Compare"],
  ["SetContactAttributes", "UpdateContactAttributes"],
  ["SetLoggingBehavior", "UpdateFlowLoggingBehavior"],
  ["SetVoice", "UpdateContactTextToSpeechVoice"],
  ["TransferToQueue", "TransferContactToQueue"],
  ["Disconnect", "DisconnectParticipant"],
  ["CheckStaffing", "CheckMetricData"],
  ["Trigger", null],
  ["EntryPoint", null],
]);

/** The value at a path of the catalogue (`Media.Uri`); undefined where there is none, or inside an array. */
export function parameterAt(parameters: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = parameters;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
      return undefined;
    value = (value as JsonObject)[key];
  }
  return value;
}

/** Whether a test on parameters holds. */
export function holds({ path, is, includes }: ParameterTest, parameters: JsonObject): boolean {
  const value = parameterAt(parameters, path);
  if (is !== undefined) return value === is;
  if (includes !== undefined) return Array.isArray(value) && value.includes(includes);
  return value !== undefined;
}

/** What an action, with the parameters that it has, takes as errors and conditions. */
export interface TakenTransitions {
  readonly required: readonly string[];
  readonly allowed: readonly string[];
  readonly conditions: TransitionVariant["conditions"];
}

/** @see TakenTransitions */
export function takenTransitions(spec: ActionSpec, { Parameters = {} }: Pick<Action, "Parameters">): TakenTransitions {
  const variant = spec.errors.variants?.find(({ when }) => when.every((test) => holds(test, Parameters)));
  const { required, allowed } = spec.errors;
  if (variant === undefined) return { required, allowed, conditions: undefined };
  return {
    required: variant.required,
    allowed: allowed.filter((error) => !variant.forbidden?.includes(error)),
    conditions: variant.conditions,
  };
}
