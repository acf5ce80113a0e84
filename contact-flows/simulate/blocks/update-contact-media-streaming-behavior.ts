import { done, type Outcome, type Standing } from "../block";
import { effectOf } from "./effect";

/** Start or stop media streaming: `$.MediaStreams` says where the customer's voice goes to, and from when to when. */
export function updateContactMediaStreamingBehavior(at: Standing): Outcome {
  const { contact, center } = at;
  const { MediaStreamingState } = effectOf(at);
  const now = String(center.clock.now);
  if (MediaStreamingState === "Enabled") {
    const account = center.instanceArn.split(":")[4] ?? "";
    const arn = `arn:aws:kinesisvideo:${center.region}:${account}:stream/contact-${contact.id}`;
    // A fragment's number has 47 digits; it counts up from the time at which the stream begins.
    contact.stream = { arn, begun: now, ended: undefined, fragment: now.padStart(47, "0") };
  } else if (contact.stream !== undefined) contact.stream = { ...contact.stream, ended: now };
  return done();
}
