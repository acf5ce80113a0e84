/**
 * Keeps `--height` at what can be seen of the page. Safari lays its keyboard over the page instead of making room, and
 * what is written would be hidden by it.
 */
export function followViewport(): void {
  const { visualViewport } = window;
  if (!visualViewport) return;
  const follow = () => {
    // Whoever has zoomed in wants to move about in the page as it is.
    if (visualViewport.scale > 1.01) return;
    document.documentElement.style.setProperty("--height", `${Math.round(visualViewport.height)}px`);
    // A page that does not fit even so is scrolled to where the customer writes.
    if (document.documentElement.scrollHeight > Math.ceil(visualViewport.height)) {
      document.activeElement?.scrollIntoView({ block: "nearest" });
    } else scrollTo(0, 0);
  };
  visualViewport.addEventListener("resize", follow);
  follow();
}
