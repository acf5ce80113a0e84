import { contactFlow } from "../../../../contact-flows/language/build/contact-flow";
import { fixedIds } from "../../../../contact-flows/language/build/write";
import { agent, botAlias, flow, flowModule, lambda, queue, view } from "../../../../contact-flows/language/resources";
import { dictionary, plain } from "../../../../contact-flows/language/texts";
import { attribute, contact, type Value } from "../../../../contact-flows/language/values";
import { actionOf, problemsOf, told as toldAtOnce, untyped as untypedAtOnce, ways } from "./stories";

const text = plain("Hello.");
type Story = Parameters<typeof toldAtOnce>[0];
type Document = ReturnType<typeof toldAtOnce>;

/** Tells a flow that greets first, so that nobody is hung up on without a word. */
const told = (story: Story, options: Parameters<typeof toldAtOnce>[1] = {}) =>
  toldAtOnce((call) => {
    call.say(text, { name: "greeting" });
    story(call);
  }, options);

const untyped: typeof untypedAtOnce = (type, channels, story, onFailure) =>
  untypedAtOnce(
    type,
    channels,
    (call) => {
      call.say(text, { name: "greeting" });
      story(call);
    },
    onFailure,
  );

const arn = (path: string) =>
  `arn:aws:connect:eu-west-2:111122223333:instance/00000000-0000-4000-8000-000000000000/${path}`;
const parametersOf = ({ Actions }: Document, block: string) =>
  Actions.find(({ Identifier }) => Identifier === block)?.Parameters;

describe("what a step is told is written", () => {
  test.each<[string, Story, object]>([
    [
      "the agent whose availability is checked",
      (call) => call.checkAgents("available", {}, { name: "it", agent: agent("ann") }),
      { MetricType: "NumberOfAgentsAvailable", AgentId: arn("agent/ann") },
    ],
    [
      "keys that are sent after dialling, and who calls",
      (call) =>
        call.dial("+442079460123", {
          name: "it",
          withinSeconds: 20,
          keys: "1#",
          callerId: { number: "+442079460999", name: "Shop" },
          returns: {},
        }),
      {
        ThirdPartyPhoneNumber: "+442079460123",
        ThirdPartyConnectionTimeLimitSeconds: "20",
        ContinueFlowExecution: "True",
        ThirdPartyDTMFDigits: "1#",
        CallerId: { Number: "+442079460999", Name: "Shop" },
      },
    ],
    [
      "queue and flow of a callback",
      (call) => call.callBack({ name: "it", queue: queue("orders"), flow: flow("whisper"), retryAfterSeconds: 60 }),
      {
        QueueId: arn("queue/orders"),
        InitialCallDelaySeconds: "1",
        MaximumConnectionAttempts: "1",
        RetryDelaySeconds: "60",
        ContactFlowId: arn("contact-flow/whisper"),
      },
    ],
    [
      "what a stream that stops has carried",
      (call) => call.stopStreaming(["From"], { name: "it" }),
      {
        MediaStreamingState: "Disabled",
        Participants: [{ ParticipantType: "Customer", MediaDirections: ["From"] }],
        MediaStreamType: "Audio",
      },
    ],
    [
      "both directions of a stream that starts, unless it says one",
      (call) => call.startStreaming(undefined, { name: "it" }),
      {
        MediaStreamingState: "Enabled",
        Participants: [{ ParticipantType: "Customer", MediaDirections: ["To", "From"] }],
        MediaStreamType: "Audio",
      },
    ],
  ])("%s", (_what, story, parameters) => {
    const document = told((call) => [story(call), call.hangUp()]);

    expect(parametersOf(document, "it")).toEqual(parameters);
  });

  test("the language of the contact: its code for bots, and the attribute by which texts are chosen", () => {
    const document = told((call) => [call.setLanguage("de-DE"), call.hangUp()]);

    expect(actionOf(document, "UpdateContactData")?.Parameters).toEqual({ LanguageCode: "de-DE" });
    expect(actionOf(document, "UpdateContactAttributes")?.Parameters).toEqual({ Attributes: { language: "de-DE" } });
  });

  test.each([
    ["hide-response", { SensitiveDataConfiguration: { HideResponseOn: ["TRANSCRIPT"] } }],
    [undefined, {}],
  ])("whether the answer to a view stays out of the transcript: %s", (sensitive, more) => {
    const document = untyped("CONTACT_FLOW", ["CHAT"], (call) => {
      call.showView(
        view("form"),
        { actions: { Submit: "continue" }, otherwise: "continue", tooLate: "continue" },
        { name: "it", withinSeconds: 60, sensitive },
      );
      call.hangUp();
    });

    expect(parametersOf(document, "it")).toEqual({
      ViewResource: { Id: arn("view/form") },
      InvocationTimeLimitSeconds: "60",
      ViewData: {},
      ...more,
    });
  });
});

// biome-ignore lint/suspicious/noExplicitAny: branches of every type of flow come here.
const to = (name: string) => (call: any) => call.hangUp({ name });

describe("each way out of a step leads where its author said", () => {
  test.each<[string, Story, readonly string[]]>([
    [
      "numbers that are none, and numbers that cannot be called",
      (call) =>
        call.setCallbackNumber(
          contact.customerAddress,
          { invalid: to("no number"), notDialable: to("not dialable") },
          { name: "it" },
        ),
      ["it -InvalidCallbackNumber-> no number", "it -CallbackNumberNotDialable-> not dialable"],
    ],
    [
      "a number that was typed wrongly",
      (call) => void call.collectPhoneNumber(text, { name: "it", invalid: to("no number") }),
      ["it -InvalidPhoneNumber-> no number", "it -NoMatchingError-> failed"],
    ],
    [
      "contacts of another channel than the one that is recorded",
      (call) =>
        call.recordAndAnalyse(
          { VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ["Agent"] } } },
          { name: "it", mismatch: to("other channel") },
        ),
      ["it -ChannelMismatch-> other channel", "it -NoMatchingError-> failed"],
    ],
    [
      "chats in which nothing can be redacted",
      (call) =>
        call.recordAndAnalyse(
          { ChatBehavior: {} },
          { name: "it", mismatch: to("other channel"), redactionFailed: to("not redacted") },
        ),
      ["it -ChannelMismatch-> other channel", "it -InFlightRedactionConfigurationFailed-> not redacted"],
    ],
  ])("%s", (_what, story, expected) => {
    const document = told((call) => [story(call), call.hangUp()]);

    expect(ways(document)).toEqual(expect.arrayContaining([...expected]));
  });

  test("a view that is answered too late, and one that is answered otherwise", () => {
    const document = untyped("CONTACT_FLOW", ["CHAT"], (call) =>
      call.showView(
        view("form"),
        { actions: { Submit: to("sent") }, otherwise: to("other action"), tooLate: to("too late") },
        { name: "it", withinSeconds: 60 },
      ),
    );

    expect(ways(document)).toEqual(
      expect.arrayContaining([
        "it -Submit-> sent",
        "it -NoMatchingCondition-> other action",
        "it -TimeLimitExceeded-> too late",
      ]),
    );
  });

  test("a wait that ends by time, by the customer, by the bot, or with nobody there", () => {
    const document = untyped("CONTACT_FLOW", ["CHAT"], (call) =>
      call.wait(
        30,
        {
          completed: to("time is up"),
          customerReturned: to("back"),
          botLeft: to("bot left"),
          nobodyThere: to("nobody"),
        },
        { name: "it" },
      ),
    );

    expect(ways(document)).toEqual(
      expect.arrayContaining([
        "it -WaitCompleted-> time is up",
        "it -CustomerReturned-> back",
        "it -BotParticipantDisconnected-> bot left",
        "it -ParticipantNotFound-> nobody",
      ]),
    );
  });

  test("a waiting contact whose new queue is full", () => {
    const document = untyped("CUSTOMER_QUEUE", ["VOICE"], (call) =>
      call.moveToQueue(queue("orders"), { name: "it", whenFull: to("full") }),
    );

    expect(ways(document)).toContain("it -QueueAtCapacity-> full");
  });

  test("prompts that are interrupted, every so many seconds", () => {
    const document = untyped("CUSTOMER_QUEUE", ["VOICE"], (call) =>
      call.loopPrompts([text], { name: "it", everySeconds: 60, interrupted: to("enough") }),
    );

    expect(parametersOf(document, "it")).toMatchObject({ InterruptFrequencySeconds: "60" });
    expect(ways(document)).toContain("it -MessagesInterrupted-> enough");
  });

  test("contacts of the other channels, for whom all is there that these take", () => {
    const document = untyped("CONTACT_FLOW", ["VOICE", "CHAT"], (call) =>
      call.onChannel({
        chat: to("chat"),
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        otherwise: (call: any) => call.menu(text, { 1: to("one"), unclear: to("unclear") }, { name: "keys" }),
      }),
    );

    expect(ways(document)).toContain("Check channel -NoMatchingCondition-> keys");
  });
});

describe("what a step gives back is read where the service keeps it", () => {
  const pathsOf = (story: (call: Parameters<Story>[0]) => Readonly<Record<string, Value>>) => {
    let given: Readonly<Record<string, Value>> = {};
    told((call) => {
      given = story(call);
      call.hangUp();
    });
    return Object.values(given).map(({ path }) => path);
  };

  test("a module: by which way it returned, and what with", () => {
    const find = flowModule("find", { contract: { results: ["found"], output: ["id"] } });
    const paths = pathsOf((call) => {
      const { result, output } = call.invokeModule(find, { results: { found: "continue" } });
      return { result, id: output.id };
    });

    expect(paths).toEqual(["$.Modules.Result", "$.Modules.ResultData.id"]);
  });

  test("a bot: what it understood", () => {
    const paths = pathsOf((call) => {
      const bot = call.askBot(botAlias("orders"), text, { intents: { Order: "continue" }, otherwise: "continue" });
      return {
        intent: bot.intent,
        slot: bot.slot("size"),
        kept: bot.sessionAttribute("order id"),
        mood: bot.sentiment,
      };
    });

    expect(paths).toEqual([
      "$.Lex.IntentName",
      "$.Lex.Slots.size",
      "$.Lex.SessionAttributes['order id']",
      "$.Lex.SentimentResponse.Label",
    ]);
  });

  test("metrics: those of the queue, and those of the contact in it", () => {
    expect(pathsOf((call) => ({ ...call.getMetrics({ queue: queue("orders") }) }))).toEqual([
      "$.Metrics.Queue.Size",
      "$.Metrics.Queue.OldestContactAge",
      "$.Metrics.Queue.EstimatedWaitTime",
      "$.Metrics.Contact.PositionInQueue",
      "$.Metrics.Contact.EstimatedWaitTime",
    ]);
  });

  test("words that are filled in with what another block has overwritten are refused", () => {
    const texts = dictionary({ en: { status: "It is {status}." } });
    const one = lambda("one", { results: ["status"] });
    const problems = problemsOf(() =>
      told((call) => {
        const { status } = call.invoke(one, {}, { name: "first" });
        call.when(status, { done: "continue" }, { name: "read" });
        call.invoke(lambda("two", { results: ["state"] }), {}, { name: "second" });
        call.say(texts.status({ status }), { name: "late" });
        call.hangUp();
      }),
    );

    expect(problems).toContain('late: It reads $.External.status of "first", which "second" has overwritten by then.');
  });
});

describe("shares of the contacts", () => {
  const shared = (...percents: readonly number[]) =>
    problemsOf(() =>
      told((call) => {
        call.distribute(
          percents.map((percent) => ({ percent, to: "continue" })),
          "continue",
          { name: "it" },
        );
        call.hangUp();
      }),
    );

  test("may leave one percent for the rest", () => {
    expect(shared(50, 49)).toEqual([]);
  });

  test.each([[[50, 50]], [[0, 10]], [[2.5, 10]]])("are refused: %j", (percents) => {
    expect(shared(...percents)).toEqual(expect.arrayContaining([expect.stringMatching(/^it: Shares of /)]));
  });
});

describe("names that a flow gives to blocks by itself", () => {
  test("are no longer than the service takes, with the number that tells them apart", () => {
    const long = queue(`orders-${"o".repeat(60)}`);
    const document = told((call) => [call.setQueue(long), call.setQueue(long), call.hangUp()]);
    const [, first = "", second = ""] = document.Actions.map(({ Identifier }) => Identifier);

    expect([first.length <= 50, second.length <= 50, second.endsWith(" 2")]).toEqual([true, true, true]);
    expect(second.startsWith(first.slice(0, 40))).toBe(true);
  });

  test.each(["constructor", "__proto__", "toString"])("are none that the service forbids: %s", (word) => {
    const document = toldAtOnce((call) => [call.say(plain(word)), call.hangUp()]);

    expect(document.StartAction).toBe("Block");
  });
});

describe("a flow", () => {
  test("whose parts only lead to each other tells nothing, which is said", () => {
    const problems = problemsOf(() =>
      toldAtOnce((call) => call.goTo("a"), { parts: { a: (call) => call.goTo("b"), b: (call) => call.goTo("a") } }),
    );

    expect(problems).toEqual(expect.arrayContaining([expect.stringContaining('Part "a" has no block of its own.')]));
  });

  test("that leaves optional errors out writes those alone that the service demands", () => {
    const document = told((call) => [call.setQueue(queue("orders"), { name: "queue" }), call.hangUp({ name: "end" })], {
      optionalErrors: "undeclared",
    });

    expect(ways(document)).toEqual([
      "greeting -NextAction-> queue",
      "queue -NoMatchingError-> failed",
      "queue -NextAction-> end",
    ]);
  });

  test("may come back for ever by a branch that is written twice, where its author says why", () => {
    const document = told((call) => call.goTo("ask"), {
      parts: {
        ask: (call) =>
          call.menu(
            text,
            { 1: to("one"), unclear: (call) => call.backTo("ask", { unbounded: "callers decide when it ends" }) },
            { name: "menu" },
          ),
      },
    });

    expect(ways(document)).toEqual(
      expect.arrayContaining(["menu -NoMatchingCondition-> menu", "menu -NextAction-> menu"]),
    );
  });

  test.each([
    ["half-finished", "saved"],
    [undefined, "published"],
  ] as const)("says in its metadata whether it is a draft: %s", (draft, status) => {
    const document = told((call) => call.hangUp(), draft === undefined ? {} : { draft });

    expect(document.Metadata).toMatchObject({ status });
  });

  test("that is half-finished is held neither to ends nor to what the service takes", () => {
    const document = told(
      (call) => {
        call.loop(1000, (call) => call.say(text), { name: "loop" });
        call.unconnected();
      },
      { draft: "half-finished" },
    );

    expect(ways(document)).toContain("loop -DoneLooping-> ");
    expect(parametersOf(document, "loop")).toEqual({ LoopCount: "1000" });
  });

  test("names its resources in the console as whoever writes it says", () => {
    const built = contactFlow(
      "Names",
      { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure: (call) => call.hangUp() },
      (call) => {
        call.say(text);
        call.setQueue(queue("orders"), { name: "queue" });
        call.when(attribute("kind"), { a: "continue" });
        call.hangUp();
      },
    ).build();

    const document = built.document({ resolve: fixedIds, displayName: ({ name }) => `prod ${name}` });

    expect(document.Metadata).toMatchObject({
      ActionMetadata: { queue: { parameters: { QueueId: { displayName: "prod orders" } } } },
    });
  });
});
