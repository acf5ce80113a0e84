/** Members of the namespaces that have a fixed set of them; a member with `undefined` below it may have any. */
export interface Members {
  readonly [member: string]: Members | undefined;
}

function leaves(...names: readonly string[]): Members {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

const counted = leaves("Count");
const endpoint = leaves("Address", "Type", "DisplayName");
const media = leaves("Video", "ScreenShare");

/**
 * What stands under the first member of a reference (Amazon Connect Administrator Guide, list of available attributes).
 * Namespaces that are not here hold what a function, a bot, a profile or a case gives them.
 */
export const knownMembers: Members = {
  CustomerEndpoint: endpoint,
  SystemEndpoint: endpoint,
  AdditionalEmailRecipients: leaves("ToList", "CcList"),
  Queue: { ...leaves("Name", "ARN"), OutboundCallerId: leaves("Address", "Type") },
  Agent: leaves("UserName", "FirstName", "LastName", "ARN"),
  Task: leaves("ContactId"),
  LambdaInvocation: leaves("ResultData", "InvocationId"),
  Lex: leaves(
    ...["IntentName", "IntentConfidence", "Slots", "SessionAttributes", "SentimentResponse", "DialogState"],
    "AlternativeIntents",
  ),
  Metrics: {
    Queue: leaves("Name", "ARN", "Size", "OldestContactAge", "EstimatedWaitTime"),
    Agents: {
      ...{ Online: counted, Available: counted, Staffed: counted, AfterContactWork: counted, Busy: counted },
      ...{ Missed: counted, NonProductive: counted },
    },
    Contact: leaves("EstimatedWaitTime", "PositionInQueue"),
  },
  Media: leaves("InitialMessage", "Sip"),
  MediaStreams: {
    Customer: { Audio: leaves("StreamARN", "StartTimestamp", "StopTimestamp", "StartFragmentNumber") },
  },
  Views: leaves("Action", "ViewResultData"),
  Capabilities: { Agent: media, Customer: media },
  Modules: leaves("Input", "Result", "ResultData"),
  Wisdom: leaves("SessionArn"),
  AgenticCX: leaves("ContextVariables"),
  Email: leaves("EmailMessage"),
};
