import { useEffect, useRef, useState } from "preact/hooks";
import type { Conversation } from "../conversation/conversation";
import { type ConversationState, type Stage, stageOf } from "../conversation/conversation-state";
import { agentsIn } from "../conversation/items";
import type { Keep } from "../conversation/keep";
import type { Texts } from "../language/en";
import { Composer } from "./composer";
import { useChat } from "./context";
import { EndDialog } from "./end-dialog";
import { Ended } from "./ended";
import { Icon } from "./icons";
import type { useSound } from "./sound";
import { Transcript } from "./transcript";
import { useConversation } from "./use-conversation";

interface ChatViewProps {
  readonly conversation: Conversation;
  readonly keep: Keep;
  readonly sound: ReturnType<typeof useSound>;
}

/** A chat: who is there, what was said, and where to write. */
export function ChatView({ conversation, keep, sound }: ChatViewProps) {
  const state = useConversation(conversation);
  // Each time it is asked anew: a browser tells late that the former dialog is closed, which says nothing about this one.
  const [question, setQuestion] = useState({ id: 0, isOpen: false });
  const closed = (id: number) => setQuestion((now) => (now.id === id ? { id, isOpen: false } : now));
  const draft = useRef(keep.draft);
  const hasEnded = state.connection === "ended";
  useUnreadTitle(state.unread);
  useSeen(conversation);
  return (
    <div class="chat">
      <Header state={state} sound={sound} onEnd={() => setQuestion(({ id }) => ({ id: id + 1, isOpen: true }))} />
      <main>
        <Transcript conversation={conversation} state={state} />
        {hasEnded ? (
          <Ended state={state} draft={draft.current} />
        ) : (
          <Composer
            draft={draft.current}
            onDraft={(text) => {
              draft.current = text;
              keep.keepDraft(text);
            }}
            onSend={(text) => conversation.say(text)}
            onTyping={() => conversation.session.typing()}
            onFile={(file) => conversation.attach(file)}
          />
        )}
      </main>
      {question.isOpen && !hasEnded && (
        <EndDialog
          key={question.id}
          items={state.items}
          onEnd={() => conversation.leave()}
          onClose={() => closed(question.id)}
        />
      )}
    </div>
  );
}

interface HeaderProps {
  readonly state: ConversationState;
  readonly sound: ChatViewProps["sound"];
  readonly onEnd: () => void;
}

function Header({ state, sound, onEnd }: HeaderProps) {
  const { language, config } = useChat();
  const { texts } = language;
  const agents = agentsIn(state.items);
  const stage = stageOf(state, agents);
  return (
    <header>
      <div class="who">
        <h1>{config.organisation}</h1>
        <p class={`status ${stage}`} role="status">
          {statusText(stage, agents, language.locale, texts)}
        </p>
      </div>
      {stage !== "ended" && (
        <>
          <button
            type="button"
            class="icon-button"
            aria-pressed={sound.isOn}
            aria-label={texts.sound}
            title={texts.sound}
            onClick={sound.toggle}
          >
            <Icon name={sound.isOn ? "soundOn" : "soundOff"} />
          </button>
          <button type="button" class="button quiet end" aria-label={texts.end} onClick={onEnd}>
            <span class="long">{texts.end}</span>
            <span class="short">{texts.endShort}</span>
          </button>
        </>
      )}
    </header>
  );
}

function statusText(stage: Stage, agents: readonly string[], locale: string, texts: Texts): string {
  if (stage !== "with-agent") return texts[stage];
  const names = agents.map((name) => name || texts.agent);
  return texts.withAgent(new Intl.ListFormat(locale).format(names), names.length);
}

/** A page in the background tells in its title, and on its icon where it has one, how many messages wait. */
function useUnreadTitle(unread: number): void {
  const { language, config } = useChat();
  const { texts } = language;
  useEffect(() => {
    const title = `${texts.chat} · ${config.organisation}`;
    document.title = unread > 0 ? texts.unread(unread, title) : title;
    void showBadge(unread);
  }, [unread, texts, config.organisation]);
}

function useSeen(conversation: Conversation): void {
  useEffect(() => {
    const seen = () => {
      if (!document.hidden) conversation.seen();
    };
    document.addEventListener("visibilitychange", seen);
    return () => document.removeEventListener("visibilitychange", seen);
  }, [conversation]);
}

/** Only installed pages have an icon to put a number on, and only some browsers do so. */
async function showBadge(unread: number): Promise<void> {
  const app: Partial<Pick<Navigator, "setAppBadge" | "clearAppBadge">> = navigator;
  await (unread > 0 ? app.setAppBadge?.(unread) : app.clearAppBadge?.())?.catch(() => undefined);
}
