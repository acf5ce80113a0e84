import { contactFlow } from "../../../../contact-flows/language/build/contact-flow";
import { promptById } from "../../../../contact-flows/language/build/prompts";
import { fixedIds } from "../../../../contact-flows/language/build/write";
import type { ActionType } from "../../../../contact-flows/language/catalogue/catalogue";
import { actionTypes, catalogue, specOf } from "../../../../contact-flows/language/catalogue/catalogue";
import { flowTypes } from "../../../../contact-flows/language/document";
import {
  agent,
  botAlias,
  flow,
  flowModule,
  hours,
  lambda,
  prompt,
  queue,
  view,
} from "../../../../contact-flows/language/resources";
import { plain, speech } from "../../../../contact-flows/language/texts";
import { validate } from "../../../../contact-flows/language/validate/validate";
import { attribute, contact, reference } from "../../../../contact-flows/language/values";
import { actionOf, told, untyped } from "./stories";

const text = plain("Hello.");
const arn = (path: string) =>
  `arn:aws:connect:eu-west-2:111122223333:instance/00000000-0000-4000-8000-000000000000/${path}`;
type Step = (call: Parameters<Parameters<typeof told>[0]>[0]) => void;

/** Each step, the type of action that it makes, its parameters and its errors. */
const steps: readonly (readonly [string, Step, string, object, readonly string[]])[] = [
  ["say", (call) => call.say(text), "MessageParticipant", { Text: "Hello." }, ["NoMatchingError"]],
  [
    "say, marked up",
    (call) => call.say(speech("<speak>Hi</speak>")),
    "MessageParticipant",
    { SSML: "<speak>Hi</speak>" },
    ["NoMatchingError"],
  ],
  [
    "say a value",
    (call) => call.say(attribute("words")),
    "MessageParticipant",
    { Text: "$.Attributes.words" },
    ["NoMatchingError"],
  ],
  [
    "play",
    (call) => call.play(prompt("beep")),
    "MessageParticipant",
    { PromptId: arn("prompt/beep") },
    ["NoMatchingError"],
  ],
  [
    "play from S3",
    (call) => call.play({ uri: "s3://b/k.wav" }),
    "MessageParticipant",
    { Media: { Uri: "s3://b/k.wav", SourceType: "S3", MediaType: "Audio" } },
    ["NoMatchingError"],
  ],
  [
    "menu",
    (call) => call.menu(text, { 1: "continue", unclear: "continue" }, { answerWithinSeconds: 7 }),
    "GetParticipantInput",
    { Text: "Hello.", StoreInput: "False", InputTimeLimitSeconds: "7" },
    ["NoMatchingCondition", "InputTimeLimitExceeded", "NoMatchingError"],
  ],
  [
    "collect",
    (call) => void call.collect(text, { digits: 6, endWith: "#", betweenDigitsSeconds: 3, cancelKey: "off" }),
    "GetParticipantInput",
    {
      Text: "Hello.",
      InputTimeLimitSeconds: "5",
      StoreInput: "True",
      InputValidation: { CustomValidation: { MaximumLength: "6" } },
      DTMFConfiguration: { InputTerminationSequence: "#", DisableCancelKey: "True", InterdigitTimeLimitSeconds: "3" },
    },
    ["NoMatchingError"],
  ],
  [
    "collect, encrypted",
    (call) => void call.collect(text, { encryption: { keyId: "k", key: "PEM" } }),
    "GetParticipantInput",
    {
      Text: "Hello.",
      InputTimeLimitSeconds: "5",
      StoreInput: "True",
      InputValidation: { CustomValidation: { MaximumLength: "20" } },
      InputEncryption: { EncryptionKeyId: "k", Key: "PEM" },
    },
    ["NoMatchingError"],
  ],
  [
    "collectPhoneNumber",
    (call) => void call.collectPhoneNumber(text, { country: "GB", invalid: "continue" }),
    "GetParticipantInput",
    {
      Text: "Hello.",
      InputTimeLimitSeconds: "5",
      StoreInput: "True",
      InputValidation: { PhoneNumberValidation: { NumberFormat: "Local", CountryCode: "GB" } },
    },
    ["NoMatchingError", "InvalidPhoneNumber"],
  ],
  [
    "bufferTouchtones",
    (call) => call.bufferTouchtones("on"),
    "GetParticipantInput",
    { EnableDTMFBuffer: "True" },
    ["NoMatchingError"],
  ],
  [
    "askBot",
    (call) =>
      void call.askBot(
        botAlias("orders"),
        text,
        { intents: { Order: "continue" }, otherwise: "continue" },
        { sessionAttributes: { a: "b" } },
      ),
    "ConnectParticipantWithLexBot",
    {
      Text: "Hello.",
      LexV2Bot: { AliasArn: "arn:aws:lex:eu-west-2:111122223333:bot-alias/orders" },
      LexSessionAttributes: { a: "b" },
    },
    ["NoMatchingError", "NoMatchingCondition"],
  ],
  [
    "unlessOpen",
    (call) => call.unlessOpen(hours("office"), () => undefined),
    "CheckHoursOfOperation",
    { HoursOfOperationId: arn("operating-hours/office") },
    ["NoMatchingError"],
  ],
  [
    "checkHours of the queue",
    (call) => call.checkHours("of-queue", {}),
    "CheckHoursOfOperation",
    {},
    ["NoMatchingError"],
  ],
  [
    "checkQueue, in milliseconds",
    (call) =>
      call.checkQueue(
        "oldest-contact-seconds",
        [{ operator: "NumberGreaterThan", operand: 300, to: "continue" }],
        "continue",
        { queue: queue("a") },
      ),
    "CheckMetricData",
    { MetricType: "OldestContactInQueueAgeSeconds", QueueId: arn("queue/a") },
    ["NoMatchingError", "NoMatchingCondition"],
  ],
  [
    "checkAgents",
    (call) => call.checkAgents("staffed", {}),
    "CheckMetricData",
    { MetricType: "NumberOfAgentsStaffed" },
    ["NoMatchingError", "NoMatchingCondition"],
  ],
  [
    "distribute",
    (call) =>
      call.distribute(
        [
          { percent: 3, to: "continue" },
          { percent: 6, to: "continue" },
        ],
        "continue",
      ),
    "DistributeByPercentage",
    {},
    ["NoMatchingCondition"],
  ],
  [
    "compare",
    (call) => call.compare(attribute("a"), [{ operator: "TextContains", operand: "x", to: "continue" }], "continue"),
    "Compare",
    { ComparisonValue: "$.Attributes.a" },
    ["NoMatchingCondition"],
  ],
  [
    "invoke",
    (call) => void call.invoke(lambda("f"), { phone: contact.customerAddress }, { withinSeconds: 3 }),
    "InvokeLambdaFunction",
    {
      LambdaFunctionARN: "arn:aws:lambda:eu-west-2:111122223333:function:f",
      InvocationTimeLimitSeconds: "3",
      LambdaInvocationAttributes: { phone: "$.CustomerEndpoint.Address" },
    },
    ["NoMatchingError"],
  ],
  [
    "invokeModule",
    (call) =>
      void call.invokeModule(flowModule("m", { contract: { results: ["found"], input: ["id"] } }), {
        results: { found: "continue" },
        input: { id: "1" },
      }),
    "InvokeFlowModule",
    { FlowModuleId: arn("flow-module/m"), Input: { id: "1" } },
    ["NoMatchingError", "NoMatchingCondition"],
  ],
  [
    "setAttributes",
    (call) => void call.setAttributes({ a: "b" }),
    "UpdateContactAttributes",
    { Attributes: { a: "b" } },
    ["NoMatchingError"],
  ],
  [
    "setFlowAttributes",
    (call) => void call.setFlowAttributes({ a: "b" }),
    "UpdateFlowAttributes",
    { FlowAttributes: { a: { Value: "b" } } },
    ["NoMatchingError"],
  ],
  [
    "getMetrics",
    (call) => void call.getMetrics({ channel: "Voice" }),
    "GetMetricData",
    { QueueChannel: "Voice" },
    ["NoMatchingError"],
  ],
  ["logging", (call) => call.logging("off"), "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Disabled" }, []],
  [
    "setVoice",
    (call) => call.setVoice({ voice: "Amy", engine: "Neural" }),
    "UpdateContactTextToSpeechVoice",
    { TextToSpeechVoice: "Amy", TextToSpeechEngine: "Neural" },
    ["NoMatchingError"],
  ],
  [
    "record",
    (call) => call.record(["Agent", "Customer"]),
    "UpdateContactRecordingBehavior",
    { RecordingBehavior: { RecordedParticipants: ["Agent", "Customer"] } },
    [],
  ],
  [
    "record, and analyse",
    (call) => call.record(["Agent", "Customer"], { analyse: { Enabled: "True" } }),
    "UpdateContactRecordingBehavior",
    { RecordingBehavior: { RecordedParticipants: ["Agent", "Customer"] }, AnalyticsBehavior: { Enabled: "True" } },
    [],
  ],
  [
    "recordAndAnalyse",
    (call) => call.recordAndAnalyse({ VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ["Agent"] } } }),
    "UpdateContactRecordingAndAnalyticsBehavior",
    { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ["Agent"] } } },
    ["NoMatchingError", "ChannelMismatch"],
  ],
  [
    "startStreaming",
    (call) => call.startStreaming(["From"]),
    "UpdateContactMediaStreamingBehavior",
    {
      MediaStreamingState: "Enabled",
      Participants: [{ ParticipantType: "Customer", MediaDirections: ["From"] }],
      MediaStreamType: "Audio",
    },
    ["NoMatchingError"],
  ],
  [
    "stopStreaming",
    (call) => call.stopStreaming(),
    "UpdateContactMediaStreamingBehavior",
    {
      MediaStreamingState: "Disabled",
      Participants: [{ ParticipantType: "Customer", MediaDirections: ["To", "From"] }],
      MediaStreamType: "Audio",
    },
    ["NoMatchingError"],
  ],
  [
    "setLanguageCode",
    (call) => call.setLanguageCode("de-DE"),
    "UpdateContactData",
    { LanguageCode: "de-DE" },
    ["NoMatchingError"],
  ],
  [
    "say markup that a value holds",
    (call) => call.say(speech(attribute("offer"))),
    "MessageParticipant",
    { SSML: "$.Attributes.offer" },
    ["NoMatchingError"],
  ],
  [
    "menu with a prompt that a value names",
    (call) => call.menu(promptById(attribute("offer")), { 1: "continue", unclear: "continue" }),
    "GetParticipantInput",
    { PromptId: "$.Attributes.offer", StoreInput: "False", InputTimeLimitSeconds: "5" },
    ["NoMatchingCondition", "InputTimeLimitExceeded", "NoMatchingError"],
  ],
  [
    "setQueue",
    (call) => call.setQueue(queue("a")),
    "UpdateContactTargetQueue",
    { QueueId: arn("queue/a") },
    ["NoMatchingError"],
  ],
  [
    "setAgent",
    (call) => call.setAgent(agent("ann")),
    "UpdateContactTargetQueue",
    { AgentId: arn("agent/ann") },
    ["NoMatchingError"],
  ],
  ["setPriority", (call) => call.setPriority(1), "UpdateContactRoutingBehavior", { QueuePriority: "1" }, []],
  [
    "setRoutingAge",
    (call) => call.setRoutingAge(-30),
    "UpdateContactRoutingBehavior",
    { QueueTimeAdjustmentSeconds: "-30" },
    [],
  ],
  [
    "on",
    (call) => call.on("CustomerQueue", flow("wait")),
    "UpdateContactEventHooks",
    { EventHooks: { CustomerQueue: arn("contact-flow/wait") } },
    ["NoMatchingError"],
  ],
  [
    "setCallbackNumber",
    (call) => call.setCallbackNumber(contact.customerAddress, { invalid: "continue", notDialable: "continue" }),
    "UpdateContactCallbackNumber",
    { CallbackNumber: "$.CustomerEndpoint.Address" },
    ["InvalidCallbackNumber", "CallbackNumberNotDialable"],
  ],
  [
    "transferToFlow",
    (call) => call.transferToFlow(flow("other")),
    "TransferToFlow",
    { ContactFlowId: arn("contact-flow/other") },
    ["NoMatchingError"],
  ],
  [
    "transferToQueue",
    (call) => [call.setQueue(queue("a")), call.transferToQueue()],
    "TransferContactToQueue",
    {},
    ["QueueAtCapacity", "NoMatchingError"],
  ],
  [
    "callBack",
    (call) => call.callBack({ afterSeconds: 60, attempts: 2 }),
    "CreateCallbackContact",
    { InitialCallDelaySeconds: "60", MaximumConnectionAttempts: "2", RetryDelaySeconds: "600" },
    ["NoMatchingError"],
  ],
  [
    "dial",
    (call) => call.dial("+442079460123"),
    "TransferParticipantToThirdParty",
    {
      ThirdPartyPhoneNumber: "+442079460123",
      ThirdPartyConnectionTimeLimitSeconds: "30",
      ContinueFlowExecution: "False",
    },
    ["NoMatchingError"],
  ],
  [
    "dial and come back",
    (call) => call.dial("+442079460123", { returns: {} }),
    "TransferParticipantToThirdParty",
    {
      ThirdPartyPhoneNumber: "+442079460123",
      ThirdPartyConnectionTimeLimitSeconds: "30",
      ContinueFlowExecution: "True",
    },
    ["NoMatchingError", "CallFailed", "ConnectionTimeLimitExceeded"],
  ],
];

const ending = new Set(["transferToFlow", "transferToQueue", "dial"]);

describe("in what the service takes", () => {
  test.each(steps)("%s is written", (name, step, type, parameters, errors) => {
    const document = told((call) => {
      step(call);
      if (!ending.has(name)) call.hangUp();
    });
    const action = actionOf(document, type);

    expect(action?.Parameters).toEqual(parameters);
    expect(action?.Transitions?.Errors?.map(({ ErrorType }) => ErrorType).sort()).toEqual(
      errors.length === 0 ? undefined : [...errors].sort(),
    );
    expect(validate(document, { type: "CONTACT_FLOW" }).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each<[string, Step, string, readonly (readonly [string, string])[]]>([
    [
      "distribute counts up",
      (call) =>
        call.distribute(
          [
            { percent: 3, to: "continue" },
            { percent: 6, to: "continue" },
          ],
          "continue",
        ),
      "DistributeByPercentage",
      [
        ["NumberLessThan", "4"],
        ["NumberLessThan", "10"],
      ],
    ],
    [
      "checkQueue counts in milliseconds",
      (call) =>
        call.checkQueue(
          "oldest-contact-seconds",
          [{ operator: "NumberGreaterThan", operand: 300, to: "continue" }],
          "continue",
        ),
      "CheckMetricData",
      [["NumberGreaterThan", "300000"]],
    ],
    [
      "checkHours knows open and closed",
      (call) => call.checkHours("of-queue", {}),
      "CheckHoursOfOperation",
      [
        ["Equals", "True"],
        ["Equals", "False"],
      ],
    ],
  ])("%s", (_what, step, type, conditions) => {
    const document = told((call) => [step(call), call.hangUp()]);

    expect(
      actionOf(document, type)?.Transitions?.Conditions?.map(({ Condition }) => [
        Condition.Operator,
        ...Condition.Operands,
      ]),
    ).toEqual(conditions);
  });

  test("views and waits of a chat are written", () => {
    const document = untyped("CONTACT_FLOW", ["CHAT"], (call) => {
      call.showView(
        view("form"),
        { actions: { Submit: "continue" }, otherwise: "continue", tooLate: "continue" },
        { withinSeconds: 60, data: { a: "b" } },
      );
      call.wait(30, { customerReturned: "continue" });
      call.hangUp();
    });

    expect(actionOf(document, "ShowView")?.Parameters).toEqual({
      ViewResource: { Id: arn("view/form") },
      InvocationTimeLimitSeconds: "60",
      ViewData: { a: "b" },
    });
    expect(actionOf(document, "Wait")?.Parameters).toEqual({ TimeLimitSeconds: "30", Events: ["CustomerReturned"] });
    expect(validate(document).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a module has its Settings, and names what it returns", () => {
    const contract = { results: ["found"], output: ["id"] } as const;
    const document = contactFlow("Test", { type: "MODULE", channels: ["VOICE"], contract }, (call) =>
      call.returnFromModule({ result: "found", output: { id: "1" } }),
    )
      .build()
      .document({ resolve: fixedIds });

    expect(document.Settings).toMatchObject({ InputParameters: [], OutputParameters: [] });
    expect(document.Actions[0]).toMatchObject({
      Type: "EndFlowModuleExecution",
      Parameters: { Result: "found", ResultData: { id: "1" } },
      Transitions: {},
    });
  });
});

/** A value that a parameter takes, by its place in the catalogue. */
function sample(type: ActionType, path: string): unknown {
  const parameters = specOf(type)?.parameters ?? {};
  const spec = parameters[path];
  const below = Object.keys(parameters).filter(
    (key) => key.startsWith(`${path}.`) && !key.slice(path.length + 1).includes("."),
  );
  switch (spec?.type) {
    case "integerString":
      return String(Math.max(spec.min ?? 1, 1));
    case "string":
      if (/PhoneNumber$|Address$/.test(path)) return "+441632960123";
      return spec.dynamic === "only" ? "$.Attributes.x" : (spec.values?.[0] ?? "text");
    case "array":
      return spec.values === undefined ? [sampleMembers(type, `${path}[].`)] : [spec.values[0]];
    case "object":
      return Object.fromEntries(below.map((key) => [key.slice(path.length + 1), sample(type, key)]));
    default:
      return { [spec?.keys?.[0] ?? "key"]: path === "FlowAttributes" ? { Value: "x" } : "x" };
  }
}

function sampleMembers(type: ActionType, prefix: string): object {
  const parameters = Object.entries(specOf(type)?.parameters ?? {});
  const members = parameters.filter(([key]) => key.startsWith(prefix) && !key.slice(prefix.length).includes("."));
  const required = members.filter(([, spec]) => spec.required);
  const [first] = members;
  if (first === undefined) return { Text: "x" };
  const sampled = required.length === 0 ? [first] : required;
  return Object.fromEntries(sampled.map(([key]) => [key.slice(prefix.length), sample(type, key)]));
}

/** What each type needs besides the parameters that it always has to have. */
const besides: Readonly<Record<string, object>> = {
  MessageParticipant: { Text: "x" },
  GetParticipantInput: { Text: "x", StoreInput: "False", InputTimeLimitSeconds: "5" },
  ConnectParticipantWithLexBot: {
    Text: "x",
    LexV2Bot: { AliasArn: "arn:aws:lex:eu-west-2:111122223333:bot-alias/A/B" },
  },
  TransferParticipantToThirdParty: { ThirdPartyPhoneNumber: "+14155550100" },
  StartOutboundChatContact: { DestinationEndpoint: { Address: "+14155550100" } },
  UpdateContactTargetQueue: { QueueId: "$.Attributes.queue" },
  UpdateContactRoutingBehavior: { QueuePriority: "1" },
  UpdateContactData: { Name: "x" },
  UpdateContactEventHooks: { EventHooks: { CustomerQueue: "$.Attributes.flow" } },
  UpdateContactRecordingAndAnalyticsBehavior: { ScreenRecordingBehavior: { ScreenRecordedParticipants: ["Agent"] } },
};

/** After these, the flow is over where they succeed. */
const leaving = new Set(["TransferToFlow", "TransferContactToQueue", "DequeueContactAndTransferToQueue"]);

function unmatched(allowed: readonly string[]): object {
  return allowed.includes("NoMatchingCondition") ? { NoMatchingCondition: "continue" } : {};
}

describe("every type of action", () => {
  test.each(actionTypes)("%s can be written, and the service would take it", (type) => {
    const spec = catalogue[type as ActionType] as NonNullable<ReturnType<typeof specOf>>;
    const flowType =
      flowTypes.find((one) => spec.flowTypes === "all" || spec.flowTypes.includes(one)) ?? "CONTACT_FLOW";
    const required = Object.entries(spec.parameters).filter(([path, { required }]) => required && !/[.[]/.test(path));
    const parameters = {
      ...Object.fromEntries(required.map(([path]) => [path, sample(type as ActionType, path)])),
      ...besides[type],
    };
    const { operands, operators, requiredOperands, min = 0 } = spec.conditions;
    const listed =
      requiredOperands ?? (min === 0 ? [] : [Array.isArray(operands) ? operands[0] : operands === "text" ? "x" : "1"]);
    const operator = type === "CheckMetricData" ? "NumberGreaterThan" : (operators[0] ?? "Equals");
    const conditions = listed.map((operand) => ({
      operator,
      operand: type === "CheckMetricData" ? "0" : String(operand),
      to: "continue",
    }));

    const document = untyped(
      flowType,
      spec.channels,
      (call) => {
        call.do(type, parameters, { conditions, errors: unmatched(spec.errors.allowed) });
        if (spec.next !== "forbidden" && !leaving.has(type)) end(call, flowType);
      },
      (call) => end(call, flowType),
    );

    expect(document.Actions[0]?.Type).toBe(type);
    expect(validate(document, { type: flowType }).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("that nobody knows is carried as it is", () => {
    const document = told((call) => {
      call.raw(
        "BrandNew",
        { Some: ["thing"] },
        { errors: { Odd: (call) => call.hangUp() }, next: "none" },
        { name: "new" },
      );
    });

    expect(document.Actions[0]).toEqual({
      Identifier: "new",
      Type: "BrandNew",
      Parameters: { Some: ["thing"] },
      Transitions: { Errors: [{ NextAction: "Hang up", ErrorType: "Odd" }] },
    });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: any type of flow comes here.
function end(call: any, type: string): void {
  if (type === "MODULE") call.returnFromModule();
  else if (/WHISPER|HOLD/.test(type)) call.raw("EndFlowExecution", {}, { next: "none" });
  else call.hangUp();
}

describe("what a flow names outside of itself", () => {
  const tell = () =>
    contactFlow("Names", { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure: (call) => call.hangUp() }, (call) => {
      call.setAttributes({ price: "5 ${currency}" }, { onFailure: "continue" });
      call.say(plain("Costs %{n} and ${m}."));
      call.queueFor(queue("orders"));
    }).build();

  test("is listed, and resolved by whoever writes it", () => {
    const built = tell();
    const document = built.document({ resolve: ({ kind, name }) => `<${kind} ${name}>` });

    expect(built.resources).toEqual([queue("orders")]);
    expect(actionOf(document, "UpdateContactTargetQueue")?.Parameters).toEqual({ QueueId: "<queue orders>" });
  });

  test("keeps its own id where it has one", () => {
    const document = told((call) => call.queueFor(queue("General", { id: "abc" })));

    expect(actionOf(document, "UpdateContactTargetQueue")?.Parameters).toEqual({ QueueId: "abc" });
  });

  test("is told apart from the author's words, which alone are escaped", () => {
    const document = tell().document({ resolve: () => "${token}", literal: (words) => words.split("${").join("$${") });

    expect(actionOf(document, "MessageParticipant")?.Parameters).toEqual({ Text: "Costs %{n} and $${m}." });
    expect(actionOf(document, "UpdateContactTargetQueue")?.Parameters).toEqual({ QueueId: "${token}" });
  });

  test("has its name in the console's metadata, by which another instance finds it", () => {
    const metadata = tell().document({ resolve: fixedIds }).Metadata;

    expect(metadata).toMatchObject({
      name: "Names",
      type: "contactFlow",
      ActionMetadata: { "Queue orders": { isFriendlyName: true, parameters: { QueueId: { displayName: "orders" } } } },
    });
  });
});

test("a reference can be written for what has no name here", () => {
  const document = told((call) => [call.when(reference("$.Media.Sip.Headers.From"), { x: "continue" }), call.hangUp()]);

  expect(actionOf(document, "Compare")?.Parameters).toEqual({ ComparisonValue: "$.Media.Sip.Headers.From" });
});
