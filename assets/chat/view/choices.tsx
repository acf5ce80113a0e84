import type { Language } from "../language/language";
import type { Choice, ChoiceCard, ChoiceMessage, ChoiceReply } from "../messages/choices";
import { spokenText } from "../session/wire-item";
import { useChat, useTexts } from "./context";
import { LinkedText } from "./linked-text";

interface ChoicesProps {
  readonly message: ChoiceMessage;
  /** What the customer has said since; undefined while the question is open. */
  readonly answer: string | undefined;
  readonly onChoose: (reply: ChoiceReply) => void;
}

/** A question with buttons. Once it is answered they say what there was, and what was chosen. */
export function Choices({ message, answer, onChoose }: ChoicesProps) {
  const texts = useTexts();
  const { title, cards } = message;
  if (cards.length === 0)
    return (
      <p class="text" dir="auto">
        {title || texts.cannotShow}
      </p>
    );
  const isCarousel = cards.length > 1;
  return (
    <div class="choices">
      {isCarousel && title !== "" && (
        <p class="text" dir="auto">
          {title}
        </p>
      )}
      <div class={isCarousel ? "cards" : "card"}>
        {cards.map((card, index) => (
          <Card key={`${index}`} card={card} answer={answer} onChoose={onChoose} />
        ))}
      </div>
    </div>
  );
}

function Card({ card, answer, onChoose }: Omit<ChoicesProps, "message"> & { readonly card: ChoiceCard }) {
  return (
    <fieldset class="choice-card">
      <legend class="text question" dir="auto">
        <LinkedText text={card.title} />
      </legend>
      {card.subtitle !== "" && (
        <p class="text subtitle" dir="auto">
          <LinkedText text={card.subtitle} />
        </p>
      )}
      <ul>
        {card.choices.map((choice, index) => (
          <li key={`${index}`}>
            <ChoiceButton choice={choice} answer={answer} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function ChoiceButton({ choice, answer, onChoose }: Omit<ChoicesProps, "message"> & { readonly choice: Choice }) {
  const { language } = useChat();
  const label = (
    <>
      <span>{titleOf(choice, language)}</span>
      {choice.subtitle !== "" && <small>{choice.subtitle}</small>}
    </>
  );
  if (choice.href !== undefined) {
    return (
      <a class="choice" href={choice.href} target="_blank" rel="noopener noreferrer">
        {label}
      </a>
    );
  }
  if (answer === undefined) {
    return (
      <button
        type="button"
        class="choice"
        onClick={({ detail }) => {
          onChoose(choice.reply);
          // Chosen with the keyboard, the button is gone: whoever writes with it goes on where one writes.
          if (detail === 0) document.querySelector<HTMLElement>(".composer textarea")?.focus();
        }}
      >
        {label}
      </button>
    );
  }
  const isChosen = answer === spokenText(choice.reply.content);
  return (
    <p class={`choice done${isChosen ? " chosen" : ""}`}>
      {label}
      {isChosen && <small>{language.texts.chosen}</small>}
    </p>
  );
}

function titleOf({ title, startsAtMs }: Choice, { locale }: Language): string {
  if (startsAtMs === undefined) return title;
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" }).format(startsAtMs);
}
