/** What helps against a finding in a flow that is told, by rule: rules themselves speak of JSON. */
const fixes: Readonly<Record<string, string>> = {
  "action-count": "Move parts of it into modules (invokeModule) or other flows (transferToFlow).",
  "card-data":
    'Tell logging("off") before it; give collect() an `encryption`, or have the bot obfuscate what it keeps.',
  channel: "Tell it inside the branch of onChannel() for a channel that it works on, or leave it out.",
  "content-size": "Shorten texts, or move parts of it into modules (invokeModule) or other flows (transferToFlow).",
  "endless-loop": "Count the rounds with loop(), or with again() or backTo() and their times.",
  "forbidden-conditions": "Leave `conditions` out, and compare what the step gives back with when().",
  identifier: "Give the step another name: { name: ... } takes 1 to 50 letters, digits, spaces, - and _.",
  "lambda-chain": "Put a say() between two of them, or give them a shorter withinSeconds.",
  "lambda-time-limit": 'Write withinSeconds: 8 or less, or async: "no-wait".',
  "queue-not-set": "Set it with setQueue() before, or use queueFor().",
  "required-conditions": "Tell each of its branches in `conditions`.",
  "result-overwritten": "Keep what is wanted with setAttributes() right after the first, and read the attribute.",
  "silent-end": "Tell why the conversation ends with say() before it.",
  "speech-length": "Cut it into several say().",
  ssml: 'Write it as speech("<speak>...</speak>"), or ssml("...") in a dictionary, with every element closed.',
};

/** The fix for a finding in the words of the language; the rule's own where these fit as they are. */
export function fixInWords(rule: string, fix: string): string {
  return fixes[rule] ?? fix;
}
