import type { TypeWords } from "./block-words";

/** Words for blocks that look something up or store it elsewhere. */
export const lookingUp: Readonly<Record<string, TypeWords>> = {
  InvokeLambdaFunction: {
    kind: "lookup",
    title: "Ask a system",
    does: ["Looks up: {LambdaFunctionARN}", "Gives it: {LambdaInvocationAttributes|pairs}"],
  },
  InvokeFlowModule: {
    kind: "lookup",
    title: "Invoke module",
    does: ["Goes through the module {FlowModuleId} and comes back"],
    answer: "“{}”",
  },
  GetMetricData: {
    kind: "lookup",
    title: "Get queue figures",
    does: ["Looks up how many wait, how long, and the contact's place among them"],
    variants: [
      { when: { path: "QueueId" }, does: ["Looks up figures of the queue {QueueId}"] },
      { when: { path: "AgentId" }, does: ["Looks up figures of the agent {AgentId}"] },
    ],
  },
  GetCustomerProfile: {
    kind: "lookup",
    title: "Look up customer",
    does: ["Looks up the customer"],
    otherwise: "found",
  },
  GetCustomerProfileObject: {
    kind: "lookup",
    title: "Look up customer data",
    does: ["Looks up data of the customer"],
    otherwise: "found",
  },
  GetCalculatedAttributesForCustomerProfile: {
    kind: "lookup",
    title: "Look up customer figures",
    does: ["Looks up figures about the customer"],
    otherwise: "found",
  },
  GetCase: { kind: "lookup", title: "Look up case", does: ["Looks up the customer's case"], otherwise: "found" },
  LoadContactContent: { kind: "lookup", title: "Get stored content", does: ["Reads the e-mail"] },
  EvaluateDataTableValues: { kind: "lookup", title: "Read data table", does: ["Looks up in the table {DataTableId}"] },
  CreateCase: { kind: "lookup", title: "Create case", does: ["Opens a case", "With: {CaseRequestFields|pairs}"] },
  UpdateCase: { kind: "lookup", title: "Update case", does: ["Changes the case", "With: {CaseRequestFields|pairs}"] },
  CreateTask: { kind: "lookup", title: "Create task", does: ["Creates the task {Name}", "{Description}"] },
  CreateCustomerProfile: { kind: "lookup", title: "Create customer", does: ["Stores a new customer"] },
  UpdateCustomerProfile: { kind: "lookup", title: "Update customer", does: ["Changes what is stored of the customer"] },
  AssociateContactToCustomerProfile: {
    kind: "lookup",
    title: "Link contact to customer",
    does: ["Links the contact to the customer"],
  },
  StartOutboundChatContact: {
    kind: "lookup",
    title: "Send message",
    does: ["Sends a message to {DestinationEndpoint.Address}", "“{InitialSystemMessage.Content}”"],
  },
  StartOutboundEmailContact: {
    kind: "lookup",
    title: "Send e-mail",
    does: ["Sends an e-mail to {DestinationEmailAddress.EmailAddress}"],
  },
  RenderMessageTemplate: {
    kind: "lookup",
    title: "Fill in message template",
    does: ["Template: {WisdomMessageTemplateArn}"],
  },
  CreateContact: { kind: "lookup", title: "Prepare message", does: ["Prepares a message: {Channel|words}"] },
};

const eventFlows = [
  "While waiting in the queue: flow {EventHooks.CustomerQueue}",
  "To the agent before the call: flow {EventHooks.AgentWhisper}",
  "To the customer before the call: flow {EventHooks.CustomerWhisper}",
  "While the customer is on hold: flow {EventHooks.CustomerHold}",
  "While the agent is on hold: flow {EventHooks.AgentHold}",
  "After the agent has left: flow {EventHooks.CustomerRemaining}",
  "What the agent sees: flow {EventHooks.DefaultAgentUI}",
  "What the agent sees at the end: flow {EventHooks.DisconnectAgentUI}",
  "When the contact is paused: flow {EventHooks.PauseContact}",
  "When the contact is resumed: flow {EventHooks.ResumeContact}",
];

/** Words for blocks that the customer does not notice. */
export const setting: Readonly<Record<string, TypeWords>> = {
  UpdateContactAttributes: { kind: "settings", title: "Remember", does: ["Remembers: {Attributes|pairs}"] },
  UpdateFlowAttributes: {
    kind: "settings",
    title: "Remember in this flow",
    does: ["Remembers in this flow: {FlowAttributes|pairs}"],
  },
  UpdateContactData: {
    kind: "settings",
    title: "Set contact data",
    does: [
      "Language: {LanguageCode}",
      "Customer: {CustomerId}",
      "Name: {Name}",
      "Description: {Description}",
      "Assistant session: {WisdomSessionArn}",
    ],
  },
  UpdateContactEventHooks: { kind: "settings", title: "Set follow-up flows", does: eventFlows },
  UpdateContactTextToSpeechVoice: {
    kind: "settings",
    title: "Set voice",
    does: ["Speaks with the voice {TextToSpeechVoice}"],
  },
  UpdateContactTargetQueue: {
    kind: "settings",
    title: "Choose queue",
    does: ["Queue: {QueueId}", "Queue of the agent {AgentId}"],
  },
  UpdateContactRoutingBehavior: {
    kind: "settings",
    title: "Change priority",
    does: ["Priority in the queue: {QueuePriority}", "Counts as waiting {QueueTimeAdjustmentSeconds|seconds} longer"],
  },
  UpdateContactRoutingCriteria: {
    kind: "settings",
    title: "Choose skills",
    does: ["Sets which agents are asked first"],
  },
  UpdateContactCallbackNumber: {
    kind: "settings",
    title: "Set callback number",
    does: ["Number to call back: {CallbackNumber}"],
    otherwise: "number is fine",
  },
  UpdateContactRecordingBehavior: {
    kind: "settings",
    title: "Set recording",
    does: ["Records: {RecordingBehavior.RecordedParticipants|list}", "Analyses: {AnalyticsBehavior.Enabled|yes}"],
  },
  UpdateContactRecordingAndAnalyticsBehavior: {
    kind: "settings",
    title: "Set recording and analysis",
    does: [
      "Records: {VoiceBehavior.VoiceRecordingBehavior.RecordedParticipants|list}",
      "Records the screen: {ScreenRecordingBehavior.ScreenRecordedParticipants|list}",
    ],
  },
  UpdateContactMediaProcessing: {
    kind: "settings",
    title: "Set chat processing",
    does: ["Messages pass through {ChatProcessor.LambdaProcessorARN}"],
  },
  UpdateContactMediaStreamingBehavior: {
    kind: "settings",
    title: "Set media streaming",
    does: ["Streams the sound: {MediaStreamingState|yes}"],
  },
  UpdateFlowLoggingBehavior: {
    kind: "settings",
    title: "Set logging",
    does: ["Keeps a log: {FlowLoggingBehavior|yes}"],
  },
  UpdatePreviousContactParticipantState: {
    kind: "settings",
    title: "Hold customer or agent",
    does: ["{PreviousContactParticipantState|words}"],
  },
  StartVoiceIdStream: { kind: "settings", title: "Listen to the voice", does: ["Starts to recognise the voice"] },
  CreateWisdomSession: { kind: "settings", title: "Start agent assistant", does: ["Suggests answers to the agent"] },
  CreatePersistentContactAssociation: {
    kind: "settings",
    title: "Continue earlier chat",
    does: ["Brings back: {RehydrationType}"],
  },
  TagContact: { kind: "settings", title: "Tag contact", does: ["Tags: {Tags|pairs}"] },
  UntagContact: { kind: "settings", title: "Remove tags", does: ["Removes the tags: {TagKeys|list}"] },
  ResumeContact: { kind: "settings", title: "Resume contact", does: ["Takes the contact out of its pause"] },
};
