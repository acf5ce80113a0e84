import type { ModuleContract, Names, Resource } from "../../resources";
import type { Value } from "../../values";
import type { Shape, StepOptions } from "../call";
import type { Cursor } from "../cursor";
import type { Free } from "../parameters";
import { branchesOf, type Way } from "../plan";

/** A full queue, and any other failure of a transfer, come back; what the caller hears then is told here. */
export interface QueueOptions<S extends Shape> extends StepOptions<S> {
  readonly whenFull?: Way<S>;
}

/** What a module may return: one of its results and its outputs, by its contract; anything where it is not known. */
export type Returned<Contract> = [Contract] extends [ModuleContract]
  ? {
      readonly result?: Names<Contract["results"]>;
      readonly output?: { readonly [K in Names<Contract["output"]>]?: Free };
    }
  : { readonly result?: string; readonly output?: Readonly<Record<string, Free>> };

/** Steps by which a contact leaves the flow. Nothing can follow those that always end it. */
export interface LeaveSteps<S extends Shape> {
  /** Ends the contact. */
  hangUp(options?: { readonly name?: string }): void;
  /** Ends this flow: the contact keeps waiting, or the two sides are joined. */
  endFlow(options?: { readonly name?: string }): void;
  /** Ends this module: the flow that called it goes on, by the result, with the output, that its contract names. */
  returnFromModule(returned?: Returned<S["contract"]>, options?: { readonly name?: string }): void;
  /** Goes on in another flow, which does not come back. Only a failure leads on here. */
  transferToFlow(flow: Resource<"flow"> | Value, options?: StepOptions<S>): void;
  /** Puts the contact into the queue that is set. Only a full queue or a failure leads on here. */
  transferToQueue(options?: QueueOptions<S>): void;
  /** Sets a queue, and the priority in it, and puts the contact there. */
  queueFor(queue: Resource<"queue"> | Value, options?: QueueOptions<S> & { readonly priority?: number }): void;
  /** Takes a waiting contact to another queue. */
  moveToQueue(queue?: Resource<"queue"> | Value, options?: QueueOptions<S>): void;
  /** Has an agent call back: makes a contact for that, and goes on. */
  callBack(
    options?: StepOptions<S> & {
      readonly queue?: Resource<"queue"> | Value;
      readonly afterSeconds?: number;
      readonly attempts?: number;
      readonly retryAfterSeconds?: number;
      readonly flow?: Resource<"flow"> | Value;
    },
  ): void;
  /** Calls a number outside. With `returns` the flow goes on when that call ends. */
  dial(
    number: string | Value,
    options?: StepOptions<S> & {
      readonly withinSeconds?: number;
      readonly keys?: string;
      readonly callerId?: { readonly number?: string | Value | Resource<"phone-number">; readonly name?: string };
      readonly returns?: { readonly failed?: Way<S>; readonly noAnswer?: Way<S> };
    },
  ): void;
}

/** @see LeaveSteps */
export function leaveSteps<S extends Shape>(cursor: Cursor<S>): LeaveSteps<S> {
  return { ...endSteps(cursor), ...queueSteps(cursor), ...outsideSteps(cursor) };
}

function endSteps<S extends Shape>(
  cursor: Cursor<S>,
): Pick<LeaveSteps<S>, "hangUp" | "endFlow" | "returnFromModule" | "transferToFlow"> {
  const end = (type: string, suggested: string, parameters: Readonly<Record<string, unknown>>, name?: string) => {
    cursor.add([{ type, name, suggested, parameters }]);
  };
  return {
    hangUp: ({ name } = {}) => end("DisconnectParticipant", "Hang up", {}, name),
    endFlow: ({ name } = {}) => end("EndFlowExecution", "End of flow", {}, name),
    returnFromModule(returned, { name } = {}) {
      const { result, output }: { readonly result?: string; readonly output?: object } = returned ?? {};
      const suggested = result === undefined ? "Return" : `Return ${result}`;
      end("EndFlowModuleExecution", suggested, { Result: result, ResultData: output }, name);
    },
    transferToFlow(flow, { name, ...options } = {}) {
      cursor.add([
        {
          type: "TransferToFlow",
          name,
          suggested: "name" in flow ? `Go to ${flow.name}` : "Go to flow",
          parameters: { ContactFlowId: flow },
          errors: branchesOf(options),
        },
      ]);
    },
  };
}

function queueSteps<S extends Shape>(
  cursor: Cursor<S>,
): Pick<LeaveSteps<S>, "transferToQueue" | "queueFor" | "moveToQueue"> {
  const transferToQueue: LeaveSteps<S>["transferToQueue"] = ({ name, whenFull, ...options } = {}) => {
    cursor.add([
      {
        type: "TransferContactToQueue",
        name,
        suggested: "Transfer to queue",
        errors: branchesOf(options, { QueueAtCapacity: whenFull }),
      },
    ]);
  };
  return {
    transferToQueue,
    queueFor(queue, { name, priority, whenFull, ...options } = {}) {
      const title = "name" in queue ? queue.name : "queue";
      cursor.add([
        {
          type: "UpdateContactTargetQueue",
          suggested: `Queue ${title}`,
          parameters: { QueueId: queue },
          errors: branchesOf(options),
        },
      ]);
      if (priority !== undefined)
        cursor.add([
          {
            type: "UpdateContactRoutingBehavior",
            suggested: `Priority ${priority}`,
            parameters: { QueuePriority: priority },
          },
        ]);
      cursor.add([
        {
          type: "TransferContactToQueue",
          name,
          suggested: `Transfer to ${title}`,
          errors: branchesOf(options, { QueueAtCapacity: whenFull }),
        },
      ]);
    },
    moveToQueue(queue, { name, whenFull, ...options } = {}) {
      cursor.add([
        {
          type: "DequeueContactAndTransferToQueue",
          name,
          suggested: "Move to queue",
          parameters: { QueueId: queue },
          errors: branchesOf(options, { QueueAtCapacity: whenFull }),
        },
      ]);
    },
  };
}

function outsideSteps<S extends Shape>(cursor: Cursor<S>): Pick<LeaveSteps<S>, "callBack" | "dial"> {
  return {
    callBack({ name, queue, afterSeconds = 1, attempts = 1, retryAfterSeconds = 600, flow, ...options } = {}) {
      cursor.add([
        {
          type: "CreateCallbackContact",
          name,
          suggested: "Call back",
          parameters: {
            QueueId: queue,
            InitialCallDelaySeconds: afterSeconds,
            MaximumConnectionAttempts: attempts,
            RetryDelaySeconds: retryAfterSeconds,
            ContactFlowId: flow,
          },
          errors: branchesOf(options),
        },
      ]);
    },
    dial(number, { name, withinSeconds = 30, keys, callerId, returns, ...options } = {}) {
      cursor.add([
        {
          type: "TransferParticipantToThirdParty",
          name,
          suggested: `Dial ${String(number)}`,
          parameters: {
            ThirdPartyPhoneNumber: number,
            ThirdPartyConnectionTimeLimitSeconds: withinSeconds,
            ContinueFlowExecution: returns === undefined ? "False" : "True",
            ThirdPartyDTMFDigits: keys,
            CallerId: callerId === undefined ? undefined : { Number: callerId.number, Name: callerId.name },
          },
          errors: branchesOf(options, { CallFailed: returns?.failed, ConnectionTimeLimitExceeded: returns?.noAnswer }),
        },
      ]);
    },
  };
}
