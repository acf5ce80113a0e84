import type { ActionType } from "../catalogue/catalogue";
import type { Channel, FlowType } from "../document";
import type { ModuleContract } from "../resources";
import type { TakenActions } from "./parameters";
import type { AnySteps } from "./steps/any";
import type { AskSteps } from "./steps/ask";
import type { DataSteps } from "./steps/data";
import type { DecideSteps } from "./steps/decide";
import type { LeaveSteps } from "./steps/leave";
import type { SettingSteps } from "./steps/settings";
import type { StructureSteps } from "./steps/structure";
import type { TalkSteps } from "./steps/talk";

/**
 * What a flow is made for: its type, the channels of its contacts (`never`: not known, so that nothing is refused),
 * the names of its parts, and a module's contract.
 */
export interface Shape {
  readonly type: FlowType;
  readonly channel: Channel;
  readonly part: string;
  /** What a module takes and gives back, where it says so. */
  readonly contract?: ModuleContract | undefined;
}

/** What happens on one way out of a block: it tells the rest of that way, or leaves it open to go on with the rest. */
export type Branch<S extends Shape = Shape> = (call: Call<S>) => void;

/** All steps, whatever the flow is. */
export interface AllSteps<S extends Shape>
  extends TalkSteps<S>,
    AskSteps<S>,
    DecideSteps<S>,
    DataSteps<S>,
    SettingSteps<S>,
    LeaveSteps<S>,
    StructureSteps<S>,
    AnySteps<S> {}

/** The action that a step makes; steps without one are part of every flow. */
export const stepActions = {
  say: "MessageParticipant",
  play: "MessageParticipant",
  loopPrompts: "MessageParticipantIteratively",
  menu: "GetParticipantInput",
  collect: "GetParticipantInput",
  collectPhoneNumber: "GetParticipantInput",
  bufferTouchtones: "GetParticipantInput",
  askBot: "ConnectParticipantWithLexBot",
  showView: "ShowView",
  checkHours: "CheckHoursOfOperation",
  unlessOpen: "CheckHoursOfOperation",
  checkQueue: "CheckMetricData",
  checkAgents: "CheckMetricData",
  distribute: "DistributeByPercentage",
  wait: "Wait",
  invoke: "InvokeLambdaFunction",
  invokeModule: "InvokeFlowModule",
  getMetrics: "GetMetricData",
  setQueue: "UpdateContactTargetQueue",
  setAgent: "UpdateContactTargetQueue",
  setPriority: "UpdateContactRoutingBehavior",
  setRoutingAge: "UpdateContactRoutingBehavior",
  setCallbackNumber: "UpdateContactCallbackNumber",
  record: "UpdateContactRecordingBehavior",
  recordAndAnalyse: "UpdateContactRecordingAndAnalyticsBehavior",
  startStreaming: "UpdateContactMediaStreamingBehavior",
  stopStreaming: "UpdateContactMediaStreamingBehavior",
  hangUp: "DisconnectParticipant",
  endFlow: "EndFlowExecution",
  returnFromModule: "EndFlowModuleExecution",
  transferToFlow: "TransferToFlow",
  transferToQueue: "TransferContactToQueue",
  queueFor: "TransferContactToQueue",
  moveToQueue: "DequeueContactAndTransferToQueue",
  callBack: "CreateCallbackContact",
  dial: "TransferParticipantToThirdParty",
} as const satisfies Partial<Record<keyof AllSteps<Shape>, ActionType>>;

type StepActions = typeof stepActions;

/** Steps whose block has only words for contacts that do not call. */
type VoiceSteps<C extends Channel> = [C] extends [never] ? never : "VOICE" extends C ? never : "play";

/** The steps that a flow of this shape takes; those that Amazon Connect refuses there are not part of the type. */
export type TakenSteps<S extends Shape> = Exclude<
  | Exclude<keyof AllSteps<S>, keyof StepActions>
  | {
      [Step in keyof StepActions]: StepActions[Step] extends TakenActions<S["type"], S["channel"]> ? Step : never;
    }[keyof StepActions],
  VoiceSteps<S["channel"]>
>;

/**
 * A conversation at one point: each step adds a block after what was told so far. Steps whose branches stay open go on
 * with what is told next.
 */
export type Call<S extends Shape = Shape> = Pick<AllSteps<S>, TakenSteps<S>>;

/** What every step takes besides. */
export interface StepOptions<S extends Shape> {
  /** Name of the block; by default it is made from what the block does. */
  readonly name?: string;
  /**
   * What happens if the step fails: a branch, `continue` to go on with the next step, or `undeclared` to write no
   * branch where the service does not demand one. By default, what the flow says in `onFailure`.
   */
  readonly onFailure?: Branch<S> | "continue" | "undeclared";
}
