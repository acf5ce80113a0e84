// The official library of Amazon Connect puts itself on the window as `connect`; only this file knows.
import "amazon-connect-chatjs";

/** Tells the library where Amazon Connect is. It logs nothing: what people write stays out of the console. */
export function configureChatjs(region: string, endpoint: string | undefined): void {
  const config = {
    region,
    features: { messageReceipts: { shouldSendMessageReceipts: true, throttleTime: 1_000 } },
    ...(endpoint === undefined ? {} : { endpoint }),
  };
  connect.ChatSession.setGlobalConfig(config);
}

export const chatjs = connect.ChatSession;

/** A session of the library's own. */
export type ChatjsSession = connect.CustomerChatSession;
