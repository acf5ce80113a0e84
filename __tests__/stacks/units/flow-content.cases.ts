import { ConnectQueue } from "@cdktf/provider-aws/lib/connect-queue";
import { SwitchboardError } from "../../../config/problem";
import { contactFlow } from "../../../contact-flows/language/build/contact-flow";
import { queue } from "../../../contact-flows/language/resources";
import { plain } from "../../../contact-flows/language/texts";
import { flowContent, type NamedResources } from "../../../stacks/units/flow-content";
import { objectIn, unitStack } from "./unit-stack";

/** A flow that says something, and takes the first of some queues that is not full. */
const saying = (words: string, ...queues: readonly string[]) =>
  contactFlow(
    "Test",
    {
      type: "CONTACT_FLOW",
      channels: ["VOICE"],
      parts: { end: (call) => call.hangUp() },
      onFailure: (call) => call.hangUp(),
    },
    (call) => {
      call.say(plain(words));
      call.onChannel({
        voice: (call) => {
          const [first = "", second = first] = queues;
          if (first === "") return;
          call.queueFor(queue(first), {
            whenFull: (call) => call.queueFor(queue(second), { whenFull: (call) => call.goTo("end") }),
          });
        },
      });
      call.goTo("end");
    },
  ).build();

const known = (...keys: readonly string[]): NamedResources => ({
  queue: Object.fromEntries(keys.map((key) => [key, { identifier: `arn:${key}`, displayName: key.toUpperCase() }])),
});

function failureOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

test("names what there is by its identifier and its display name", () => {
  const content = flowContent(saying("Hello.", "orders"), known("orders"));

  expect(content).toContain('"QueueId": "arn:orders"');
  expect(content).toContain('"displayName": "ORDERS"');
});

test.each(["${aws_x.y.z}", "%{ if true }", "$${x}", "100 %{", "${", '${"}"}'])(
  "the words %s are words, which Terraform does not read",
  (words) => {
    const content = flowContent(saying(words), {});

    expect(content).not.toMatch(/[$%]\{/);
    expect(JSON.stringify(JSON.parse(content))).toContain(JSON.stringify(words).slice(1, -1));
  },
);

test("a reference of cdktf beside such words stays one", () => {
  const contents: string[] = [];
  const stack = unitStack((scope) => {
    const { arn } = new ConnectQueue(scope, "orders", { instanceId: "i", name: "Orders", hoursOfOperationId: "h" });
    contents.push(
      flowContent(saying("Save ${money}!", "orders"), {
        queue: { orders: { identifier: arn, displayName: "Orders" } },
      }),
    );
    new ConnectQueue(scope, "copy", { instanceId: "i", name: contents[0] ?? "", hoursOfOperationId: "h" });
  });
  const copy = stack.ofType("aws_connect_queue").find(({ name }) => name === "copy")?.body.name;

  expect(String(copy)).toContain('"QueueId": "${aws_connect_queue.orders.arn}"');
  expect(JSON.stringify(objectIn(copy).Actions)).toContain("Save ${money}!");
});

test("all that a flow names and that is not there is told, with what is", () => {
  const failure = failureOf(() => flowContent(saying("Hello.", "orders", "refunds"), known("general", "sales")));

  expect(failure).toBeInstanceOf(SwitchboardError);
  expect(failure).toMatchObject({ kind: "bug" });
  expect(String(failure)).toContain('Flow "Test" names what this stack does not have:');
  expect(String(failure)).toContain('queue "orders"; known here: general, sales');
  expect(String(failure)).toContain('queue "refunds"');
});

test.each(["constructor", "__proto__"])("%s is there only where somebody made it", (key) => {
  expect(failureOf(() => flowContent(saying("Hello.", key), known("general")))).toBeInstanceOf(SwitchboardError);
});
