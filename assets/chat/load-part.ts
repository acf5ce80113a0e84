import { tabStorage } from "./tab-storage";

const reloadedKey = "chat/reloaded";

/**
 * Loads a part of the page that is needed later. A deployment takes away the parts that older pages name: the page is
 * then loaded again, once, and goes on where it was. What fails after that is thrown.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    const part = await load();
    tabStorage.removeItem(reloadedKey);
    return part;
  } catch (error) {
    if (!(await mayReload())) throw error;
    location.reload();
    // Nothing is shown of a page that goes.
    return new Promise<never>(() => undefined);
  }
}

/** Not twice in a row, not where that could not be remembered, and not without a network, which would lose the page. */
async function mayReload(): Promise<boolean> {
  if (tabStorage.getItem(reloadedKey) !== null) return false;
  tabStorage.setItem(reloadedKey, "yes");
  if (tabStorage.getItem(reloadedKey) === null) return false;
  const isThere = await fetch(location.pathname, { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
  // Without a network the one reload stays for a later try.
  if (!isThere) tabStorage.removeItem(reloadedKey);
  return isThere;
}
