import { useContext } from "preact/hooks";
import { Context } from "../view/context";
import { de } from "./de";
import { en, type VoiceToChatTexts } from "./en";

const dictionaries: Readonly<Record<string, VoiceToChatTexts>> = { en, de };

/** The texts of the present language. */
export function useVoiceToChatTexts(): VoiceToChatTexts {
  return dictionaries[useContext(Context).language.lang] ?? en;
}
