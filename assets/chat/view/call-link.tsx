import { useChat } from "./context";

/** The telephone, where there is a number. */
export function CallLink() {
  const { language, config } = useChat();
  if (config.phoneNumber === null) return null;
  return (
    <a class="button quiet" href={`tel:${config.phoneNumber}`}>
      {language.texts.call(config.phoneNumber)}
    </a>
  );
}
