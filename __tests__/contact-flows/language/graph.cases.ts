import type { Action, FlowDocument } from "../../../contact-flows/language/document";
import { flowGraph, liveExitsOf, loopsOf, nextIsLive } from "../../../contact-flows/language/graph";

const to = (NextAction: string) => ({ NextAction });
const action = (
  Identifier: string,
  Type: string,
  Transitions: Action["Transitions"] = {},
  Parameters = {},
): Action => ({
  Identifier,
  Type,
  Parameters,
  Transitions,
});
const flow = (...Actions: readonly Action[]): FlowDocument => ({
  Version: "2019-10-30",
  StartAction: Actions[0]?.Identifier ?? "",
  Actions,
});
const equals = (operand: string, target: string) => ({
  NextAction: target,
  Condition: { Operator: "Equals", Operands: [operand] },
});
const error = (ErrorType: string, target: string) => ({ ErrorType, NextAction: target });

describe("NextAction", () => {
  test.each<[string, Action, boolean]>([
    ["after a prompt is taken", action("a", "MessageParticipant", to("b")), true],
    [
      "of a comparison with a way for all others is not",
      action("a", "Compare", {
        ...to("b"),
        Conditions: [equals("1", "b")],
        Errors: [error("NoMatchingCondition", "b")],
      }),
      false,
    ],
    [
      "of a comparison without such a way is",
      action("a", "Compare", { ...to("b"), Conditions: [equals("1", "b")] }),
      true,
    ],
    [
      "of opening hours with both answers is not",
      action("a", "CheckHoursOfOperation", { ...to("b"), Conditions: [equals("True", "b"), equals("False", "b")] }),
      false,
    ],
    [
      "of opening hours with one answer is",
      action("a", "CheckHoursOfOperation", { ...to("b"), Conditions: [equals("True", "b")] }),
      true,
    ],
    [
      "of a loop with both ways is not",
      action("a", "Loop", { ...to("b"), Conditions: [equals("ContinueLooping", "b"), equals("DoneLooping", "b")] }),
      false,
    ],
    [
      "of a transfer to a queue is not",
      action("a", "TransferContactToQueue", { ...to("b"), Errors: [error("NoMatchingError", "b")] }),
      false,
    ],
    [
      "of a number outside that does not come back is not",
      action(
        "a",
        "TransferParticipantToThirdParty",
        { ...to("b"), Errors: [error("NoMatchingError", "b")] },
        { ContinueFlowExecution: "False" },
      ),
      false,
    ],
    [
      "of a number outside that comes back is",
      action(
        "a",
        "TransferParticipantToThirdParty",
        { ...to("b"), Errors: [error("NoMatchingError", "b")] },
        { ContinueFlowExecution: "True" },
      ),
      true,
    ],
    [
      "of a menu without keys, where any key is another, is not",
      action("a", "GetParticipantInput", { ...to("b"), Errors: [error("NoMatchingCondition", "b")] }),
      false,
    ],
    [
      "of stored input is",
      action(
        "a",
        "GetParticipantInput",
        { ...to("b"), Errors: [error("NoMatchingError", "b")] },
        { StoreInput: "True" },
      ),
      true,
    ],
    ["of an unknown type is", action("a", "BrandNew", to("b")), true],
  ])("%s", (_what, given, live) => {
    expect(nextIsLive(given)).toBe(live);
    expect(liveExitsOf(given).some(({ kind }) => kind === "next")).toBe(live);
  });
});

describe("a flow's graph", () => {
  const graph = flowGraph(
    flow(
      action("start", "Compare", {
        ...to("other"),
        Conditions: [equals("1", "one"), equals("2", "nowhere")],
        Errors: [error("NoMatchingCondition", "two")],
      }),
      action("two", "MessageParticipant", to("end")),
      action("one", "MessageParticipant", to("end")),
      action("end", "DisconnectParticipant"),
      action("other", "MessageParticipant", to("end")),
    ),
  );

  test("reads depth first, in the order of the branches", () => {
    expect(graph.order).toEqual(["start", "one", "end", "two"]);
  });

  test("leaves out ways that nobody takes, and those that lead nowhere", () => {
    expect(graph.exits.get("start")?.map(({ label, target }) => [label, target])).toEqual([
      ["1", "one"],
      ["NoMatchingCondition", "two"],
    ]);
    expect([...graph.reachable]).not.toContain("other");
  });

  test("knows what leads to a block", () => {
    expect(graph.predecessors.get("end")).toEqual(["two", "one", "other"]);
  });

  test("counts the first of two blocks of one name", () => {
    const twins = flowGraph(flow(action("a", "DisconnectParticipant"), action("a", "Wait", to("a"))));

    expect(twins.actions.get("a")?.Type).toBe("DisconnectParticipant");
  });
});

describe("loops", () => {
  const loops = (...actions: readonly Action[]) => loopsOf(flowGraph(flow(...actions))).map((loop) => [...loop].sort());

  test.each<[string, readonly Action[], readonly (readonly string[])[]]>([
    ["none", [action("a", "Wait", to("b")), action("b", "DisconnectParticipant")], []],
    ["a block that leads to itself", [action("a", "MessageParticipant", to("a"))], [["a"]]],
    [
      "two that lead to each other",
      [action("a", "MessageParticipant", to("b")), action("b", "MessageParticipant", to("a"))],
      [["a", "b"]],
    ],
    [
      "two apart",
      [
        action("a", "MessageParticipant", { ...to("b"), Errors: [error("NoMatchingError", "a")] }),
        action("b", "MessageParticipant", to("c")),
        action("c", "MessageParticipant", to("b")),
      ],
      [["b", "c"], ["a"]],
    ],
  ])("are found: %s", (_what, actions, expected) => {
    expect(loops(...actions)).toEqual(expected);
  });

  test("of thousands of blocks do not exhaust the stack", () => {
    const ring = Array.from({ length: 5000 }, (_, index) =>
      action(String(index), "MessageParticipant", to(String((index + 1) % 5000))),
    );

    expect(loops(...ring)[0]).toHaveLength(5000);
  });
});
