import { tabStorage } from "../tab-storage";

const startedKey = "chat/started";

/**
 * Whether the chat has been started before: in this tab, which a reload does not change, or in another one that is open.
 * Then nobody has to ask for it again.
 */
export interface Tabs {
  readonly hasStarted: boolean;
  /** Calls back if another tab says that it is in the chat. */
  askOthers(onStarted: () => void): void;
  started(): void;
}

/** What the tabs of this browser know of each other. */
export function createTabs(): Tabs {
  const channel = new BroadcastChannel("chat");
  let hasStarted = tabStorage.getItem(startedKey) !== null;
  return {
    get hasStarted() {
      return hasStarted;
    },
    askOthers: (onStarted) => {
      channel.onmessage = ({ data }) => {
        if (data === "started" && !hasStarted) onStarted();
        if (data === "started?" && hasStarted) channel.postMessage("started");
      };
      channel.postMessage("started?");
    },
    started: () => {
      hasStarted = true;
      tabStorage.setItem(startedKey, "yes");
      channel.postMessage("started");
    },
  };
}
