import { useEffect, useRef } from "preact/hooks";
import { transcriptText } from "../conversation/transcript-text";
import type { ChatItem } from "../session/chat-item";
import { CallLink } from "./call-link";
import { useChat } from "./context";
import { save } from "./save";

/** What is left when a chat has ended: the conversation as a file, and the telephone. */
export function Ended({ items }: { readonly items: readonly ChatItem[] }) {
  const { language, config } = useChat();
  const { texts } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const download = () => {
    const text = transcriptText(items, config.organisation, language);
    save(new Blob([text], { type: "text/plain;charset=utf-8" }), texts.transcriptFile);
  };
  return (
    <section class="farewell">
      <h2 ref={heading} tabIndex={-1}>
        {texts.ended}
      </h2>
      <p>{texts.endedThanks}</p>
      <div class="actions">
        {items.length > 0 && (
          <button type="button" class="button" onClick={download}>
            {texts.downloadTranscript}
          </button>
        )}
        <CallLink />
      </div>
    </section>
  );
}
