const name = "single-key-shortcuts";

/**
 * Whether a single key is no shortcut just now: somebody is typing, a dialog or a menu is open, or they have switched such
 * shortcuts off.
 */
export function isMeantForSomethingElse({ target }: KeyboardEvent): boolean {
  const isInField = target instanceof Element && target.closest(fields) !== null;
  return isInField || document.querySelector("dialog[open]") !== null || areSingleKeysOff();
}

/**
 * Whether somebody has switched shortcuts of single keys off, which who speaks to their machine must be able to do
 * (WCAG 2.1.4). Kept in this browser.
 */
export function areSingleKeysOff(): boolean {
  return localStorage.getItem(name) === "off";
}

/** Switches them on or off. */
export function switchSingleKeys(isOn: boolean) {
  if (isOn) localStorage.removeItem(name);
  else localStorage.setItem(name, "off");
}

const fields =
  "textarea, select, [contenteditable], [role=menu], input:not([type=checkbox], [type=radio], [type=button], [type=submit])";
