import { actionTypes, catalogue } from "../../../contact-flows/language/catalogue/catalogue";
import { channels, type FlowDocument, type JsonValue } from "../../../contact-flows/language/document";
import { blocks } from "../../../contact-flows/simulate/blocks";
import { randomFrom } from "../../../contact-flows/simulate/random";
import type { SimulatedFlow } from "../../../contact-flows/simulate/world";
import { begin, centerOf, pass } from "./support";

const odd: readonly JsonValue[] = [
  ...[0, -1, 5, 1e99, true, null, "", " ", "x", "5", "$.Attributes.none", "$", "$.", "$.External", "__proto__"],
  ...[[], [1], ["$.Lex.Slots.x"], [null], {}, { a: 1 }, { "": null }, { Value: [] }, { "$.Channel": "$.Channel" }],
];

const odder: readonly JsonValue[] = [
  ...odd,
  { Text: odd, Messages: odd, Nested: { Deep: [{ a: odd }] } },
  [odd, { b: [] }],
];

const flowOf = (actions: readonly unknown[], start = "odd"): SimulatedFlow => {
  const document = { Version: "2019-10-30", StartAction: start, Actions: actions } as unknown as FlowDocument;
  return { id: "main", name: "main", type: "CONTACT_FLOW", document };
};

/** Runs a flow on every channel and says of each contact how it stands. */
async function through(flow: SimulatedFlow, standIns: boolean): Promise<readonly string[]> {
  const center = centerOf(
    { flows: [flow] },
    { standIns, behaviour: { unresolvedReference: standIns ? "empty" : "fail" } },
  );
  const contacts = channels.map((channel) => begin(center, "main", channel));
  await pass(center, 3600);
  return contacts.map(({ state }) => state);
}

test("every type of action is simulated", () => {
  expect(Object.keys(blocks).sort()).toEqual([...actionTypes].sort());
});

describe.each(actionTypes)("%s", (Type) => {
  const end = { Identifier: "end", Type: "DisconnectParticipant", Transitions: {} };
  const known = Object.keys(catalogue[Type as keyof typeof catalogue].parameters).filter((path) => !/[.[]/.test(path));
  const errors = catalogue[Type as keyof typeof catalogue].errors.allowed;

  test("takes whatever stands in its parameters", async () => {
    const random = randomFrom(7);
    for (let trial = 0; trial < 60; trial += 1) {
      const chosen = known.filter(() => random.fraction() < 0.8);
      const Parameters = Object.fromEntries(chosen.map((name) => [name, random.pick(odder) ?? null]));
      const Transitions = {
        NextAction: "end",
        Errors: random.fraction() < 0.5 ? [] : errors.map((ErrorType) => ({ ErrorType, NextAction: "end" })),
      };
      const flow = flowOf([{ Identifier: "odd", Type, Parameters, Transitions }, end]);

      await expect(through(flow, trial % 2 === 0)).resolves.toHaveLength(channels.length);
    }
  });

  test("takes no parameters and no transitions at all", async () => {
    await expect(through(flowOf([{ Identifier: "odd", Type }]), false)).resolves.toHaveLength(channels.length);
  });
});

describe("A flow that leads nowhere ends the contact, and says why", () => {
  const contacts = async (flow: SimulatedFlow) => {
    const center = centerOf({ flows: [flow] });
    const contact = begin(center, "main");
    await pass(center, 10);
    return contact.conversation.trace.flatMap((event) => {
      if (event.type === "contact" && event.state === "lost") return [event.detail];
      return event.type === "end" ? [event.reason] : [];
    });
  };

  test.each<[string, SimulatedFlow, string]>([
    ["no block at the start", flowOf([]), 'there is no block "odd"'],
    [
      "a branch of a draft",
      flowOf([{ Identifier: "odd", Type: "Wait", Transitions: { NextAction: "" } }], ""),
      "a branch leads nowhere",
    ],
    [
      "a type that nobody knows",
      flowOf([{ Identifier: "odd", Type: "constructor", Transitions: { NextAction: "odd" } }]),
      "constructor failed (nobody knows what constructor does) and has no branch for that",
    ],
    [
      "a circle in which no time passes",
      flowOf([{ Identifier: "odd", Type: "UpdateFlowLoggingBehavior", Transitions: { NextAction: "odd" } }]),
      "500 blocks ran while no time passed",
    ],
  ])("%s", async (_, flow, reason) => {
    expect(await contacts(flow)).toEqual([reason, "CONTACT_FLOW_DISCONNECT"]);
  });
});
