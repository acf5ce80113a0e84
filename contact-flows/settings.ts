import { type Locale, spokenLanguages } from "../config/languages";
import { displayName } from "../config/names";
import type { ContactCenterConfig } from "../config/schema";

/** A choice of the menu: the key that a caller presses, what it is about, by language, and the queue it leads to. */
export interface MenuChoice {
  readonly key: string;
  readonly queue: string;
  readonly say: Readonly<Record<string, string>>;
}

/** What the standard flows have to know of a contact center. */
export interface FlowSettings {
  /** As it is spoken. */
  readonly organisation: string;
  /** Languages, and the voice of each; the first is the default. */
  readonly languages: readonly { readonly locale: Locale; readonly voice: string }[];
  /** Key of the line's opening hours. */
  readonly hours: string;
  /** Key of the queue for everybody who chose nothing. */
  readonly queue: string;
  readonly menu: readonly MenuChoice[];
  readonly recording: ContactCenterConfig["inbound"]["recording"];
}

/** @see FlowSettings */
export function flowSettings(
  config: Pick<ContactCenterConfig, "name" | "languages" | "inbound" | "queues">,
): FlowSettings {
  const { inbound } = config;
  const queue = inbound.queue ?? Object.keys(config.queues)[0] ?? "";
  return {
    organisation: inbound.organisation ?? displayName(config.name, {}),
    languages: config.languages.map((locale) => ({ locale, voice: spokenLanguages[locale].voice })),
    hours: inbound.hours ?? config.queues[queue]?.hours ?? "",
    queue,
    menu: Object.entries(inbound.menu).map(([key, choice]) => ({ key, ...choice })),
    recording: inbound.recording,
  };
}

type VoiceToChatConfig = NonNullable<ContactCenterConfig["voiceToChat"]>;

/** What the flows of voice-to-chat have to know besides. */
export interface VoiceToChatSettings extends Pick<FlowSettings, "organisation" | "languages" | "queue"> {
  readonly moduleName: string;
  readonly offer: VoiceToChatConfig["offer"];
  /** Where a caller's e-mail address is known from; undefined where no link goes out by e-mail. */
  readonly emailFrom: NonNullable<VoiceToChatConfig["email"]>["lookUp"] | undefined;
  /** Minutes for which a link can be opened. */
  readonly linkMinutes: number;
}

/** @see VoiceToChatSettings */
export function voiceToChatSettings(
  config: Pick<ContactCenterConfig, "name" | "languages" | "inbound" | "queues">,
  { moduleName, offer, email, link }: VoiceToChatConfig,
): VoiceToChatSettings {
  const { organisation, languages, queue } = flowSettings(config);
  return {
    ...{ organisation, languages, queue },
    ...{ moduleName, offer, emailFrom: email?.lookUp, linkMinutes: link.lifeMinutes },
  };
}
