import type { FunctionVariable, Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import type { VoiceToChatConfig } from "../../config/schema/voice-to-chat";

export interface VoiceToChatVariablesProps {
  readonly config: Pick<ContactCenterConfig, "languages"> & { readonly voiceToChat: VoiceToChatConfig };
  readonly names: Names;
  readonly organisation: string;
  readonly instanceId: string;
  readonly phoneNumber: string | undefined;
  readonly tableName: string;
  readonly siteHost: string;
  readonly privateKeysArn: string;
  /** Ids that CloudFront gave public keys, by our own. */
  readonly publicKeyIds: Readonly<Record<string, string>>;
}

/** What functions are told of the environment; of the ways by which links go out, units/link-messages.ts tells them. */
export function voiceToChatVariables(
  props: VoiceToChatVariablesProps,
): Readonly<Partial<Record<FunctionVariable, string>>> {
  const { link, chat } = props.config.voiceToChat;
  return {
    INVITATIONS_TABLE: props.tableName,
    METRICS_NAMESPACE: props.names.metricsNamespace,
    ORGANISATION: props.organisation,
    LANGUAGES: props.config.languages.join(","),
    SITE_HOST: props.siteHost,
    PHONE_NUMBER: props.phoneNumber ?? "",
    LINK_LIFE_SECONDS: String(link.lifeMinutes * 60),
    CHAT_LIFE_MINUTES: String(chat.lifeHours * 60),
    FALLBACK_WITHIN_SECONDS: String(link.fallbackWithinSeconds),
    LINK_KEY_SECRET: props.privateKeysArn,
    LINK_KEY_IDS: JSON.stringify(props.publicKeyIds),
    INSTANCE_ID: props.instanceId,
  };
}
