import { type Check, ok, problem } from "../check";

/** AWS knows who we are. */
export const credentials: Check = {
  id: "credentials",
  title: "Credentials",
  run: async ({ access, host }) => {
    const profile = host.variables.AWS_PROFILE;
    const through = profile ? ` (AWS_PROFILE ${profile})` : "";
    const given = await access();
    return given.type === "granted"
      ? ok(`${given.caller.arn}${through}`)
      : problem(`${given.error.message}${through}`, given.error.fix);
  },
};
