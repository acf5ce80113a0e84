import type { OfferReason } from "../../config/names";
import type { VoiceToChatSettings } from "../settings";
import { type ModuleCall, noAddress } from "./shape";

/** A check that goes to part `lookUp` where it holds, and on otherwise. */
export type Trigger = (call: ModuleCall) => void;

/** Priority of a contact of which no flow has said another (Amazon Connect Administrator Guide, routing priority). */
const usualPriority = "5";

/**
 * What speaks for an offer, in the order in which it is asked. Opening hours come first: outside of them nobody is at work
 * either, but that is not what a caller has to be told. What cannot be found out speaks for nothing.
 */
export function triggersOf({ offer }: Pick<VoiceToChatSettings, "offer">): readonly Trigger[] {
  const { afterHours, nobodyStaffed, oldestContactSeconds, contactsInQueue } = offer;
  return [
    ...(afterHours ? [outsideOfHours] : []),
    ...(nobodyStaffed ? [withoutStaff] : []),
    ...(oldestContactSeconds === "never" ? [] : [reached("oldest-contact-seconds", oldestContactSeconds, "long-wait")]),
    ...(contactsInQueue === "never" ? [] : [reached("contacts", contactsInQueue, "long-queue")]),
  ];
}

function because(reason: OfferReason): Trigger {
  return (call) => {
    call.setFlowAttributes({ reason, address: noAddress, priority: usualPriority }, { name: `Because ${reason}` });
    call.goTo("lookUp");
  };
}

function outsideOfHours(call: ModuleCall): void {
  call.unlessOpen("of-queue", because("after-hours"), { onFailure: "continue" });
}

function withoutStaff(call: ModuleCall): void {
  call.checkAgents("staffed", { none: because("nobody-staffed") }, { onFailure: "continue" });
}

function reached(metric: "contacts" | "oldest-contact-seconds", least: number, reason: OfferReason): Trigger {
  const comparison = { operator: "NumberGreaterOrEqualTo", operand: least, to: because(reason) } as const;
  return (call) => call.checkQueue(metric, [comparison], "continue", { onFailure: "continue" });
}
