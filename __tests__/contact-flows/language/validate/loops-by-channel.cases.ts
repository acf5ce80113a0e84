import type { Action, FlowDocument, FlowType } from "../../../../contact-flows/language/document";
import { flowGraph } from "../../../../contact-flows/language/graph";
import { endlessLoop } from "../../../../contact-flows/language/validate/rules/endless-loop";
import { action, bye, flow } from "./flows";

function said(document: FlowDocument, type?: FlowType): string[] {
  return endlessLoop
    .examine({ document, graph: flowGraph(document), type, draft: false })
    .map(({ block, severity = endlessLoop.severity, message }) => `${severity} ${block} ${message}`);
}

const say = (id: string, next: string): Action =>
  action("MessageParticipant", id, { parameters: { Text: "Hello." }, next });
const wait = (next: string): Action =>
  action("Wait", "wait", {
    parameters: { TimeLimitSeconds: "60" },
    errors: [["NoMatchingError", "bye"]],
    conditions: [["WaitCompleted", next]],
  });
/** A check of the channel: one of them goes one way, all others go another. */
const by = (channel: string, there: string, others: string): Action =>
  action("Compare", "by", {
    parameters: { ComparisonValue: "$.Channel" },
    errors: [["NoMatchingCondition", others]],
    conditions: [[channel, there]],
  });
const rounds = (body: string): Action =>
  action("Loop", "rounds", {
    parameters: { LoopCount: "90" },
    conditions: [
      ["ContinueLooping", body],
      ["DoneLooping", "bye"],
    ],
  });

test("rounds of prompts that only chats or tasks come by are over at once", () => {
  for (const checked of [by("CHAT", "rounds", "bye"), by("VOICE", "bye", "rounds")])
    expect(said(flow([checked, rounds("comfort"), say("comfort", "rounds"), bye]), "CUSTOMER_QUEUE")).toEqual([
      expect.stringMatching(/^warning rounds .*no call comes by.*all rounds are over at once/),
    ]);
});

test("prompts without an end that only chats come by are an error, though contacts wait there", () => {
  const document = flow([by("CHAT", "comfort", "bye"), say("comfort", "comfort"), bye]);

  expect(said(document, "CUSTOMER_QUEUE")).toEqual([expect.stringMatching(/^error comfort .*has no way out/)]);
});

test.each<[string, readonly Action[]]>([
  ["that callers come by", [by("VOICE", "rounds", "bye"), rounds("comfort"), say("comfort", "rounds")]],
  ["that nobody checks the channel for", [rounds("comfort"), say("comfort", "rounds")]],
  ["with a Wait", [by("CHAT", "rounds", "bye"), rounds("comfort"), say("comfort", "wait"), wait("rounds")]],
  ["that say nothing and are counted", [by("CHAT", "rounds", "bye"), rounds("logging"), logging("rounds")]],
])("rounds %s are no finding", (_what, actions) => {
  expect(said(flow([...actions, bye]), "CUSTOMER_QUEUE")).toEqual([]);
});

function logging(next: string): Action {
  return action("UpdateFlowLoggingBehavior", "logging", { parameters: { FlowLoggingBehavior: "Enabled" }, next });
}
