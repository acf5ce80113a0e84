import { homedir } from "node:os";
import { environmentsFolder } from "../../config/load";
import { projectRoot } from "../../config/project-root";
import { awsClients, type Clients } from "../doctor/clients";

/** Where `npm run keys` works; tests put a folder and an AWS of their own here. */
export interface KeysMachine {
  /** Folder of the environments. */
  readonly folder: string;
  /** Private keys are written nowhere below it. */
  readonly projectRoot: string;
  readonly homeFolder: string;
  readonly clients: (region: string) => Clients;
  /** Undefined where nobody is at the terminal. */
  readonly confirm: ((question: string) => Promise<boolean>) | undefined;
}

/** This machine, and the AWS that its credentials lead to. */
export function thisKeysMachine(): KeysMachine {
  return {
    folder: environmentsFolder,
    projectRoot,
    homeFolder: homedir(),
    clients: (region) => awsClients({ region }),
    confirm: process.stdin.isTTY && process.stdout.isTTY ? confirm : undefined,
  };
}

async function confirm(message: string): Promise<boolean> {
  const prompts = await import("@clack/prompts");
  return (await prompts.confirm({ message, initialValue: false })) === true;
}
