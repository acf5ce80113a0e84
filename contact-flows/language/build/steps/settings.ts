import type { Resource } from "../../resources";
import type { Value } from "../../values";
import type { Shape, StepOptions } from "../call";
import { type Cursor, languageAttribute } from "../cursor";
import { branchesOf, type StepPlan, type Way } from "../plan";
import { spaced } from "../prompts";

/** The flows that a contact runs through later, by what makes them run (Amazon Connect: event hooks). */
export type Hook =
  | "AgentHold"
  | "AgentWhisper"
  | "CustomerHold"
  | "CustomerQueue"
  | "CustomerRemaining"
  | "CustomerWhisper"
  | "DefaultAgentUI"
  | "DisconnectAgentUI"
  | "PauseContact"
  | "ResumeContact";

/** A voice of Amazon Polly. */
export interface Voice {
  readonly voice: string | Value;
  readonly engine?: "Standard" | "Neural" | "Generative";
  readonly style?: "None" | "Conversational" | "Newscaster";
}

/** Steps that change how the contact is treated; nobody hears them. */
export interface SettingSteps<S extends Shape> {
  /** Whether what follows is logged; it stays so for later flows of the contact. */
  logging(state: "on" | "off", options?: { readonly name?: string }): void;
  setVoice(voice: Voice, options?: StepOptions<S>): void;
  /** Sets the language of the contact, for bots and for texts, and its attribute `language`. */
  setLanguage(locale: string, options?: StepOptions<S>): void;
  /** Records the agent, the customer, both or nobody. */
  record(participants: readonly ("Agent" | "Customer")[], options?: { readonly name?: string }): void;
  /** Sets the queue for what follows: hours, metrics, transfers. */
  setQueue(queue: Resource<"queue"> | Value, options?: StepOptions<S>): void;
  /** Sets an agent's own queue. */
  setAgent(agent: Resource<"agent"> | Value, options?: StepOptions<S>): void;
  /** Whom the queue serves first: the lowest number. The service's own default is 5. */
  setPriority(priority: number, options?: { readonly name?: string }): void;
  /** Treats the contact as if it had waited this much longer. */
  setRoutingAge(seconds: number, options?: { readonly name?: string }): void;
  /** The flow that runs when this happens to the contact. */
  on(hook: Hook, flow: Resource<"flow"> | Value, options?: StepOptions<S>): void;
  /** The number that a callback dials. */
  setCallbackNumber(
    number: Value,
    branches: { readonly invalid: Way<S>; readonly notDialable: Way<S> },
    options?: { readonly name?: string },
  ): void;
}

/** @see SettingSteps */
export function settingSteps<S extends Shape>(cursor: Cursor<S>): SettingSteps<S> {
  const set = (
    type: string,
    suggested: string,
    parameters: StepPlan<S>["parameters"],
    { name, ...options }: StepOptions<S> = {},
    ways = {},
  ) => {
    cursor.add([{ type, name, suggested, parameters: parameters ?? {}, errors: branchesOf(options, ways) }]);
  };
  return {
    logging: (state, options) =>
      set(
        "UpdateFlowLoggingBehavior",
        `Logging ${state}`,
        { FlowLoggingBehavior: state === "on" ? "Enabled" : "Disabled" },
        options,
      ),
    setVoice: ({ voice, engine, style }, options) =>
      set(
        "UpdateContactTextToSpeechVoice",
        `Voice ${String(voice)}`,
        { TextToSpeechVoice: voice, TextToSpeechEngine: engine, TextToSpeechStyle: style },
        options,
      ),
    setLanguage(locale, options) {
      set("UpdateContactData", `Language ${locale}`, { LanguageCode: locale }, options);
      set(
        "UpdateContactAttributes",
        `Texts in ${locale}`,
        { Attributes: { [languageAttribute]: locale } },
        { ...(options?.onFailure === undefined ? {} : { onFailure: options.onFailure }) },
      );
    },
    record: (participants, options) =>
      set(
        "UpdateContactRecordingBehavior",
        participants.length === 0 ? "Recording off" : `Record ${participants.join(" and ").toLowerCase()}`,
        { RecordingBehavior: { RecordedParticipants: participants } },
        options,
      ),
    setQueue: (queue, options) =>
      set("UpdateContactTargetQueue", `Queue ${nameOf(queue)}`, { QueueId: queue }, options),
    setAgent: (agent, options) =>
      set("UpdateContactTargetQueue", `Queue of ${nameOf(agent)}`, { AgentId: agent }, options),
    setPriority: (priority, options) =>
      set("UpdateContactRoutingBehavior", `Priority ${priority}`, { QueuePriority: priority }, options),
    setRoutingAge: (seconds, options) =>
      set("UpdateContactRoutingBehavior", `Age ${seconds} s`, { QueueTimeAdjustmentSeconds: seconds }, options),
    on: (hook, flow, options) =>
      set(
        "UpdateContactEventHooks",
        `On ${spaced(hook).toLowerCase()} ${nameOf(flow)}`,
        { EventHooks: { [hook]: flow } },
        options,
      ),
    setCallbackNumber: (number, { invalid, notDialable }, options) =>
      set("UpdateContactCallbackNumber", "Callback number", { CallbackNumber: number }, options, {
        InvalidCallbackNumber: invalid,
        CallbackNumberNotDialable: notDialable,
      }),
  };
}

function nameOf(of: Resource | Value): string {
  return "name" in of ? of.name : "given";
}
