import { specOf } from "../catalogue/catalogue";
import type { Action } from "../document";

/** Actions in which a participant hears or sees something, whatever their parameters. */
const speaking: ReadonlySet<string> = new Set([
  "MessageParticipantIteratively",
  "ConnectParticipantWithLexBot",
  "ConnectParticipantWithAgenticCX",
  "ShowView",
  "AuthenticateParticipant",
  "TransferParticipantToThirdParty",
  "TransferContactToAgent",
]);

/** Whether a participant hears or sees something in this action; a module and an unknown type are taken to speak. */
export function speaks({ Type, Parameters = {} }: Action): boolean {
  if (Type === "MessageParticipant" || Type === "GetParticipantInput") {
    const text = Parameters.Text ?? Parameters.SSML;
    if (typeof text === "string") return text.trim() !== "";
    return Parameters.PromptId !== undefined || Parameters.Media !== undefined;
  }
  return speaking.has(Type) || Type === "InvokeFlowModule" || specOf(Type) === undefined;
}

/** Whether an action takes time of the participant's: it speaks, listens or waits. Others take no time that counts. */
export function takesTime(action: Action): boolean {
  if (action.Type === "GetParticipantInput") return action.Parameters?.EnableDTMFBuffer === undefined;
  return action.Type === "Wait" || action.Type === "CompleteOutboundCall" || speaks(action);
}

/** Actions after which, if they succeed, the flow is over though they have transitions. */
const leaving: ReadonlySet<string> = new Set([
  "TransferContactToQueue",
  "TransferToFlow",
  "DequeueContactAndTransferToQueue",
]);

/** Whether the flow is over when this action succeeds. An unknown type is taken to be able to end it. */
export function mayEnd({ Type, Parameters }: Action): boolean {
  if (Type === "TransferParticipantToThirdParty") return Parameters?.ContinueFlowExecution !== "True";
  const spec = specOf(Type);
  return leaving.has(Type) || spec === undefined || spec.next === "forbidden";
}

/** How messages name a block: by its type and its `Identifier`, since an `Identifier` is often a UUID. */
export function named({ Type, Identifier }: Action): string {
  return `${Type} "${Identifier}"`;
}
