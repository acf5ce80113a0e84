import { type Course, done, failed, type Outcome, over, type Standing } from "../block";
import { second } from "../clock";
import { hangUp } from "../lifecycle";
import { leaveQueue } from "../routing";
import { answerOf, isDialable, isPhoneNumber } from "../third-party";
import { handedOver } from "../transfers";

/** Transfer to phone number: the customer talks to somebody outside; the flow goes on afterwards where it says so. */
export function transferParticipantToThirdParty(at: Standing): Outcome | Course {
  const number = at.text("ThirdPartyPhoneNumber") ?? "";
  const limit = Number(at.text("ThirdPartyConnectionTimeLimitSeconds"));
  if (!isPhoneNumber(number)) return failed(`${number} is no number such as +14155550100`);
  if (!isDialable(at.center, number)) return failed(`${number} may not be called`, "CallFailed");
  if (!(limit >= 0 && limit <= 600)) return failed("the time limit is not 0 to 600 seconds");
  const goesOn = at.text("ContinueFlowExecution")?.toLowerCase() === "true";
  at.center.note(at.contact, { type: "contact", state: "calls", detail: number });
  return calling(at, number, limit, goesOn);
}

function* calling(at: Standing, number: string, limit: number, goesOn: boolean): Course {
  const { center, contact } = at;
  const { thirdPartyAnswerSeconds } = center.behaviour;
  const answer = answerOf(center, number);
  if (answer === "no-answer" || (answer === "answers" && thirdPartyAnswerSeconds > limit)) {
    yield { until: center.clock.now + limit * second };
    return failed(`${number} did not answer within ${limit} s`, "ConnectionTimeLimitExceeded");
  }
  yield { until: center.clock.now + thirdPartyAnswerSeconds * second };
  if (answer === "busy") return failed(`${number} is busy`, "CallFailed");
  yield* talking(at, number);
  if (goesOn) return done();
  hangUp(center, contact, "THIRD_PARTY_DISCONNECT");
  return over({ type: "left" });
}

function* talking({ center, contact }: Standing, number: string): Course<void> {
  leaveQueue(center, contact);
  handedOver(center, contact);
  contact.state = "third-party";
  center.note(contact, { type: "contact", state: "third-party", detail: number });
  // No other signal concerns a customer who talks to somebody outside.
  yield { until: center.clock.now + center.behaviour.thirdPartyTalkSeconds * second, for: ["signal"] };
  contact.state = "flow";
  center.note(contact, { type: "contact", state: "third-party-left", detail: number });
}
