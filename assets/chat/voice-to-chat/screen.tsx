import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useChat } from "../view/context";

interface ScreenProps {
  readonly title: string;
  /** False where the browser's own order is right: on the first screen, which the customer has just opened. */
  readonly takesFocus: boolean;
  readonly children: ComponentChildren;
}

/** A page with one thing to say. A new one is read out from its heading. */
export function Screen({ title, takesFocus, children }: ScreenProps) {
  const { organisation } = useChat().config;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = organisation === "" ? title : `${title} · ${organisation}`;
    if (takesFocus) heading.current?.focus();
  }, [title, takesFocus, organisation]);
  return (
    <main class="screen">
      <div class="panel">
        {organisation !== "" && <p class="brand">{organisation}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
    </main>
  );
}

/** Something takes a moment. */
export function Opening({ text }: { readonly text: string }) {
  return (
    <main class="screen">
      <p class="opening" role="status">
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {text}
      </p>
    </main>
  );
}
