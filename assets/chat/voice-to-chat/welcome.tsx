import { useState } from "preact/hooks";
import { tabStorage } from "../tab-storage";
import { useChat } from "../view/context";
import { Screen } from "./screen";
import { useVoiceToChatTexts } from "./texts";

const nameKey = "chat/name";

interface WelcomeProps {
  readonly isStarting: boolean;
  readonly onStart: (name: string) => void;
}

/** Forgets the name: whoever uses the tab next has another one. */
export function forgetName(): void {
  tabStorage.removeItem(nameKey);
}

/**
 * The first screen. The chat starts when somebody asks for it: mail scanners open links in a browser and run what is
 * there, and would use the link up.
 */
export function Welcome({ isStarting, onStart }: WelcomeProps) {
  const { organisation } = useChat().config;
  const texts = useVoiceToChatTexts();
  // What was typed outlives a reload, and no longer than the start of the chat.
  const [name, setName] = useState(() => tabStorage.getItem(nameKey) ?? "");
  const write = (typed: string) => {
    setName(typed);
    tabStorage.setItem(nameKey, typed);
  };
  return (
    <Screen title={texts.welcome(organisation)} isFirst>
      <p>{texts.welcomeText}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isStarting) onStart(name.trim());
        }}
      >
        <label>
          <span>
            {texts.name} <small>({texts.optional})</small>
          </span>
          <input
            type="text"
            name="name"
            autocomplete="name"
            maxLength={64}
            value={name}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button wide" aria-disabled={isStarting}>
          {isStarting ? texts.starting : texts.start}
        </button>
      </form>
    </Screen>
  );
}
