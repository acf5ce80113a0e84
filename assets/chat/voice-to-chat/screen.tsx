import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useChat } from "../view/context";

interface ScreenProps {
  readonly title: string;
  /** The first screen names the organisation in its heading, and leaves the focus where the browser has it. */
  readonly isFirst?: boolean;
  readonly children: ComponentChildren;
}

/** A page with one thing to say. A new one is read out from its heading. */
export function Screen({ title, isFirst = false, children }: ScreenProps) {
  const { organisation } = useChat().config;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = organisation === "" || isFirst ? title : `${title} · ${organisation}`;
    if (!isFirst) heading.current?.focus();
  }, [title, isFirst, organisation]);
  return (
    <main class="screen">
      <div class="panel">
        {organisation !== "" && !isFirst && <p class="brand">{organisation}</p>}
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
