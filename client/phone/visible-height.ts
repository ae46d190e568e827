/**
 * A keyboard covers the page on some phones without making it shorter: what is left to see is told to the style
 * sheet, so that the button stays above it.
 */
export function followKeyboard(view: Window): void {
  const { visualViewport, document } = view
  if (!visualViewport) return
  const tell = (): void =>
    document.documentElement.style.setProperty('--visible', `${Math.round(visualViewport.height)}px`)
  visualViewport.addEventListener('resize', tell)
  tell()
}
