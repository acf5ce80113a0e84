/** What parameters are in a sentence; those that are missing are told by their own name. */
const nouns: ReadonlyMap<string, string> = new Map([
  ["UpdateContactTargetQueue QueueId", "the queue"],
  ["UpdateContactTargetQueue AgentId", "the agent"],
  ["TransferToFlow ContactFlowId", "the flow that takes over"],
  ["InvokeFlowModule FlowModuleId", "the module"],
  ["GetParticipantInput InputTimeLimitSeconds", "the time that the caller has for the first key"],
  ["InvokeLambdaFunction LambdaFunctionARN", "the Lambda"],
  ["Loop LoopCount", "the number of rounds"],
  ["Wait TimeLimitSeconds", "the time to wait"],
  ["TransferParticipantToThirdParty ThirdPartyPhoneNumber", "the number that is called"],
  ["CheckHoursOfOperation HoursOfOperationId", "the opening hours that count"],
  ["Compare ComparisonValue", "the value that decides"],
  ["UpdateContactTextToSpeechVoice TextToSpeechVoice", "the voice"],
  ["UpdateContactData LanguageCode", "the language"],
  ["ConnectParticipantWithLexBot LexV2Bot.AliasArn", "the bot"],
  ["CheckMetricData MetricType", "the figure that decides"],
]);

/** Members of these are named by whoever wrote the flow. */
const maps: readonly (readonly [string, string])[] = [
  ["Attributes.", "the attribute"],
  ["FlowAttributes.", "the flow attribute"],
  ["LambdaInvocationAttributes.", "the Lambda's input"],
  ["LexSessionAttributes.", "the session attribute"],
  ["Tags.", "the tag"],
  ["ViewData.", "the view's"],
];

/** `the queue`, `the attribute "language"`, `the retry delay`. */
export function parameterNoun(type: string, path: string): string {
  const known = nouns.get(`${type} ${path}`);
  if (known !== undefined) return known;
  const [prefix, noun] = maps.find(([start]) => path.startsWith(start)) ?? ["", ""];
  if (noun !== "") return `${noun} "${path.slice(prefix.length)}"`;
  const spaced = path
    .replace(/(Seconds|Minutes)$/, "")
    .replaceAll(".", " / ")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2");
  return `the ${spaced.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase())}`;
}

/** Blocks that the caller hears, is asked or is led by. */
const heard: ReadonlySet<string> = new Set([
  ...["MessageParticipant", "MessageParticipantIteratively", "GetParticipantInput", "ConnectParticipantWithLexBot"],
  ...["ShowView", "AuthenticateParticipant", "ConnectParticipantWithAgenticCX", "UpdateContactTextToSpeechVoice"],
  ...["CheckHoursOfOperation", "CheckMetricData", "CheckOutboundCallStatus", "CheckVoiceId", "Compare", "Loop", "Wait"],
  ...[
    "DistributeByPercentage",
    "CheckSegmentMembershipForCustomerProfile",
    "InvokeFlowModule",
    "CreateCallbackContact",
  ],
  ...[
    "DisconnectParticipant",
    "EndFlowExecution",
    "EndFlowModuleExecution",
    "TransferToFlow",
    "TransferContactToQueue",
  ],
  ...["TransferContactToAgent", "TransferParticipantToThirdParty", "DequeueContactAndTransferToQueue"],
  ...["UpdateContactTargetQueue", "UpdateContactCallbackNumber", "CompleteOutboundCall", "ResumeContact"],
]);

/** Settings of such blocks that the caller does not notice. */
const unnoticed = /^(?:InputEncryption|LexSessionAttributes|SkipWhenDTMFBufferEnabled|CallerId|ResultData|Input)\b/;
/** Settings of other blocks that the caller does notice. */
const noticed = /^(?:LanguageCode|EventHooks\.Customer\w+|EventHooksConfiguration\.Customer\w+.*)$/;

/** Whether the caller notices a block as such. */
export function callerNotices(type: string): boolean {
  return heard.has(type);
}

/** Whether the caller notices what a parameter is set to. */
export function callerNoticesParameter(type: string, path: string): boolean {
  return heard.has(type) ? !unnoticed.test(path) : noticed.test(path);
}
