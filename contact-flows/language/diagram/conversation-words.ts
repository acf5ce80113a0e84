import type { TypeWords } from "./block-words";

/** Words for blocks that talk and listen. */
export const talking: Readonly<Record<string, TypeWords>> = {
  MessageParticipant: {
    kind: "talk",
    title: "Play prompt",
    does: ["Says: {speech}", "Plays the recording {recording}"],
  },
  MessageParticipantIteratively: {
    kind: "talk",
    title: "Loop prompts",
    does: ["Repeats: {speech}"],
    otherwise: "afterwards",
    answers: { MessagesInterrupted: "every {InterruptFrequencySeconds|seconds}" },
  },
  GetParticipantInput: {
    kind: "question",
    title: "Get customer input",
    does: [
      "Asks, one key: {speech}",
      "Asks, one key, with the recording {recording}",
      "Waits {InputTimeLimitSeconds|seconds} for an answer",
    ],
    otherwise: "answered",
    answer: "presses {}",
    errors: { NoMatchingCondition: "presses something else" },
    variants: [
      {
        when: { path: "StoreInput", is: "True" },
        title: "Store customer input",
        does: [
          "Asks for digits: {speech}",
          "Asks for digits, with the recording {recording}",
          "Waits {InputTimeLimitSeconds|seconds} for the first digit",
        ],
        otherwise: "entered",
      },
      {
        when: { path: "EnableDTMFBuffer" },
        kind: "settings",
        title: "Set touchtone buffer",
        does: ["Keys pressed early count: {EnableDTMFBuffer|yes}"],
      },
    ],
  },
  ConnectParticipantWithLexBot: {
    kind: "question",
    title: "Talk to a bot",
    does: [
      "Asks, free answer: {speech}",
      "Asks, free answer, with the recording {recording}",
      "Bot: {LexV2Bot.AliasArn}",
      "Bot: {LexBot.Name}",
    ],
    otherwise: "answered",
    answer: "“{}”",
  },
  ShowView: {
    kind: "question",
    title: "Show view",
    does: ["Shows the form {ViewResource.Id}"],
    answer: "“{}”",
  },
  AuthenticateParticipant: {
    kind: "question",
    title: "Authenticate customer",
    does: ["Asks the customer to sign in", "Waits {TimeLimitMinutes} minutes"],
    otherwise: "signed in",
    answers: { OptedOut: "does not want to" },
  },
  ConnectParticipantWithAgenticCX: {
    kind: "question",
    title: "Talk to an assistant",
    does: ["Lets an automatic assistant help"],
    otherwise: "helped",
    answers: { Escalation: "wants a person" },
  },
};

/** Words for blocks that choose the way. */
export const deciding: Readonly<Record<string, TypeWords>> = {
  CheckHoursOfOperation: {
    kind: "decision",
    title: "Check opening hours",
    does: ["Opening hours: {HoursOfOperationId}"],
    answers: { True: "open", False: "closed" },
  },
  CheckMetricData: {
    kind: "decision",
    title: "Check queue or staffing",
    does: ["Looks at: {MetricType|words}", "Queue: {QueueId}", "Agent: {AgentId}"],
  },
  CheckOutboundCallStatus: {
    kind: "decision",
    title: "Check call progress",
    does: ["Who has answered the call?"],
    answers: {
      CallAnswered: "a person",
      VoicemailBeep: "voicemail, after the beep",
      VoicemailNoBeep: "voicemail, no beep",
      NotDetected: "not known",
    },
  },
  CheckVoiceId: { kind: "decision", title: "Check voice", does: ["Looks at: {CheckVoiceIdOption|words}"] },
  Compare: {
    kind: "decision",
    title: "Check a value",
    does: ["Looks at {ComparisonValue}"],
    variants: [
      {
        when: { path: "ComparisonValue", is: "$.Channel" },
        title: "Check channel",
        does: ["Telephone, chat, task or e-mail?"],
      },
    ],
  },
  DistributeByPercentage: { kind: "decision", title: "Distribute by percentage", does: ["Chooses by chance"] },
  Loop: {
    kind: "decision",
    title: "Repeat",
    does: ["Counts the rounds, up to {LoopCount}"],
    answers: { ContinueLooping: "again", DoneLooping: "after {LoopCount} rounds" },
  },
  Wait: {
    kind: "decision",
    title: "Wait",
    does: ["Waits {TimeLimitSeconds|seconds}"],
    answers: {
      WaitCompleted: "after {TimeLimitSeconds|seconds}",
      CustomerReturned: "customer is back",
      BotParticipantDisconnected: "bot has left",
      Continue: "meanwhile",
    },
  },
  CheckSegmentMembershipForCustomerProfile: {
    kind: "decision",
    title: "Check customer group",
    does: ["Does the customer belong to the group?"],
    answers: { True: "belongs to it", False: "does not" },
  },
};

const joined = ["Customer and agent are connected"];

/** Words for blocks that hand the contact on or end the flow. */
export const leaving: Readonly<Record<string, TypeWords>> = {
  TransferContactToQueue: {
    kind: "transfer",
    title: "Transfer to queue",
    does: ["Waits in the queue for an agent"],
    otherwise: "afterwards",
  },
  DequeueContactAndTransferToQueue: {
    kind: "transfer",
    title: "Move to another queue",
    does: ["Waits in the queue {QueueId}", "Waits for the agent {AgentId}"],
  },
  TransferContactToAgent: { kind: "transfer", title: "Transfer to agent", does: ["Connects to the agent"] },
  TransferParticipantToThirdParty: {
    kind: "transfer",
    title: "Transfer to phone number",
    does: ["Calls {ThirdPartyPhoneNumber}", "Rings {ThirdPartyConnectionTimeLimitSeconds|seconds}"],
    otherwise: "afterwards",
    errors: { ConnectionTimeLimitExceeded: "nobody answers" },
  },
  TransferToFlow: {
    kind: "transfer",
    title: "Transfer to flow",
    does: ["Goes on in the flow {ContactFlowId}"],
    otherwise: "afterwards",
  },
  CompleteOutboundCall: { kind: "transfer", title: "Call phone number", does: ["Shows the number {CallerId.Number}"] },
  CreateCallbackContact: {
    kind: "transfer",
    title: "Arrange callback",
    does: [
      "Calls back after {InitialCallDelaySeconds|seconds}",
      "Tries: {MaximumConnectionAttempts}, with {RetryDelaySeconds|seconds} between them",
      "By the queue {QueueId}",
    ],
  },
  DisconnectParticipant: { kind: "end", title: "Hang up", does: ["Ends the call, chat or task"] },
  EndFlowExecution: {
    kind: "end",
    title: "End of the flow",
    does: ["A waiting contact waits on, a whisper is over"],
    doesIn: {
      CUSTOMER_QUEUE: ["The contact waits on, and hears nothing more"],
      CUSTOMER_WHISPER: joined,
      AGENT_WHISPER: joined,
      OUTBOUND_WHISPER: joined,
    },
  },
  EndFlowModuleExecution: {
    kind: "end",
    title: "Return from the module",
    does: ["The flow that invoked it goes on", "Result: {Result}", "With: {ResultData|pairs}"],
  },
};
