import type { FunctionComponent } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { StartChatResponse } from "../../functions/start-chat/events";
import { languageFor, offered } from "./language/language";
import { loadPart } from "./load-part";
import type { PageConfig } from "./page-config";
import { Context } from "./view/context";
import { Problem } from "./voice-to-chat/problem";
import { VoiceToChat } from "./voice-to-chat/voice-to-chat";

/** The page, with the settings of its deployment or without. */
export function App({ config }: { readonly config: PageConfig | undefined }) {
  const [locales, setLocales] = useState(() => offered(navigator.languages, config?.languages ?? navigator.languages));
  const language = useMemo(() => languageFor(locales), [locales]);
  const [Chat, setChat] = useState<FunctionComponent>();
  useEffect(() => {
    document.documentElement.lang = language.lang;
  }, [language]);
  const onChat = useCallback(
    async (chat: StartChatResponse) => {
      if (!config) return;
      const opened = await loadAndOpen(chat, config);
      // The call was in this language; the visitor's browser may be in another.
      setLocales((former) => [chat.language, ...former]);
      setChat(() => opened);
    },
    [config],
  );
  if (!config) {
    return (
      <Context.Provider value={{ language, config: { organisation: "", attachments: false, phoneNumber: null } }}>
        <Problem problem={undefined} retryAfterSeconds={0} onRetry={() => location.reload()} />
      </Context.Provider>
    );
  }
  return (
    <Context.Provider value={{ language, config }}>
      {Chat ? <Chat /> : <VoiceToChat onChat={onChat} />}
    </Context.Provider>
  );
}

/** What shows a chat, and Amazon Connect's library, are loaded here and not before. */
async function loadAndOpen(chat: StartChatResponse, config: PageConfig): Promise<FunctionComponent> {
  const [{ Chat, openChat }, { connectToChat }] = await loadPart(() =>
    Promise.all([import("./open-chat"), import("./session/connect-session")]),
  );
  const open = openChat(chat, config, connectToChat);
  return () => <Chat {...open} />;
}
