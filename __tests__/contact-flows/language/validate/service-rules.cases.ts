import type { Action, FlowDocument, JsonObject } from "../../../../contact-flows/language/document";
import { documentOf } from "../../../../contact-flows/language/parse";
import { serviceRules } from "../../../../contact-flows/language/validate/service-rules";
import { type ValidateContext, validate } from "../../../../contact-flows/language/validate/validate";
import { type ActionParts, action, bye, flow, goodFlow, queueArn } from "./flows";

const fails = [["NoMatchingError", "bye"]] as const;
const lambdaArn = "arn:aws:lambda:us-west-2:123456789012:function:look-up-order";
const settings = { InputParameters: [], OutputParameters: [], Transitions: [] };

type Conditions = NonNullable<ActionParts["conditions"]>;

/** One block, and an end behind it. */
const one = (type: string, parts: ActionParts = {}): FlowDocument => flow([action(type, "it", parts), bye]);
const say = (parameters: JsonObject) => one("MessageParticipant", { parameters, next: "bye" });
const then = (type: string, parameters: JsonObject) => one(type, { parameters, next: "bye", errors: fails });
const menu = (parts: ActionParts = {}) =>
  one("GetParticipantInput", {
    parameters: { Text: "Press 1.", InputTimeLimitSeconds: "5" },
    next: "bye",
    errors: [["NoMatchingCondition", "bye"], ["InputTimeLimitExceeded", "bye"], ...fails],
    conditions: [["1", "bye"]],
    ...parts,
  });
const store = (InputValidation: JsonObject, DTMFConfiguration: JsonObject = {}) =>
  then("GetParticipantInput", {
    ...{ Text: "Your number?", InputTimeLimitSeconds: "5", StoreInput: "True" },
    ...{ InputValidation, DTMFConfiguration },
  });
const lambda = (parameters: JsonObject) =>
  then("InvokeLambdaFunction", { LambdaFunctionARN: lambdaArn, InvocationTimeLimitSeconds: "3", ...parameters });
const compare = (ComparisonValue: string, conditions: Conditions = [["1", "bye"]]) =>
  one("Compare", {
    parameters: { ComparisonValue },
    next: "bye",
    errors: [["NoMatchingCondition", "bye"]],
    conditions,
  });
const wait = (Events: readonly string[], conditions: Conditions) =>
  one("Wait", {
    parameters: { TimeLimitSeconds: "60", ...(Events.length === 0 ? {} : { Events }) },
    next: "bye",
    errors: fails,
    conditions,
  });
const share = (...shares: readonly string[]) =>
  one("DistributeByPercentage", {
    next: "bye",
    errors: [["NoMatchingCondition", "bye"]],
    conditions: shares.map((text) => [text, "bye", "NumberLessThan"] as const),
  });
const staffed = (operand: string, operator = "NumberGreaterThan", MetricType = "NumberOfAgentsStaffed") =>
  one("CheckMetricData", {
    parameters: { MetricType },
    next: "bye",
    errors: [["NoMatchingCondition", "bye"], ...fails],
    conditions: [[operand, "bye", operator]],
  });
const hours = (conditions: Conditions) => one("CheckHoursOfOperation", { next: "bye", errors: fails, conditions });
const attributes = (Attributes: JsonObject) => then("UpdateContactAttributes", { Attributes });
const flowAttributes = (FlowAttributes: JsonObject) => then("UpdateFlowAttributes", { FlowAttributes });
const hook = (parameters: JsonObject) => then("UpdateContactEventHooks", parameters);
const chain = (count: number) =>
  flow(
    Array.from({ length: count }, (_, at) =>
      at === count - 1
        ? action("DisconnectParticipant", `a${at}`)
        : action("UpdateFlowLoggingBehavior", `a${at}`, {
            parameters: { FlowLoggingBehavior: "Enabled" },
            next: `a${at + 1}`,
          }),
    ),
  );
const named = (...identifiers: readonly string[]) =>
  flow(identifiers.map((identifier) => action("DisconnectParticipant", identifier)));
const withTransitions = (type: string, Transitions: Action["Transitions"]) =>
  flow([{ Identifier: "it", Type: type, Parameters: {}, ...(Transitions && { Transitions }) }, bye]);
const draft = { Metadata: { status: "SAVED" } };
const dial = (parameters: JsonObject) => {
  const whole = { ThirdPartyPhoneNumber: "+14155550100", ThirdPartyConnectionTimeLimitSeconds: "30", ...parameters };
  return then("TransferParticipantToThirdParty", { ContinueFlowExecution: "False", ...whole });
};
const moduleEnd = (parameters: JsonObject) => flow([action("EndFlowModuleExecution", "it", { parameters })]);
const ends = (Result: string) => action("EndFlowModuleExecution", Result, { parameters: { Result } });
const moduleCall = (results: number) =>
  one("InvokeFlowModule", {
    parameters: { FlowModuleId: "m" },
    next: "bye",
    errors: [...fails, ["NoMatchingCondition", "bye"]],
    conditions: Array.from({ length: results }, (_, at) => [`r${at}`, "bye"] as const),
  });
const buffer = (parameters: JsonObject) => then("GetParticipantInput", { EnableDTMFBuffer: "True", ...parameters });
const local = (CountryCode: string) => store({ PhoneNumberValidation: { NumberFormat: "Local", CountryCode } });
const encrypted = (InputEncryption: JsonObject) =>
  then("GetParticipantInput", {
    ...{ Text: "Your number?", InputTimeLimitSeconds: "5", StoreInput: "True", InputEncryption },
    InputValidation: { CustomValidation: { MaximumLength: "8" } },
  });
const rounds = (name: string) =>
  flow([
    action("Loop", "rounds", { parameters: { LoopCount: "2" }, next: "bye" }),
    action("MessageParticipant", "it", { parameters: { Text: `Round $.Loop.${name}.Index` }, next: "bye" }),
    bye,
  ]);

/** A flow as it is read from a file with these members. */
function read(members: object): FlowDocument {
  const { document } = documentOf({ ...flow([bye]), ...members });
  if (document === undefined) throw new Error("The flow of this row cannot be read.");
  return document;
}

/** A good flow with its first key of a name under another one. */
function goodAs(from: string, to: string): FlowDocument {
  return read(JSON.parse(JSON.stringify(goodFlow()).replace(`"${from}":`, `"${to}":`)) as object);
}

/** A menu that has more keys in one of its objects. */
function withKey(where: "block" | "Transitions" | "error" | "branch" | "Condition", extra: object): FlowDocument {
  const [block, ...others] = menu().Actions;
  const { Errors = [], Conditions = [], ...next } = block?.Transitions ?? {};
  const more = (here: typeof where) => (here === where ? extra : {});
  const Transitions = {
    ...next,
    ...more("Transitions"),
    Errors: Errors.map((branch) => ({ ...branch, ...more("error") })),
    Conditions: Conditions.map(({ Condition, ...branch }) => {
      return { ...branch, ...more("branch"), Condition: { ...Condition, ...more("Condition") } };
    }),
  };
  return read({ StartAction: "it", Actions: [{ ...block, ...more("block"), Transitions }, ...others] });
}

type Row = readonly [
  rule: string,
  document: FlowDocument,
  severity: "error" | "warning" | "info",
  says: string,
  context?: ValidateContext,
];

// Each row breaks one rule: how much it weighs, and a part of what its message and fix say.
const violating: readonly Row[] = [
  ["version", flow([bye], { Version: "1" }), "error", '"2019-10-30"'],
  ["start-action", flow([bye], { StartAction: "bey" }), "error", '"bye"'],
  ["start-action", flow([bye], { StartAction: "" }), "error", "no StartAction"],
  ["known-type", flow([bye]), "info", "Pass --type CONTACT_FLOW"],
  ["known-type", flow([bye], { Metadata: { type: "customerWhisperr" } }), "info", '"type": "customerWhisper"'],
  ["known-type", flow([bye], { Metadata: { type: "campaign" } }), "info", '"campaign", is not known'],
  ["known-type", flow([action("EndFlowModuleExecution", "it")]), "info", "--type MODULE"],
  ["unknown-key", read({ MetaData: {} }), "warning", 'Rename it to "Metadata"'],
  ["unknown-key", read({ Setting: {} }), "warning", 'Rename it to "Settings"'],
  ["unknown-key", read({ Comment: "x" }), "warning", 'known: "Version"'],
  ["unknown-key", withKey("block", { Paramters: {} }), "error", "Parameters is there already"],
  ["unknown-key", goodAs("Conditions", "Conditons"), "error", 'Rename it to "Conditions"'],
  ["unknown-key", goodAs("NextAction", "Nextaction"), "error", 'Rename it to "NextAction"'],
  ["unknown-key", withKey("block", { Note: "x" }), "warning", '"Note"'],
  ["unknown-key", withKey("Transitions", { Conditons: [] }), "error", "Conditions is there already"],
  ["unknown-key", withKey("Transitions", { Error: [] }), "error", "Errors is there already"],
  ["unknown-key", withKey("error", { NextActions: "bye" }), "error", "NextAction is there already"],
  ["unknown-key", withKey("error", { Retry: 3 }), "warning", '"Retry"'],
  ["unknown-key", withKey("branch", { Label: "x" }), "warning", "Transitions.Conditions[0]"],
  ["unknown-key", withKey("Condition", { Operand: "1" }), "warning", "Operands is there already"],
  ["action-count", flow([]), "error", "no blocks"],
  ["action-count", chain(251), "error", "251 blocks"],
  ["content-size", flow([bye], { Metadata: { note: "x".repeat(256_000) } }), "error", "256"],
  ["module-settings", flow([bye]), "error", "no Settings", { type: "MODULE" }],
  ["module-settings", flow([bye], { Settings: null }), "error", "no Settings"],
  ["module-settings", flow([bye], { Settings: settings }), "error", "only in modules", { type: "CONTACT_FLOW" }],
  ["module-settings", flow([bye], { Settings: {} }), "warning", "InputParameters"],
  ["module-settings", flow([action("EndFlowModuleExecution", "it")]), "warning", "no Settings"],
  ["identifier", named("bye", "bye"), "error", "Two blocks"],
  ["identifier", named("bye", "Bye"), "warning", "only in case"],
  ["identifier", named("ask (again)"), "error", "( )"],
  ["identifier", named("__proto__"), "error", "forbids"],
  ["identifier", named("bye", ""), "error", "Actions[1] has an empty Identifier"],
  ["identifier", named("bye", " "), "error", "The Identifier of Actions[1] is blank"],
  ["identifier", named("bye \ud83d"), "error", "half a character"],
  ["identifier", named("x".repeat(51)), "error", "51 characters"],
  ["action-type", one("MessageParticipent", { next: "bye" }), "error", '"MessageParticipant"'],
  ["action-type", one("PlayPrompt", { next: "bye" }), "error", "Write MessageParticipant"],
  ["action-type", one("Trigger", { next: "bye" }), "error", "Remove the block"],
  ["action-type", one("play something", { next: "bye" }), "error", "as Amazon Connect spells it"],
  ["action-type", one("ForecastTheWeather", { next: "bye" }), "warning", "not checked"],
  ["flow-type", flow([action("EndFlowExecution", "it")]), "error", "CUSTOMER_QUEUE", { type: "CONTACT_FLOW" }],
  ["flow-type", flow([bye], { Metadata: { type: "customerHold" } }), "error", "CUSTOMER_HOLD"],
  ["flow-type", flow([action("EndFlowExecution", "it")]), "warning", "AGENT_HOLD", { type: "AGENT_HOLD" }],
  ["flow-type", menu(), "warning", "documented", { type: "OUTBOUND_WHISPER" }],
  ["flow-type", dial({ ContinueFlowExecution: "True" }), "warning", "after the call", { type: "AGENT_TRANSFER" }],
  ["module-contract", moduleEnd({ Result: "Success" }), "error", "refuses"],
  ["module-contract", moduleCall(9), "error", "9; a module has 8"],
  ["module-contract", flow(Array.from({ length: 9 }, (_, at) => ends(`r${at}`))), "error", "9; a module has 8"],
  ["module-contract", say({ Text: "$.Modules.Input.name" }), "warning", "outside of a module"],
  ["module-contract", say({ Text: "$.Modules.Input.name" }), "warning", "outside", { type: "CONTACT_FLOW" }],
  [
    "flow-type",
    flow([action("TransferContactToQueue", "it", { next: "end", errors: fails }), action("EndFlowExecution", "end")]),
    "warning",
    "No type of flow",
  ],
  ["unknown-parameter", say({ Txt: "Hello", Text: "Hello" }), "error", "Text is there already"],
  ["unknown-parameter", then("TransferToFlow", { ContactFlowID: "x" }), "error", '"ContactFlowId"'],
  ["unknown-parameter", then("TransferContactToQueue", { QueueId: queueArn }), "error", "none is taken"],
  [
    "unknown-parameter",
    one("TransferParticipantToThirdParty", { parameters: { CallerId: { Numbr: "+15550100" } }, next: "bye" }),
    "error",
    '"Number"',
  ],
  ["unknown-parameter", say({ Text: "Hi", Media: { Colour: "blue" } }), "warning", "Media.Colour"],
  ["missing-parameter", then("InvokeLambdaFunction", { LambdaFunctionARN: lambdaArn }), "error", "InvocationTime"],
  ["missing-parameter", { ...then("TransferToFlow", {}), ...draft }, "warning", "ContactFlowId"],
  [
    "missing-parameter",
    one("ShowView", { parameters: { ViewResource: {}, InvocationTimeLimitSeconds: "400" }, next: "bye" }),
    "error",
    "ViewResource.Id",
  ],
  ["empty-value", say({ Text: "" }), "error", "Text"],
  ["empty-value", { ...say({ Text: "" }), ...draft }, "warning", "Text"],
  ["empty-value", attributes({ name: "" }), "error", "Attributes.name"],
  ["empty-value", flowAttributes({ name: { Value: "" } }), "error", "FlowAttributes.name"],
  ["empty-value", lambda({ LambdaInvocationAttributes: { name: "" } }), "warning", "single space"],
  ["empty-value", then("UpdateContactTargetQueue", { QueueId: "" }), "warning", "Name the resource"],
  ["empty-value", attributes({}), "warning", "has nothing in it"],
  ["empty-value", flowAttributes({}), "warning", "has nothing in it"],
  ["empty-value", then("TagContact", { Tags: {} }), "warning", "has nothing in it"],
  ["empty-value", one("MessageParticipantIteratively", { parameters: { Messages: [] } }), "warning", "Messages"],
  ["attribute-key", attributes({ "a.b $c": "x" }), "warning", "no $ and no full stop"],
  ["attribute-key", attributes({ "": "x" }), "warning", 'the key ""'],
  ["attribute-key", flowAttributes({ "a.b": { Value: "x" } }), "warning", "FlowAttributes"],
  ["attribute-key", then("TagContact", { Tags: { " ": "x" } }), "warning", "Tags"],
  ["phone-number", dial({ ThirdPartyPhoneNumber: "hello" }), "warning", '"hello"'],
  ["phone-number", dial({ ThirdPartyPhoneNumber: "+1 415 555 0100" }), "warning", "without spaces"],
  ["phone-number", dial({ ThirdPartyPhoneNumber: "4155550100" }), "warning", "country's code"],
  ["parameter-value", say({ Text: true }), "error", 'Write "true"'],
  ["parameter-value", say({ Text: ["Hello"] }), "error", "not a text"],
  ["parameter-value", say({ Text: "x".repeat(6001) }), "error", "6001 characters"],
  ["parameter-value", menu({ parameters: { Text: "x", InputTimeLimitSeconds: "0" } }), "warning", '"1"'],
  [
    "parameter-value",
    menu({ parameters: { Text: "x", InputTimeLimitSeconds: "5", StoreInput: false } }),
    "error",
    'Write "False"',
  ],
  ["parameter-value", one("Loop", { parameters: { LoopCount: "101" }, next: "bye" }), "error", "0 to 100"],
  ["parameter-value", one("Loop", { parameters: { LoopCount: "2.5" }, next: "bye" }), "error", "whole number"],
  ["parameter-value", one("Loop", { parameters: { LoopCount: "{{count}}" }, next: "bye" }), "warning", "whole number"],
  ["parameter-value", then("TransferToFlow", { ContactFlowId: 7 }), "error", '"7"'],
  [
    "parameter-value",
    one("UpdateFlowLoggingBehavior", { parameters: { FlowLoggingBehavior: "Enable" }, next: "bye" }),
    "error",
    '"Enabled"',
  ],
  ["parameter-value", then("UntagContact", { TagKeys: [] }), "error", "0 entries"],
  ["parameter-value", then("UntagContact", { TagKeys: "key" }), "error", "list"],
  [
    "parameter-value",
    then("TagContact", { Tags: { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6", g: "7" } }),
    "error",
    "7 entries",
  ],
  ["parameter-value", then("UpdateContactAttributes", { Attributes: "x" }), "error", "not an object"],
  ["parameter-value", wait(["CustomerReturn"], [["WaitCompleted", "bye"]]), "error", '"CustomerReturned"'],
  ["parameter-value", hook({ EventHooks: { CustomerQueu: "flow" } }), "warning", '"CustomerQueue"'],
  [
    "parameter-value",
    one("TransferParticipantToThirdParty", { parameters: { ThirdPartyDTMFDigits: "12a" }, next: "bye" }),
    "error",
    "form",
  ],
  ["map-values", attributes({ vip: true }), "error", '"true"'],
  ["map-values", attributes({ visits: 3 }), "warning", '"3"'],
  ["map-values", lambda({ LambdaInvocationAttributes: { vip: true } }), "warning", '"true"'],
  ["map-values", flowAttributes({ step: "menu" }), "error", '{"Value": "menu"}'],
  ["parameter-combination", say({ Text: "Hello", PromptId: "prompt" }), "error", "PromptId and Text"],
  ["parameter-combination", say({}), "error", "none of PromptId"],
  ["parameter-combination", { ...say({}), ...draft }, "warning", "none of PromptId"],
  ["parameter-combination", buffer({ Text: "Hi" }), "warning", "EnableDTMFBuffer and Text"],
  ["parameter-combination", buffer({ SSML: "<speak>Hi</speak>" }), "warning", "Remove SSML"],
  ["parameter-combination", then("UpdateContactData", { TargetContact: "Current" }), "error", "none of Name"],
  [
    "parameter-combination",
    menu({ parameters: { Text: "x", InputTimeLimitSeconds: "5", StoreInput: "True" } }),
    "error",
    "InputValidation",
  ],
  [
    "parameter-combination",
    menu({ parameters: { Text: "x", InputTimeLimitSeconds: "5", InputValidation: { CustomValidation: {} } } }),
    "error",
    'StoreInput "True"',
  ],
  [
    "parameter-combination",
    menu({ parameters: { Text: "x", InputTimeLimitSeconds: "5", InputEncryption: {} } }),
    "error",
    "CustomValidation",
  ],
  [
    "parameter-combination",
    menu({ parameters: { Text: "x", InputTimeLimitSeconds: "5", DTMFConfiguration: {} } }),
    "warning",
    "StoreInput",
  ],
  [
    "parameter-combination",
    one("MessageParticipantIteratively", { parameters: { Messages: [{ Text: "Hi", PromptId: "x" }] }, next: "bye" }),
    "error",
    "Text and PromptId",
  ],
  [
    "parameter-combination",
    then("GetMetricData", { QueueId: queueArn, AgentId: "$.Agent.ARN" }),
    "error",
    "QueueId and AgentId",
  ],
  ["parameter-reference", compare("Channel"), "error", "not a reference"],
  ["parameter-reference", compare("$.Attributes"), "error", "$.Attributes.name"],
  ["parameter-reference", compare("$.Attributes.my name"), "warning", "brackets"],
  [
    "parameter-reference",
    then("UpdateContactTargetQueue", { QueueId: "queue/$.Attributes.q" }),
    "error",
    "whole value",
  ],
  [
    "parameter-reference",
    menu({ parameters: { InputTimeLimitSeconds: "$.Attributes.seconds" } }),
    "error",
    "fixed value",
  ],
  ["parameter-reference", then("CreateTask", { TaskTemplateId: "$.Attributes.template" }), "warning", "fixed value"],
  ["reference-namespace", say({ Text: "Hello $.Attribute.name" }), "warning", '"Attributes"'],
  ["reference-member", say({ Text: "$.CustomerEndpoint.Adress" }), "warning", '"Address"'],
  ["reference-member", say({ Text: "You are in $.Queue.Nam now" }), "warning", '"Name"'],
  ["reference-member", say({ Text: "$.Metrics.Agents.Onlin.Count" }), "warning", '"Online"'],
  ["reference-member", compare("$.Channel", [["$.Queue.Nam", "bye"]]), "warning", "$.Queue.Nam"],
  ["reference-member", say({ Text: "$.Loop.l.Index" }), "warning", "no Loop block"],
  ["reference-member", rounds("roundz"), "warning", '"rounds"'],
  ["reference-member", say({ Text: "Hello $.Attributes['x" }), "warning", "not closed"],
  ["reference-member", attributes({ a: "$.Attributes['x]" }), "warning", "not closed"],
  ["resource-reference", then("UpdateContactTargetQueue", { QueueId: "{{queueArn}}" }), "info", "placeholder"],
  [
    "resource-reference",
    lambda({ LambdaFunctionARN: "arn:aws:lambda:REGION:ACCOUNT:function:x" }),
    "info",
    "placeholder",
  ],
  ["resource-reference", lambda({ LambdaFunctionARN: queueArn }), "warning", "something else"],
  ["resource-reference", hook({ EventHooks: { CustomerQueue: "REPLACE_ME" } }), "info", "EventHooks.CustomerQueue"],
  ["next-action", one("MessageParticipant", { parameters: { Text: "x" } }), "error", "no NextAction"],
  [
    "next-action",
    { ...one("MessageParticipant", { parameters: { Text: "x" } }), ...draft },
    "warning",
    "no NextAction",
  ],
  ["next-action", one("DisconnectParticipant", { next: "bye" }), "error", '"Transitions": {}'],
  ["next-action", one("DisconnectParticipant", { errors: fails }), "error", "Errors"],
  ["next-action", withTransitions("DisconnectParticipant", { Errors: [], Conditions: [] }), "warning", "Errors"],
  ["dangling-target", one("MessageParticipant", { parameters: { Text: "x" }, next: "byee" }), "error", '"bye"'],
  ["dangling-target", one("MessageParticipant", { parameters: { Text: "x" }, next: "" }), "error", "empty"],
  ["dangling-target", { ...one("MessageParticipant", { next: "" }), ...draft }, "warning", "empty"],
  ["dangling-target", menu({ conditions: [["1", "orders"]] }), "error", 'condition "1"'],
  ["dangling-target", menu({ errors: [["NoMatchingError", "sorry"]] }), "error", 'error "NoMatchingError"'],
  [
    "required-errors",
    one("TransferContactToQueue", { next: "bye", errors: fails }),
    "error",
    '{"NextAction": "...", "ErrorType": "QueueAtCapacity"}',
  ],
  ["required-errors", { ...one("TransferContactToQueue", { next: "bye" }), ...draft }, "warning", "QueueAtCapacity"],
  ["required-errors", menu({ errors: fails }), "error", "InputTimeLimitExceeded"],
  [
    "required-errors",
    one("InvokeFlowModule", {
      parameters: { FlowModuleId: "m" },
      next: "bye",
      errors: fails,
      conditions: [["Found", "bye"]],
    }),
    "warning",
    "NoMatchingCondition",
  ],
  [
    "forbidden-errors",
    one("UpdateFlowLoggingBehavior", {
      parameters: { FlowLoggingBehavior: "Enabled" },
      next: "bye",
      errors: fails,
    }),
    "error",
    "Remove it; taken: none",
  ],
  [
    "forbidden-errors",
    one("Compare", { next: "bye", errors: [["NoMatchingConditon", "bye"]] }),
    "error",
    '"NoMatchingCondition"',
  ],
  ["forbidden-errors", one("GetMetricData", { next: "bye", errors: [...fails, ...fails] }), "error", "more than once"],
  [
    "forbidden-errors",
    one("TransferParticipantToThirdParty", {
      parameters: { ContinueFlowExecution: "False" },
      next: "bye",
      errors: [["CallFailed", "bye"], ...fails],
    }),
    "error",
    "CallFailed",
  ],
  ["forbidden-conditions", one("MessageParticipant", { next: "bye", conditions: [["1", "bye"]] }), "error", "Compare"],
  [
    "forbidden-conditions",
    menu({
      parameters: {
        Text: "x",
        InputTimeLimitSeconds: "5",
        StoreInput: "True",
        InputValidation: { CustomValidation: { MaximumLength: "4" } },
      },
      errors: fails,
    }),
    "error",
    "in this form",
  ],
  ["condition-operator", menu({ conditions: [["1", "bye", "Equal"]] }), "error", '"Equals"'],
  ["condition-operator", compare("$.Channel", [["VOICE", "bye", "And"]]), "error", "TextContains"],
  ["condition-operator", staffed("2"), "warning", "greater than 0"],
  ["condition-operand", compare("$.Channel", [["", "bye"]]), "error", "empty operand"],
  ["condition-operand", { ...compare("$.Channel", [["", "bye"]]), ...draft }, "warning", "empty operand"],
  ["condition-operand", menu({ conditions: [["10", "bye"]] }), "error", "never comes to"],
  ["condition-operand", staffed("many", "NumberGreaterThan", "NumberOfContactsInQueue"), "error", "not a number"],
  ["condition-operand", share("101"), "error", "1 to 100"],
  ["condition-operand", compare("$.Attributes.age", [["old", "bye", "NumberGreaterThan"]]), "warning", "never holds"],
  [
    "condition-operand",
    withTransitions("Compare", {
      Conditions: [{ NextAction: "bye", Condition: { Operator: "Equals", Operands: ["a", "b"] } }],
    }),
    "error",
    "2 operands",
  ],
  ["required-conditions", hours([["True", "bye"]]), "error", "condition False"],
  [
    "required-conditions",
    one("Loop", { parameters: { LoopCount: "2" }, next: "bye", conditions: [["DoneLooping", "bye"]] }),
    "error",
    "ContinueLooping",
  ],
  ["required-conditions", compare("$.Channel", []), "error", "1 is the least"],
  ["required-conditions", wait(["CustomerReturned"], [["WaitCompleted", "bye"]]), "error", "CustomerReturned"],
  ["required-conditions", { ...hours([]), ...draft }, "warning", "condition True"],
  ["required-conditions", menu({ conditions: [] }), "warning", "menu without a key"],
  [
    "condition-never-taken",
    menu({
      conditions: [
        ["1", "bye"],
        ["1", "it"],
      ],
    }),
    "warning",
    "twice",
  ],
  [
    "condition-never-taken",
    wait(
      [],
      [
        ["WaitCompleted", "bye"],
        ["CustomerReturned", "bye"],
      ],
    ),
    "warning",
    "not awaited",
  ],
  [
    "condition-never-taken",
    one("MessageParticipantIteratively", {
      parameters: { Messages: [{ Text: "Please wait." }] },
      conditions: [["MessagesInterrupted", "bye"]],
    }),
    "warning",
    "nothing interrupts",
  ],
  ["condition-never-taken", share("50", "30"), "warning", "earlier share"],
  ["condition-never-taken", compare("$.Channel", [["voice", "bye"]]), "warning", '"VOICE"'],
  ["condition-never-taken", compare("$.Channel", [["SMS", "bye"]]), "warning", "no such channel"],
  ["condition-never-taken", compare("$.Channel", [["voice", "bye", "TextContains"]]), "warning", '"VOICE"'],
  ["lambda-time-limit", lambda({ InvocationTimeLimitSeconds: "30" }), "warning", "30 seconds"],
  ["attribute-size", attributes({ note: "ä".repeat(16_400) }), "error", "32804 bytes"],
  ["attribute-size", flowAttributes({ note: { Value: "x".repeat(33_000) } }), "error", "FlowAttributes"],
  ["contact-tags", then("TagContact", { Tags: { "aws:team": "orders" } }), "warning", "aws:team"],
  ["stored-input", store({}), "warning", "says nothing"],
  ["stored-input", store({ CustomValidation: {} }), "warning", '"MaximumLength": "20"'],
  ["stored-input", store({ PhoneNumberValidation: {} }), "warning", "NumberFormat"],
  ["stored-input", store({ PhoneNumberValidation: { NumberFormat: "Local" } }), "warning", "CountryCode"],
  [
    "stored-input",
    store({ CustomValidation: { MaximumLength: "4" } }, { InputTerminationSequence: "*#" }),
    "warning",
    "clears",
  ],
  ["stored-input", local("Germany"), "warning", 'Write "DE"'],
  ["stored-input", local("us"), "warning", 'Write "US"'],
  ["stored-input", local("ZZ"), "warning", "ISO 3166-1"],
  ["stored-input", encrypted({ EncryptionKeyId: "k" }), "warning", "InputEncryption without Key"],
  ["stored-input", encrypted({ Key: "p" }), "warning", "InputEncryption without EncryptionKeyId"],
  [
    "parameter-value",
    store({ CustomValidation: { MaximumLength: "4" } }, { InputTerminationSequence: "a" }),
    "warning",
    "InputTerminationSequence",
  ],
  ["event-hooks", hook({ EventHooks: {} }), "warning", "no hook"],
  ["event-hooks", hook({ EventHooksConfiguration: { AgentWhispr: {} } }), "warning", '"AgentWhisper"'],
  ["event-hooks", hook({ EventHooksConfiguration: { AgentWhisper: { DisableExecution: true } } }), "warning", '"true"'],
  ["speech-length", say({ Text: "x".repeat(3001) }), "warning", "3001 spoken"],
  [
    "ssml",
    say({ SSML: "<speak>Hello <prosody rate='slow'>you</speak>" }),
    "warning",
    "</speak> stands where <prosody>",
  ],
  ["ssml", say({ SSML: "<speak>Hello" }), "warning", "<speak> is not closed"],
  ["ssml", say({ SSML: "Hello" }), "warning", "does not begin"],
  ["ssml", say({ SSML: "<speak>Wait <brake/></speak>" }), "warning", "Write <break>"],
  ["ssml", say({ Text: "Hello <break time='1s'/> you" }), "warning", "read aloud"],
];

const broken = violating.map(([rule, document, severity, says, context = {}]) => {
  return { rule, document, severity, says, context };
});

test.each(broken)("$rule is broken, $severity: $says", ({ rule, document, severity, says, context }) => {
  const findings = validate(document, context).filter((finding) => finding.rule === rule);

  expect(findings.map((finding) => finding.severity)).toContain(severity);
  expect(findings.map(({ message, fix }) => `${message} ${fix}`).join("\n")).toContain(says);
});

// Each row goes as far as its rule lets it.
const obeying: readonly (readonly [rule: string, document: FlowDocument, context?: ValidateContext])[] = [
  ["version", flow([bye])],
  ["start-action", flow([bye])],
  ["action-count", chain(250)],
  ["content-size", flow([bye], { Metadata: { note: "x".repeat(255_000) } })],
  ["module-settings", flow([bye], { Settings: settings })],
  ["module-settings", flow([bye]), { type: "CONTACT_FLOW" }],
  ["identifier", named("x".repeat(50), "ask_again - 2")],
  ["known-type", flow([bye], { Metadata: { type: "contactFlow" } })],
  ["known-type", flow([bye], { Settings: settings })],
  ["known-type", flow([bye]), { type: "CUSTOMER_QUEUE" }],
  ["unknown-key", goodFlow()],
  ["unknown-key", flow([bye], { Settings: settings, Metadata: { anything: "goes" } })],
  ["module-contract", moduleEnd({ Result: "Found" })],
  ["module-contract", moduleCall(8)],
  ["module-contract", flow(Array.from({ length: 8 }, (_, at) => ends(`r${at}`)))],
  ["module-contract", say({ Text: "$.Modules.Input.name" }), { type: "MODULE" }],
  ["module-contract", say({ Text: "$.Modules.Result" }), { type: "CONTACT_FLOW" }],
  ["flow-type", dial({}), { type: "AGENT_TRANSFER" }],
  ["flow-type", dial({ ContinueFlowExecution: "True" }), { type: "QUEUE_TRANSFER" }],
  ["attribute-key", attributes({ "my name": "x", "$.Attributes.key": "y" })],
  ["attribute-key", then("TagContact", { Tags: { "team.name": "x" } })],
  ["phone-number", dial({})],
  ["phone-number", dial({ ThirdPartyPhoneNumber: "$.Attributes.number" })],
  ["phone-number", dial({ ThirdPartyPhoneNumber: "{{number}}" })],
  ["reference-member", say({ Text: "$.Queue.Name. $.Queue.OutboundCallerId.Address, $.Metrics.Queue.Size." })],
  ["reference-member", say({ Text: "$.External.anything $.Lex.Slots.size $.Attributes['my name'] [1]" })],
  ["reference-member", rounds("rounds")],
  ["empty-value", then("ShowView", { ViewData: {}, ViewResource: { Id: "v" }, InvocationTimeLimitSeconds: "60" })],
  ["stored-input", local("DE")],
  ["stored-input", local("$.Attributes.country")],
  ["stored-input", encrypted({ EncryptionKeyId: "k", Key: "p" })],
  [
    "condition-never-taken",
    compare("$.Channel", [
      ["VOICE", "bye"],
      ["$.Attributes.channel", "it"],
    ]),
  ],
  ["condition-never-taken", compare("$.Attributes.channel", [["voice", "bye"]])],
  ["parameter-value", store({ CustomValidation: { MaximumLength: "4" } }, { InputTerminationSequence: "#1*" })],
  ["required-conditions", buffer({})],
  ["identifier", named("ask \u{1f600}")],
  ["action-type", goodFlow()],
  ["flow-type", goodFlow(), { type: "CONTACT_FLOW" }],
  ["flow-type", goodFlow()],
  ["unknown-parameter", lambda({ LambdaInvocationAttributes: { anything: "goes" } })],
  ["missing-parameter", goodFlow()],
  ["empty-value", say({ Text: " " })],
  ["empty-value", one("ShowView", { parameters: { ViewData: { Heading: "" } }, next: "bye" })],
  ["parameter-value", one("Loop", { parameters: { LoopCount: "$.Attributes.times" }, next: "bye" })],
  ["parameter-value", one("Loop", { parameters: { LoopCount: 3 }, next: "bye" })],
  ["parameter-value", then("GetMetricData", { QueueChannel: "$.Channel" })],
  ["map-values", flowAttributes({ step: { Value: "menu" } })],
  ["map-values", lambda({ LambdaInvocationAttributes: { order: { lines: [1, true] } } })],
  ["parameter-combination", menu({ parameters: { EnableDTMFBuffer: "True" } })],
  ["parameter-reference", compare("$.Channel")],
  ["parameter-reference", then("UpdateContactTargetQueue", { QueueId: "$.Attributes['my queue']" })],
  ["reference-namespace", say({ Text: "Hello $.Attributes.name, that is $5." })],
  ["resource-reference", then("UpdateContactTargetQueue", { QueueId: queueArn })],
  ["next-action", withTransitions("DisconnectParticipant", undefined)],
  ["next-action", one("MessageParticipantIteratively", { parameters: { Messages: [{ Text: "Hi" }] } })],
  ["dangling-target", goodFlow()],
  ["required-errors", say({ Text: "Hello" })],
  ["forbidden-errors", one("MessageParticipant", { next: "bye", errors: fails })],
  ["forbidden-conditions", menu()],
  ["condition-operator", staffed("0")],
  ["condition-operator", compare("$.Attributes.vip", [["x", "bye", "KeyExists"]])],
  ["condition-operand", staffed("300000", "NumberLessThan", "OldestContactInQueueAgeSeconds")],
  ["condition-operand", compare("$.Attributes.age", [["$.Attributes.limit", "bye", "NumberGreaterThan"]])],
  [
    "required-conditions",
    wait(
      ["CustomerReturned"],
      [
        ["WaitCompleted", "bye"],
        ["CustomerReturned", "bye"],
      ],
    ),
  ],
  ["condition-never-taken", share("11", "31", "100")],
  ["lambda-time-limit", lambda({ InvocationTimeLimitSeconds: "8" })],
  ["lambda-time-limit", lambda({ InvocationTimeLimitSeconds: "60", InvocationType: "ASYNCHRONOUS" })],
  ["attribute-size", attributes({ note: "x".repeat(32_000) })],
  ["contact-tags", then("TagContact", { Tags: { team: "orders" } })],
  ["event-hooks", hook({ EventHooksConfiguration: { AgentWhisper: { DisableExecution: "true" } } })],
  ["stored-input", store({ PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "US" } })],
  ["stored-input", store({ CustomValidation: { MaximumLength: "4" } }, { InputTerminationSequence: "#" })],
  ["event-hooks", hook({ EventHooks: { CustomerQueue: "$.Attributes.flow" } })],
  ["speech-length", say({ SSML: `<speak>${"<break time='1s'/>".repeat(200)}${"x".repeat(2000)}</speak>` })],
  ["ssml", say({ SSML: "<speak>Hello <break time='1s'/><prosody rate='slow'>you</prosody></speak>" })],
  ["ssml", say({ Text: "Hours: 8 < 18 and <b>bold</b> in a chat" })],
];

const obeyed = obeying.map(([rule, document, context = {}], at) => ({ rule, document, context, at }));

test.each(obeyed)("$rule is obeyed (example $at)", ({ rule, document, context }) => {
  const findings = validate(document, context).filter((finding) => finding.rule === rule);

  expect(findings).toEqual([]);
});

test("every rule has an example that breaks it and one that obeys it", () => {
  const rules = serviceRules.map(({ id }) => id).sort();

  expect([...new Set(violating.map(([rule]) => rule))].sort()).toEqual(rules);
  expect([...new Set(obeying.map(([rule]) => rule))].sort()).toEqual(rules);
});

test("a good flow has no findings", () => {
  expect(validate(goodFlow(), { type: "CONTACT_FLOW" })).toEqual([]);
});

test("findings come flow first, then block by block, the worst first", () => {
  const document = flow([
    action("MessageParticipant", "first", { parameters: { Text: "Hello $.Attribute.x" }, next: "gone" }),
    action("Compare", "second", { next: "first" }),
  ]);

  const places = validate({ ...document, Version: "1" }, { type: "CONTACT_FLOW" }).map(
    ({ block, severity }) => `${block} ${severity}`,
  );

  expect(places[0]).toBe(" error");
  expect(places.slice(1, 3)).toEqual(["first error", "first warning"]);
  expect(places.findLastIndex((place) => place.startsWith("first"))).toBeLessThan(places.indexOf("second error"));
});

test("what the caller says beats what the document says", () => {
  const document = flow([action("EndFlowExecution", "end")], { Metadata: { type: "contactFlow", status: "saved" } });
  const rules = (context: ValidateContext) => validate(document, context).map(({ rule }) => rule);

  expect(rules({})).toContain("flow-type");
  expect(rules({ type: "CUSTOMER_QUEUE" })).not.toContain("flow-type");
});

test("a document that was changed is looked at anew", () => {
  const parameters: { Text: string } = { Text: "" };
  const document = say(parameters);

  const before = validate(document).map(({ rule }) => rule);
  parameters.Text = "Hello";

  expect(before).toContain("empty-value");
  expect(validate(document).map(({ rule }) => rule)).not.toContain("empty-value");
});
