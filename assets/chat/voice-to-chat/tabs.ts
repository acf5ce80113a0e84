import { tabStorage } from "../tab-storage";

const startedKey = "chat/started";

/**
 * Which chat has been started before: in this tab, which a reload does not change, or in another one that is open. Then
 * nobody has to ask for it again.
 */
export interface Tabs {
  /** Contact id of this tab's chat; it opens nothing. */
  readonly chat: string | undefined;
  /** Calls back with the chat of another tab, if one says that it is in one. */
  askOthers(onStarted: (contactId: string) => void): void;
  started(contactId: string): void;
  /** From now on this tab is in no chat. */
  forget(): void;
}

/** What tabs say to each other. */
type Word = { readonly type: "started?" } | { readonly type: "started"; readonly contactId: string };

/** What the tabs of this browser know of each other. */
export function createTabs(): Tabs {
  const channel = new BroadcastChannel("chat");
  const say = (word: Word) => channel.postMessage(word);
  let chat = tabStorage.getItem(startedKey) ?? undefined;
  return {
    get chat() {
      return chat;
    },
    askOthers: (onStarted) => {
      channel.onmessage = ({ data }: MessageEvent<Word>) => {
        if (data.type === "started" && chat === undefined) onStarted(data.contactId);
        if (data.type === "started?" && chat !== undefined) say({ type: "started", contactId: chat });
      };
      say({ type: "started?" });
    },
    started: (contactId) => {
      chat = contactId;
      tabStorage.setItem(startedKey, contactId);
      say({ type: "started", contactId });
    },
    forget: () => {
      chat = undefined;
      tabStorage.removeItem(startedKey);
    },
  };
}
