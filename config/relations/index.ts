import type { Problem } from "../problem";
import type { ConfigView } from "../view";
import { cycles } from "./cycles";
import { hours } from "./hours";
import { inbound } from "./inbound";
import { instanceRelations } from "./instance";
import { keys } from "./keys";
import { logins } from "./logins";
import { phoneNumber } from "./phone-number";
import { references } from "./references";
import { repetitions } from "./repetitions";
import { routing } from "./routing";
import { tags } from "./tags";
import { texts } from "./texts";
import { uniqueNames } from "./unique-names";
import { voiceToChat } from "./voice-to-chat";
import { voiceToChatKeys } from "./voice-to-chat-keys";

/**
 * What one part of a configuration says of another, and what the schema would tell only while nothing below is wrong.
 * Each yields every problem that it sees.
 */
export const relations: readonly ((view: ConfigView) => Iterable<Problem>)[] = [
  keys,
  tags,
  texts,
  hours,
  references,
  uniqueNames,
  repetitions,
  cycles,
  routing,
  logins,
  phoneNumber,
  inbound,
  instanceRelations,
  voiceToChat,
  voiceToChatKeys,
];
