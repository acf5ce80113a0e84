import { done, failed, type Outcome, type Standing } from "../block";

/** Set voice; on other channels nothing is spoken, and nothing changes. */
export function updateContactTextToSpeechVoice(at: Standing): Outcome {
  if (at.contact.channel !== "VOICE") return done();
  const voice = at.text("TextToSpeechVoice");
  if (voice === undefined) return failed("there is no TextToSpeechVoice");
  at.contact.voice = voice;
  return done();
}
