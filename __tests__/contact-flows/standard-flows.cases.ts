import { locales } from "../../config/languages";
import type { ContactCenterConfig } from "../../config/schema";
import { routedChannels } from "../../contact-flows/channels";
import { fixedIds } from "../../contact-flows/language/build/write";
import { specOf } from "../../contact-flows/language/catalogue/catalogue";
import type { Action, FlowDocument } from "../../contact-flows/language/document";
import { emitFlow } from "../../contact-flows/language/emit";
import { flowGraph } from "../../contact-flows/language/graph";
import { parseFlow } from "../../contact-flows/language/parse";
import { validate } from "../../contact-flows/language/validate/validate";
import { standardFlows } from "../../contact-flows/standard-flows";
import { exampleConfig, minimalConfig } from "../support/contact-centers";

const environments: readonly (readonly [string, readonly ContactCenterConfig[]])[] = [
  ["the example", [exampleConfig()]],
  ["the smallest", [minimalConfig()]],
  ["every language alone", locales.map((locale) => minimalConfig({ languages: [locale] }))],
  ["an agent who is recorded", [minimalConfig({ inbound: { recording: "agent" } })]],
];

function built(config: ContactCenterConfig) {
  return standardFlows(config).map(({ key, definition }) => {
    const flow = definition.build({ languages: config.languages });
    return { key, flow, document: flow.document({ resolve: fixedIds }) };
  });
}

test.each(environments)("nothing is found in the standard flows of %s", (_what, configs) => {
  const found = configs.flatMap(built).flatMap(({ key, flow, document }) =>
    validate(document, { type: flow.type })
      .filter(({ severity }) => severity !== "info")
      .map((finding) => ({ key, ...finding })),
  );

  expect(found).toEqual([]);
});

test("each names only flows that come before it, and what is configured", () => {
  const config = exampleConfig();
  const known = new Set<string>();
  for (const { key, flow } of built(config)) {
    for (const { kind, name } of flow.resources) {
      const there =
        kind === "queue"
          ? Object.hasOwn(config.queues, name)
          : kind === "hours"
            ? Object.hasOwn(config.hours, name)
            : known.has(name);
      expect({ key, kind, name, there }).toEqual({ key, kind, name, there: true });
    }
    known.add(key);
  }
  expect(known.size).toBe(11);
});

test("all are read back as they were written, and have names of their own", () => {
  const flows = built(exampleConfig());

  for (const { document } of flows)
    expect(parseFlow(emitFlow(document)).document).toEqual(JSON.parse(JSON.stringify(document)));
  expect(new Set(flows.map(({ flow }) => flow.name)).size).toBe(flows.length);
});

describe("the inbound flow", () => {
  const texts = (config: ContactCenterConfig) =>
    JSON.stringify(
      built(config)
        .find(({ key }) => key === "inbound-main")
        ?.document.Actions.map(({ Parameters }) => Parameters),
    );

  test("greets with the organisation, and reads the menu in every language", () => {
    const said = texts(exampleConfig());

    expect(said).toContain("Welcome to Acme.");
    expect(said).toContain("Willkommen bei Acme.");
    expect(said).toContain(
      "For orders, press 1. For questions about our products, press 2. For complaints, press 3. To hear this again, press 9.",
    );
    expect(said).toContain("Für Bestellungen drücken Sie die 1.");
    expect(said).toContain("For English, press 1. Für Deutsch drücken Sie die 2.");
  });

  test("asks nothing where nothing is to be chosen", () => {
    expect(texts(minimalConfig())).not.toContain("press");
  });

  test.each([
    ["none", undefined],
    ["agent", ["Agent"]],
    ["both", ["Agent", "Customer"]],
  ] as const)("records %s, and says so first", (recording, participants) => {
    const document = built(minimalConfig({ inbound: { recording } })).find(
      ({ key }) => key === "inbound-main",
    )?.document;
    const at = (type: string) => document?.Actions.findIndex(({ Type }) => Type === type) ?? -1;
    const behavior = document?.Actions[at("UpdateContactRecordingBehavior")]?.Parameters;

    expect(behavior).toEqual(
      participants === undefined ? undefined : { RecordingBehavior: { RecordedParticipants: participants } },
    );
    expect(JSON.stringify(document).includes("may be recorded")).toBe(participants !== undefined);
  });
});

test("a chat that its agent has left ends without another word", () => {
  const document = built(exampleConfig()).find(({ key }) => key === "disconnect")?.document;
  const check = document?.Actions.find(({ Identifier }) => Identifier === document.StartAction);
  const chat = check?.Transitions?.Conditions?.find(({ Condition }) => Condition.Operands[0] === "CHAT")?.NextAction;

  expect(check?.Type).toBe("Compare");
  expect(document?.Actions.find(({ Identifier }) => Identifier === chat)?.Type).toBe("DisconnectParticipant");
});

test("a task or an e-mail is lost nowhere: it is queued again while there is no place, and waits without an end", () => {
  const flows = built(exampleConfig());
  const ends = (wanted: string, channel: string) => {
    const document = flows.find(({ key }) => key === wanted)?.document;
    return document === undefined ? [] : endsFor(channel, document);
  };

  for (const channel of ["TASK", "EMAIL", "CHAT"])
    expect(ends("customer-queue", channel)).toEqual(["EndFlowExecution"]);
  expect(ends("customer-queue", "VOICE")).toContain("DisconnectParticipant");
  for (const key of ["inbound-main", "queue-transfer", "agent-transfer"]) {
    const document = flows.find((one) => one.key === key)?.document;
    const passed = document === undefined ? [] : passedBy("TASK", document);
    const types = passed.map(({ Type }) => Type);
    expect({ key, types }).toEqual({ key, types: expect.arrayContaining(["Loop", "TransferContactToQueue", "Wait"]) });
    expect(types).not.toContain("CheckHoursOfOperation");
  }
});

test("no contact meets a block that its channel has not, on any channel that routing profiles serve", () => {
  for (const channel of routedChannels) {
    for (const { key, flow, document } of built(exampleConfig())) {
      // Nobody but callers is put on hold, or called.
      if (channel !== "VOICE" && ["CUSTOMER_HOLD", "AGENT_HOLD", "OUTBOUND_WHISPER"].includes(flow.type)) continue;
      const wrong = passedBy(channel, document).filter(
        ({ Type }) => !harmless.has(Type) && specOf(Type)?.channels.includes(channel) !== true,
      );
      expect({ key, channel, wrong: wrong.map(({ Identifier }) => Identifier) }).toEqual({ key, channel, wrong: [] });
    }
  }
});

/** What a prompt does for contacts that cannot hear or read: nothing. */
const harmless: ReadonlySet<string> = new Set(["MessageParticipant"]);

/** The blocks that contacts of a channel may come by. */
function passedBy(channel: string, document: FlowDocument): readonly Action[] {
  const { actions, exits } = flowGraph(document);
  const seen = new Set([document.StartAction]);
  for (const id of seen) {
    const action = actions.get(id);
    const ways = exits.get(id) ?? [];
    const checked = action?.Parameters?.ComparisonValue === "$.Channel";
    const own = ways.filter(({ kind, label }) => kind === "condition" && label === channel);
    const taken = !checked ? ways : own.length > 0 ? own : ways.filter(({ kind }) => kind !== "condition");
    for (const { target } of taken) seen.add(target);
  }
  return [...seen].flatMap((id) => actions.get(id) ?? []);
}

/** How the flow may end for contacts of a channel. */
function endsFor(channel: string, document: FlowDocument): readonly string[] {
  return passedBy(channel, document).flatMap(({ Type }) => (specOf(Type)?.next === "forbidden" ? [Type] : []));
}

test("nobody waits for ever: a caller's rounds are counted", () => {
  const document = built(exampleConfig()).find(({ key }) => key === "customer-queue")?.document;

  expect(
    document?.Actions.filter(({ Type }) => Type === "Loop").map(({ Parameters }) => Number(Parameters?.LoopCount)),
  ).toEqual([90, 90]);
});
