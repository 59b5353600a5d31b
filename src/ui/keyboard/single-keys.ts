const name = "single-key-shortcuts";

/**
 * Whether somebody has switched shortcuts of single keys off, which who speaks to their machine must be able to do
 * (WCAG 2.1.4). Kept in this browser.
 */
export function areSingleKeysOff(): boolean {
  return localStorage.getItem(name) === "off";
}

export function switchSingleKeys(isOn: boolean) {
  if (isOn) localStorage.removeItem(name);
  else localStorage.setItem(name, "off");
}
