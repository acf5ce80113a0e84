import { done, failed, type Outcome, type Standing } from "../block";
import { noFlow } from "../hooks";
import { chosenOutcome } from "./chosen-outcome";

/** Events of calls only. */
const ofCalls: ReadonlySet<string> = new Set(["CustomerHold", "AgentHold"]);

/** Events that never come about in a simulation: agents have no screen here, and nobody pauses a contact. */
const withoutEvent: ReadonlySet<string> = new Set([
  ...["DefaultAgentUI", "DisconnectAgentUI", "PauseContact", "ResumeContact"],
]);

/** Set customer queue, hold, whisper, disconnect and event flow: what runs at an event, or that nothing does. */
export function updateContactEventHooks(at: Standing): Outcome {
  const { center, contact } = at;
  const hooks = { ...at.texts("EventHooks"), ...switchedOff(at) };
  for (const [event, flow] of Object.entries(hooks)) {
    if (ofCalls.has(event) && contact.channel !== "VOICE") return failed(`${event} is for calls only`);
    if (flow === noFlow || center.flow(flow) !== undefined) continue;
    const reason = `there is no flow ${flow} for ${event}`;
    return center.options.standIns === true ? chosenOutcome(at, reason, done()) : failed(reason);
  }
  contact.hooks = { ...contact.hooks, ...hooks };
  const silent = Object.keys(hooks).filter((event) => withoutEvent.has(event));
  return silent.length === 0 ? done() : chosenOutcome(at, `the flow of ${silent.join(", ")} never runs`, done());
}

function switchedOff(at: Standing): Readonly<Record<string, string>> {
  const configuration = at.value("EventHooksConfiguration");
  if (typeof configuration !== "object" || configuration === null) return {};
  const off = Object.entries(configuration).filter(([, settings]) => {
    const { DisableExecution } = (settings ?? {}) as { readonly DisableExecution?: unknown };
    return String(DisableExecution).toLowerCase() === "true";
  });
  return Object.fromEntries(off.map(([event]) => [event, noFlow]));
}
