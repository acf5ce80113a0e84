import { useEffect, useState } from "preact/hooks";
import type { Conversation } from "../conversation/conversation";
import type { ConversationState } from "../conversation/conversation-state";

/** The state of a conversation; the view follows it. */
export function useConversation(conversation: Conversation): ConversationState {
  const [state, setState] = useState(conversation.state);
  useEffect(() => {
    setState(conversation.state);
    return conversation.subscribe(() => setState(conversation.state));
  }, [conversation]);
  return state;
}
