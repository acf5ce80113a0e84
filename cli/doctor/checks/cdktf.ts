import { type Check, ok, problem } from "../check";

/** The command and the library of CDKTF are there, and are the same release. */
export const cdktf: Check = {
  id: "cdktf",
  title: "CDKTF",
  run: ({ host }) => {
    const library = host.manifest("cdktf")?.version;
    const command = host.manifest("cdktf-cli")?.version;
    if (library !== undefined && library === command) return ok(`${library}, command and library`);
    return problem(
      `library ${library ?? "not installed"}, command ${command ?? "not installed"}`,
      "Run `npm ci`, with development dependencies: it brings both, in the same release.",
    );
  },
};
