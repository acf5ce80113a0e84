import type { Outcome, Standing } from "../block";
import { fromService } from "./from-service";

/** Amazon Q in Connect: a session for the contact, in `$.Wisdom.SessionArn`. */
export function createWisdomSession(at: Standing): Outcome {
  const { center, contact } = at;
  return fromService(at, {
    service: "Amazon Q in Connect",
    namespace: "Wisdom",
    usual: () => {
      const account = center.instanceArn.split(":")[4] ?? "";
      return { SessionArn: `arn:aws:wisdom:${center.region}:${account}:session/${contact.id}/${center.random.id()}` };
    },
  });
}
