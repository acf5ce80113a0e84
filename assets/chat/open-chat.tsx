import { Conversation } from "./conversation/conversation";
import { type Keep, keepOf } from "./conversation/keep";
import type { PageConfig } from "./page-config";
import type { ChatCredentials } from "./session/chat-session";
import type { connectToChat } from "./session/connect-session";
import { followPageLife } from "./session/page-life";
import { tabStorage } from "./tab-storage";
import { ChatView } from "./view/chat-view";
import { useSound } from "./view/sound";

/** A chat that the page shows. */
export interface OpenChat {
  readonly conversation: Conversation;
  readonly keep: Keep;
}

/** Opens a chat over a session that `connect` makes. */
export function openChat(chat: ChatCredentials, config: PageConfig, connect: typeof connectToChat): OpenChat {
  const keep = keepOf(chat.contactId, tabStorage);
  const conversation = new Conversation({
    keep,
    open: (tell) => connect(chat, { region: config.region, endpoint: config.participantEndpoint }, tell),
    newToken: () => crypto.randomUUID(),
    after: (delayMs, task) => void setTimeout(task, delayMs),
    random: Math.random,
    isSeen: () => !document.hidden,
  });
  followPageLife(conversation.session);
  return { conversation, keep };
}

/** A chat with its sound. */
export function Chat({ conversation, keep }: OpenChat) {
  const sound = useSound(conversation);
  return <ChatView conversation={conversation} keep={keep} sound={sound} />;
}
