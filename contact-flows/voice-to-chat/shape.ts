import { type ChatOffer, contactAttributes, type LinkChannel } from "../../config/names";
import type { Call } from "../language/build/call";
import { reference, type Value } from "../language/values";

/** Pieces of the module that several of its branches lead to. */
export type Part =
  | LinkChannel
  | `${LinkChannel}AfterAll`
  | "lookUp"
  | "ways"
  | "declined"
  | "notSent"
  | "instead"
  | "callBack"
  | "notCalledBack"
  | "back";

/** The module's own conversation: a caller's, inside of a flow of any type. */
export type ModuleCall = Call<{
  readonly type: "MODULE";
  readonly channel: "VOICE";
  readonly part: Part;
  readonly contract: undefined;
}>;

/**
 * What the module keeps, as flow attributes: they live as long as it runs, and no record of the contact has them. A
 * Lambda that is handed a reference to nothing may not be called at all, so each of them holds something.
 */
export const kept = {
  /** Why a chat is offered, an `OfferReason`. */
  reason: reference("$.FlowAttributes.reason"),
  /** The caller's e-mail address, or `noAddress`. */
  address: reference("$.FlowAttributes.address"),
  /** Priority of the call in its queue. */
  priority: reference("$.FlowAttributes.priority"),
  /** `yes` while a link can go out by SMS, and has not been tried. */
  sms: reference("$.FlowAttributes.sms"),
  /** `yes` while a link can go out by e-mail, and has not been tried. */
  email: reference("$.FlowAttributes.email"),
} as const;

/** Stands for an address that nobody knows. */
export const noAddress = "none";

/** Keeps a value; where that fails, what was kept before stays. */
export function keep(call: ModuleCall, key: keyof typeof kept, value: string | Value, name: string): void {
  call.setFlowAttributes({ [key]: value }, { name, onFailure: "continue" });
}

/** Notes what became of the offer. It is for agents and reports: no caller waits for it. */
export function became(call: ModuleCall, offer: ChatOffer, name = `Offer ${offer}`): void {
  call.setAttributes({ [contactAttributes.chatOffer]: offer }, { name, onFailure: "continue" });
}
