import type { JsonValue } from "../../document";
import { isReference } from "../../references";
import { type Block, ParameterReader } from "../block";
import { type Form, formOf } from "../form";
import type { ResourceBook } from "../resources";
import { type Argument, json, list, object, way } from "../statement";
import { scalar, typedParameters } from "../typed-parameters";
import { namedOrReference } from "./decide";

/** Whether what follows is logged. */
export function loggingForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const behavior = reader.take("FlowLoggingBehavior");
  if (!reader.done || (behavior !== "Enabled" && behavior !== "Disabled")) return undefined;
  return formOf(block, {
    method: "logging",
    args: [json(behavior === "Enabled" ? "on" : "off")],
    takesFailure: "no",
  });
}

/** The voice that speaks. */
export function voiceForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const voice = reader.text("TextToSpeechVoice");
  const [engine, style] = [reader.text("TextToSpeechEngine"), reader.text("TextToSpeechStyle")];
  if (voice === undefined || !reader.done) return undefined;
  if (engine !== undefined && !["Standard", "Neural", "Generative"].includes(engine)) return undefined;
  if (style !== undefined && !["None", "Conversational", "Newscaster"].includes(style)) return undefined;
  const known = [
    ["engine", engine],
    ["style", style],
  ].flatMap(([key = "", value]) => (value === undefined ? [] : [[key, json(value)] as const]));
  return formOf(block, { method: "setVoice", args: [object([["voice", scalar(voice)], ...known])] });
}

/** Whom Amazon Connect records. */
export function recordForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const behavior = reader.inner("RecordingBehavior");
  const recorded = behavior?.take("RecordedParticipants");
  const analytics = reader.take("AnalyticsBehavior");
  const typed = analytics === undefined ? undefined : typedParameters(block, resources);
  const analyse = typed?.is === "object" ? typed.entries.find(([key]) => key === "AnalyticsBehavior")?.[1] : undefined;
  if (analytics !== undefined && analyse === undefined) return undefined;
  if (!Array.isArray(recorded) || behavior?.done !== true || !reader.done) return undefined;
  if (recorded.some((one: JsonValue) => one !== "Agent" && one !== "Customer")) return undefined;
  return formOf(block, {
    method: "record",
    args: [list(recorded.map((one: JsonValue) => json(one)))],
    options: [["analyse", analyse]],
    takesFailure: "no",
  });
}

/** The language code of the contact, where nothing else of it is set. */
export function languageCodeForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const code = reader.text("LanguageCode");
  return code === undefined || !reader.done
    ? undefined
    : formOf(block, { method: "setLanguageCode", args: [scalar(code)] });
}

/** Recording, Contact Lens and screen recording, by channel. */
export function analyticsForm(block: Block, resources: ResourceBook): Form | undefined {
  const behavior = typedParameters(block, resources);
  return (
    behavior &&
    formOf(block, {
      method: "recordAndAnalyse",
      args: [behavior],
      named: { mismatch: "ChannelMismatch", redactionFailed: "InFlightRedactionConfigurationFailed" },
    })
  );
}

/** Live media streaming of the customer. */
export function streamingForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const [state, type, participants] = ["MediaStreamingState", "MediaStreamType", "Participants"].map((name) =>
    reader.take(name),
  );
  const [customer, another] = Array.isArray(participants) ? participants : [];
  const inner = customer === undefined ? undefined : new ParameterReader({ customer }).inner("customer");
  const [who, directions] = [inner?.take("ParticipantType"), inner?.take("MediaDirections")];
  if ((state !== "Enabled" && state !== "Disabled") || type !== "Audio" || who !== "Customer") return undefined;
  if (another !== undefined || inner?.done !== true || !reader.done || !Array.isArray(directions)) return undefined;
  if (directions.some((one: JsonValue) => one !== "To" && one !== "From")) return undefined;
  return formOf(block, {
    method: state === "Enabled" ? "startStreaming" : "stopStreaming",
    args: [list(directions.map((one: JsonValue) => json(one)))],
  });
}

/** The queue that transfers go to. */
export function queueForm(block: Block, resources: ResourceBook): Form | undefined {
  const [[parameter = "", id] = [], another] = Object.entries(block.parameters);
  const target = namedOrReference(block, parameter, id, resources);
  if (target === undefined || another !== undefined) return undefined;
  return formOf(block, { method: parameter === "AgentId" ? "setAgent" : "setQueue", args: [target] });
}

/** How soon a contact is served. */
export function routingForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const priority = reader.whole("QueuePriority");
  const age = reader.whole("QueueTimeAdjustmentSeconds");
  const number = priority ?? age;
  if (number === undefined || (priority !== undefined && age !== undefined) || !reader.done) return undefined;
  return formOf(block, {
    method: priority === undefined ? "setRoutingAge" : "setPriority",
    args: [json(number)],
    takesFailure: "no",
  });
}

const hooks: ReadonlySet<string> = new Set([
  ...["AgentHold", "AgentWhisper", "CustomerHold", "CustomerQueue", "CustomerRemaining", "CustomerWhisper"],
  ...["DefaultAgentUI", "DisconnectAgentUI", "PauseContact", "ResumeContact"],
]);

/** A flow that runs when something happens. */
export function hookForm(block: Block, resources: ResourceBook): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const [[hook = "", id] = [], another] = reader.inner("EventHooks")?.entries() ?? [];
  if (!hooks.has(hook) || another !== undefined || typeof id !== "string" || !reader.done) return undefined;
  const resource = resources.find(block.id, ["EventHooks", hook], id, "flow");
  const flow: Argument | undefined =
    resource === undefined ? (isReference(id) ? scalar(id) : undefined) : { is: "resource", resource };
  return flow && formOf(block, { method: "on", args: [json(hook), flow] });
}

/** The number that a callback dials. */
export function callbackNumberForm(block: Block): Form | undefined {
  const reader = new ParameterReader(block.parameters);
  const number = reader.text("CallbackNumber");
  const [invalid, notDialable] = ["InvalidCallbackNumber", "CallbackNumberNotDialable"].map((error) =>
    block.errors.get(error),
  );
  if (number === undefined || !isReference(number) || !reader.done) return undefined;
  if (invalid === undefined || notDialable === undefined) return undefined;
  return formOf(block, {
    method: "setCallbackNumber",
    args: [
      scalar(number),
      object([
        ["invalid", way("invalid")],
        ["notDialable", way("notDialable")],
      ]),
    ],
    slots: [
      { slot: "invalid", target: invalid },
      { slot: "notDialable", target: notDialable },
    ],
    told: ["InvalidCallbackNumber", "CallbackNumberNotDialable"],
    takesFailure: "no",
  });
}
