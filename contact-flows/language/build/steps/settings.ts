import type { Resource } from "../../resources";
import { Value } from "../../values";
import type { Shape, StepOptions } from "../call";
import { type Cursor, languageAttribute } from "../cursor";
import type { ParametersOf } from "../parameters";
import { branchesOf, type ErrorPlan, type StepPlan, type Way } from "../plan";
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

/** What Contact Lens does with a recording. */
export type Analytics = NonNullable<ParametersOf<"UpdateContactRecordingBehavior">["AnalyticsBehavior"]>;

/** `To` the customer, or `From` the customer. */
export type MediaDirection = "To" | "From";

/** Steps that change how the contact is treated; nobody hears them. */
export interface SettingSteps<S extends Shape> {
  /** Whether what follows is logged; it stays so for later flows of the contact. */
  logging(state: "on" | "off", options?: { readonly name?: string }): void;
  setVoice(voice: Voice, options?: StepOptions<S>): void;
  /** Sets the language of the contact, for bots and for texts, and its attribute `language`. */
  setLanguage(locale: string, options?: StepOptions<S>): void;
  /** Sets only the language code of the contact: for bots and for later flows, not for the texts of this one. */
  setLanguageCode(locale: string | Value, options?: StepOptions<S>): void;
  /** Records the agent, the customer, both or nobody; `analyse` has Contact Lens listen, in the service's own words. */
  record(
    participants: readonly ("Agent" | "Customer")[],
    options?: { readonly name?: string; readonly analyse?: Analytics },
  ): void;
  /**
   * Sets recording, Contact Lens and what else Amazon Connect does with one channel, in the service's own words. A
   * contact by another channel leaves by `mismatch`, or as failures do.
   *
   * @example call.recordAndAnalyse({ VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ["Agent"] } } });
   */
  recordAndAnalyse(
    behavior: ParametersOf<"UpdateContactRecordingAndAnalyticsBehavior">,
    options?: StepOptions<S> & { readonly mismatch?: Way<S>; readonly redactionFailed?: Way<S> },
  ): void;
  /** Starts live media streaming of what the customer hears (`To`), says (`From`), or both. Voice only. */
  startStreaming(directions?: readonly MediaDirection[], options?: StepOptions<S>): void;
  /** Stops live media streaming. Voice only. */
  stopStreaming(directions?: readonly MediaDirection[], options?: StepOptions<S>): void;
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

/** Adds a block that sets something. */
type Setter<S extends Shape> = (
  type: string,
  suggested: string,
  parameters: StepPlan<S>["parameters"],
  options?: StepOptions<S>,
  ways?: ErrorPlan<S>["ways"],
) => void;

/** @see SettingSteps */
export function settingSteps<S extends Shape>(cursor: Cursor<S>): SettingSteps<S> {
  const set: Setter<S> = (type, suggested, parameters, { name, ...options } = {}, ways = {}) => {
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
    record: (participants, { analyse, ...options } = {}) =>
      set(
        "UpdateContactRecordingBehavior",
        participants.length === 0 ? "Recording off" : `Record ${participants.join(" and ").toLowerCase()}`,
        { RecordingBehavior: { RecordedParticipants: participants }, AnalyticsBehavior: analyse },
        options,
      ),
    setLanguageCode: (locale, options) =>
      set(
        "UpdateContactData",
        locale instanceof Value ? "Language code" : `Language code ${locale}`,
        { LanguageCode: locale },
        options,
      ),
    ...mediaSteps(set),
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

function mediaSteps<S extends Shape>(
  set: Setter<S>,
): Pick<SettingSteps<S>, "recordAndAnalyse" | "startStreaming" | "stopStreaming"> {
  const stream = (state: "Enabled" | "Disabled", directions: readonly MediaDirection[], options?: StepOptions<S>) =>
    set(
      "UpdateContactMediaStreamingBehavior",
      state === "Enabled" ? "Start streaming" : "Stop streaming",
      {
        MediaStreamingState: state,
        Participants: [{ ParticipantType: "Customer", MediaDirections: directions }],
        MediaStreamType: "Audio",
      },
      options,
    );
  return {
    recordAndAnalyse: (behavior, { mismatch, redactionFailed, ...options } = {}) =>
      set("UpdateContactRecordingAndAnalyticsBehavior", "Record and analyse", { ...behavior }, options, {
        ChannelMismatch: mismatch,
        InFlightRedactionConfigurationFailed: redactionFailed,
      }),
    startStreaming: (directions = ["To", "From"], options) => stream("Enabled", directions, options),
    stopStreaming: (directions = ["To", "From"], options) => stream("Disabled", directions, options),
  };
}

function nameOf(of: Resource | Value): string {
  return "name" in of ? of.name : "given";
}
