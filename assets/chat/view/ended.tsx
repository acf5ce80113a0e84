import { useEffect, useRef, useState } from "preact/hooks";
import type { ConversationState } from "../conversation/conversation-state";
import { arrivedAs } from "../conversation/outbox";
import { spokenText } from "../session/wire-item";
import { CallLink } from "./call-link";
import { useChat } from "./context";
import { SaveTranscript } from "./save-transcript";

interface EndedProps {
  readonly state: Pick<ConversationState, "items" | "outbox">;
  /** What was being written when the chat ended. */
  readonly draft: string;
}

/** What is left when a chat has ended: the conversation as a file, what was not sent any more, and the telephone. */
export function Ended({ state, draft }: EndedProps) {
  const { items, outbox } = state;
  // One that arrived although its answer got lost is in the transcript already.
  const notArrived = outbox.filter((entry) => entry.refused || !arrivedAs(entry, items));
  const unsent = [...notArrived.map(({ content }) => spokenText(content)), draft.trim()].filter((text) => text !== "");
  const { texts } = useChat().language;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="farewell">
      <h2 ref={heading} tabIndex={-1}>
        {texts.ended}
      </h2>
      <p>{texts.endedThanks}</p>
      {draft.trim() !== "" && <Draft text={draft} />}
      <div class="actions">
        {items.length + unsent.length > 0 && <SaveTranscript content={{ items, unsent }} class="button" />}
        <CallLink />
      </div>
    </section>
  );
}

/** What the customer was writing: it went nowhere, and may be needed elsewhere. */
function Draft({ text }: { readonly text: string }) {
  const { texts } = useChat().language;
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => {
    // Where a browser refuses, the text still stands there to be marked.
    void navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => undefined,
    );
  };
  return (
    <div class="unsent">
      <p class="label">{texts.unsentDraft}</p>
      <p class="text" dir="auto">
        {text}
      </p>
      <button type="button" class="small" onClick={copy}>
        {isCopied ? texts.copied : texts.copy}
      </button>
    </div>
  );
}
