import { useEffect, useRef, useState } from "preact/hooks";
import type { Conversation } from "../conversation/conversation";
import { tabStorage } from "../tab-storage";

const key = "chat/sound";

/** The sound for new messages: off until the customer wants it, and kept for as long as the tab. */
export function useSound(conversation: Conversation) {
  const [isOn, setIsOn] = useState(() => tabStorage.getItem(key) === "on");
  const context = useRef<AudioContext | undefined>(undefined);
  useEffect(() => (isOn ? conversation.onArrival(() => play(context)) : undefined), [conversation, isOn]);
  const toggle = () => {
    tabStorage.setItem(key, isOn ? "off" : "on");
    setIsOn(!isOn);
    // Browsers allow sound only to a page that was touched; the first one is heard as an answer to that.
    if (!isOn) play(context);
  };
  return { isOn, toggle };
}

/** Two soft notes, one after the other. */
function play(context: { current: AudioContext | undefined }): void {
  context.current ??= new AudioContext();
  // A page that was loaded again and not touched since stays silent.
  void context.current.resume();
  const { currentTime, destination } = context.current;
  for (const [index, frequency] of [660, 880].entries()) {
    const begin = currentTime + index * 0.12;
    const tone = new OscillatorNode(context.current, { frequency });
    const volume = new GainNode(context.current, { gain: 0 });
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(0.08, begin + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + 0.25);
    tone.connect(volume).connect(destination);
    tone.start(begin);
    tone.stop(begin + 0.3);
  }
}
