import { flowMatchers } from "../../contact-flows/simulate/scenario/matchers";

expect.extend(flowMatchers);

import "./scenarios/inbound.cases";
import "./scenarios/languages.cases";
import "./scenarios/waiting.cases";
import "./scenarios/whispers.cases";
import "./scenarios/hold.cases";
import "./scenarios/transfers.cases";
import "./scenarios/disconnect.cases";
import "./scenarios/chats.cases";
import "./scenarios/tasks.cases";
import "./scenarios/failures.cases";
import "./scenarios/determinism.cases";
import "./scenarios/walks.cases";
// Last: it looks back at all of them.
import "./scenarios/coverage.cases";
