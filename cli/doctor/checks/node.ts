import { type Check, ok, problem, warning } from "../check";
import { satisfies } from "../versions";

/** The first major version that the AWS SDK takes from January 2027 on. */
const nextMinimum = ">=22";

/** Node.js is one that this project runs on. */
export const node: Check = {
  id: "node",
  title: "Node.js",
  run: ({ host }) => {
    const { nodeVersion } = host;
    const range = host.manifest(".")?.engines?.node ?? "*";
    const takes = `${nodeVersion}; this project takes ${range}`;
    if (!satisfies(nodeVersion, range)) return problem(takes, "Install a Node.js of that range: https://nodejs.org");
    return satisfies(nodeVersion, nextMinimum)
      ? ok(takes)
      : warning(takes, "Move to Node.js 22 or later: AWS's libraries ask for it from January 2027 on.");
  },
};
