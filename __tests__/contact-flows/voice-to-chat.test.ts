import { flowMatchers } from "../../contact-flows/simulate/scenario/matchers";

expect.extend(flowMatchers);

import "./voice-to-chat/definitions.cases";
import "./voice-to-chat/triggers.cases";
import "./voice-to-chat/offer.cases";
import "./voice-to-chat/address.cases";
import "./voice-to-chat/sending.cases";
import "./voice-to-chat/any-moment.cases";
import "./voice-to-chat/chat.cases";
import "./voice-to-chat/real-handlers.cases";
import "./voice-to-chat/inbound-with-chat.cases";
import "./voice-to-chat/walks.cases";
// Last: it looks back at all of them.
import "./voice-to-chat/coverage.cases";
