import { readEnvironment } from "../shared/environment";
import { openWays } from "../shared/open-ways";
import { sendingPorts } from "../shared/sending-ports";
import { makeHandler } from "./make-handler";
import { manifest } from "./manifest";

const environment = readEnvironment(manifest);

export const handler = makeHandler({
  ...sendingPorts(manifest.name, environment),
  open: openWays(environment),
});
