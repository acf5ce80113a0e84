import { readEnvironment } from "../shared/environment";
import { sendingPorts } from "../shared/sending-ports";
import { makeHandler } from "./make-handler";
import { manifest } from "./manifest";

const environment = readEnvironment(manifest);

/** Events of the topic of deliveries. */
export const handler = makeHandler({
  ...sendingPorts(manifest.name, environment),
  fallbackWithinSeconds: Number(environment.FALLBACK_WITHIN_SECONDS),
});
