import { cloudErrorFrom } from "./cloud-error";

/** What AWS answers, or a CloudError that names the action. */
export async function answer<Result>(action: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    throw cloudErrorFrom(error, action);
  }
}
