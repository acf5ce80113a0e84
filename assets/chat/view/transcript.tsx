import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Conversation } from "../conversation/conversation";
import type { ConversationState } from "../conversation/conversation-state";
import { type TimelineEntry, timelineOf } from "../conversation/timeline";
import { useChat, useTexts } from "./context";
import { Icon } from "./icons";
import { Message, type MessageActions } from "./message";
import { Outgoing, UploadLine } from "./outgoing";

interface TranscriptProps {
  readonly conversation: Conversation;
  readonly state: ConversationState;
}

/** Nearer to the end than this, the newest message is kept in view. */
const nearPixels = 80;

/** All that was said. New messages are read out, the customer's own are not. */
export function Transcript({ conversation, state }: TranscriptProps) {
  const texts = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const timeline = useMemo(
    () => timelineOf(state),
    [state.items, state.outbox, state.uploads, state.receipts, state.connection],
  );
  const { isAtEnd, missed, toEnd, onScroll } = useStickToEnd(scroller, state);
  const actions: MessageActions = useMemo(
    () => ({
      choose: (questionId, reply) => conversation.choose(questionId, reply),
      file: (id) => conversation.session.file(id),
    }),
    [conversation],
  );
  return (
    <div class="transcript">
      <div
        ref={scroller}
        class="scroller"
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={texts.messages}
        aria-busy={!state.loaded}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the keyboard.
        tabIndex={0}
        onScroll={onScroll}
      >
        <ol>
          {timeline.map((line) => (
            <Line key={line.key} line={line} conversation={conversation} state={state} actions={actions} />
          ))}
        </ol>
      </div>
      <Typing name={state.typing} />
      {!isAtEnd && (
        // Another button rather than one that grows.
        <button key={missed} type="button" class="to-end" aria-label={texts.latest} onClick={toEnd}>
          {missed > 0 && <span>{texts.newMessages(missed)}</span>}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function Line({
  line,
  conversation,
  state,
  actions,
}: TranscriptProps & { readonly line: TimelineEntry; readonly actions: MessageActions }) {
  const { locale } = useChat().language;
  switch (line.kind) {
    case "day":
      return <li class="note">{new Intl.DateTimeFormat(locale, { dateStyle: "full" }).format(line.atMs)}</li>;
    case "item":
      return <Message entry={line} actions={actions} />;
    case "outgoing": {
      const { clientToken } = line.entry;
      return (
        <Outgoing
          entry={line.entry}
          connection={state.connection}
          isFollowUp={line.isFollowUp}
          onRetry={() => conversation.retry(clientToken)}
          onDiscard={() => conversation.discard(clientToken)}
        />
      );
    }
    case "upload": {
      const { id } = line.upload;
      return (
        <UploadLine
          upload={line.upload}
          hasEnded={state.connection === "ended"}
          onRetry={() => conversation.retryUpload(id)}
          onDiscard={() => conversation.discardUpload(id)}
        />
      );
    }
  }
}

/** Its place is always there, so that nothing moves when somebody begins to write. */
function Typing({ name }: { readonly name: string | undefined }) {
  const texts = useTexts();
  return (
    <p class="typing" role="status">
      {name !== undefined && (
        <>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {texts.typing(name || texts.agent)}
        </>
      )}
    </p>
  );
}

function useStickToEnd(
  scroller: { readonly current: HTMLDivElement | null },
  { items, outbox, uploads }: ConversationState,
) {
  const [isAtEnd, setIsAtEnd] = useState(true);
  const seen = useRef(0);
  const ofOthers = useMemo(() => items.filter(({ own, body }) => !own && body.kind !== "event").length, [items]);
  const toEnd = () => {
    const { current } = scroller;
    if (current) current.scrollTop = current.scrollHeight;
  };
  if (isAtEnd) seen.current = ofOthers;
  useLayoutEffect(() => {
    if (isAtEnd) toEnd();
  }, [items]);
  // What one writes oneself is always shown.
  useLayoutEffect(toEnd, [outbox.length, uploads.length]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => seen.current === ofOthers && toEnd());
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [ofOthers]);
  const onScroll = ({ currentTarget }: { readonly currentTarget: HTMLDivElement }) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    setIsAtEnd(scrollHeight - scrollTop - clientHeight < nearPixels);
  };
  return { isAtEnd, missed: ofOthers - seen.current, toEnd, onScroll };
}
