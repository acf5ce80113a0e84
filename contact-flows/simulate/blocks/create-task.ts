import { firstAttributes } from "../attributes";
import { done, failed, type Outcome, type Standing } from "../block";
import type { Center } from "../center";
import { second } from "../clock";
import type { Contact } from "../contact";
import { startOf } from "../hours";
import { newContact, runFlow } from "../lifecycle";
import { asText } from "../template";
import { chosenOutcome } from "./chosen-outcome";

/** Longest delay of a task in seconds: six days. */
const longestDelay = 518_400;

/** Create task: a contact of its own, with its own conversation; `$.Task.ContactId` is its id. */
export function createTask(at: Standing): Outcome {
  const { center, contact, frame, block } = at;
  const flowId = at.text("ContactFlowId");
  const flow = flowId === undefined ? undefined : center.flow(flowId);
  const isUnknown = flowId !== undefined && flow === undefined && center.options.standIns !== true;
  if (isUnknown) return failed(`there is no flow ${flowId}`);
  if (flowId === undefined && !block.parameters.has("TaskTemplateId")) return failed("neither a flow nor a template");
  const begins = beginningOf(at);
  if (begins === undefined) return failed("it says no time at which the task could begin");
  const task = taskOf(at);
  contact.effects.push({ action: block.action.Type, parameters: { Name: task.name, ContactId: task.id } });
  frame.results.set("Task", { ContactId: task.id });
  if (flow === undefined) {
    center.contacts.delete(task);
    return chosenOutcome(at, "what a template or a missing flow does with a task is not known", done());
  }
  beginAt(center, task, begins, () => runFlow(center, task, flow, "task"));
  return done();
}

function taskOf(at: Standing): Contact {
  const { center, contact } = at;
  const task = newContact(center, {
    ...{ channel: "TASK", initiation: "API", name: at.text("Name"), pace: contact.pace },
    attributes: firstAttributes(at.texts("Attributes")),
  });
  task.description = at.text("Description");
  task.references = referencesOf(at);
  return task;
}

function referencesOf(at: Standing): Contact["references"] {
  const written = at.value("References");
  if (typeof written !== "object" || written === null || Array.isArray(written)) return {};
  const references = Object.entries(written).map(([name, reference]) => {
    const { Type, Value } = (reference ?? {}) as { readonly Type?: string; readonly Value?: string };
    return [name, { Type: asText(Type ?? "STRING"), Value: asText(Value) }];
  });
  return Object.fromEntries(references);
}

/** When the task begins, in milliseconds since 1970; undefined of what is no time. */
function beginningOf(at: Standing): number | undefined {
  const { now } = at.center.clock;
  const [delay, scheduled] = [at.text("DelaySeconds"), at.text("ScheduledTime")];
  if (delay !== undefined) return isDelay(Number(delay)) ? now + Number(delay) * second : undefined;
  if (scheduled === undefined) return now;
  // Seconds since 1970, or an ISO time.
  if (/^\d+$/.test(scheduled)) return Number(scheduled) * second;
  try {
    return startOf(scheduled, "UTC");
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const isDelay = (seconds: number) => seconds >= 1 && seconds <= longestDelay;

function beginAt(center: Center, task: Contact, time: number, begin: () => void): void {
  if (time <= center.clock.now) {
    begin();
    return;
  }
  task.state = "scheduled";
  center.at(time, () => {
    if (task.end === undefined) begin();
  });
}
