"use client";

import { useState } from "react";
import { CheckboxField } from "../controls/checkbox-field.tsx";
import { Dialog } from "../layout/dialog.tsx";
import { Key } from "./key.tsx";
import { type Shortcut, shortcuts } from "./keys.ts";
import { areSingleKeysOff, switchSingleKeys } from "./single-keys.ts";

/** All shortcuts, and the switch for those of a single key. */
export default function KeyboardHelp({ close }: { close: () => void }) {
  const [isOn, setIsOn] = useState(!areSingleKeysOff());
  const groups = Map.groupBy(shortcuts, ({ group }) => group);
  return (
    <Dialog title="Keyboard shortcuts" close={close}>
      <div className="grid gap-5">
        {[...groups].map(([group, members]) => (
          <section key={group}>
            <h3 className="mb-1 text-soft text-xs">{group}</h3>
            <dl className="divide-y divide-line">
              {members.map(({ keys, label }) => (
                <div key={keys.join(" ")} className="flex items-center justify-between gap-4 py-1.5">
                  <dt>{label}</dt>
                  <dd className="flex gap-1">
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <CheckboxField
          label="Shortcuts of single keys"
          hint="Switch them off if you speak to your computer. Ctrl K stays."
          checked={isOn}
          onChange={(event) => {
            switchSingleKeys(event.target.checked);
            setIsOn(event.target.checked);
          }}
        />
      </div>
    </Dialog>
  );
}

function Keys({ keys }: Pick<Shortcut, "keys">) {
  const modifier = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl";
  return keys
    .flatMap((key) => key.split("+"))
    .map((key) => (
      <Key key={key}>{key === "Mod" ? modifier : key.replace(/^[a-z]$/, (letter) => letter.toUpperCase())}</Key>
    ));
}
