"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "../controls/button.tsx";
import { ConfirmButton } from "../controls/confirm-button.tsx";
import { IconButton } from "../controls/icon-button.tsx";
import { Menu } from "../controls/menu.tsx";
import { useToast } from "../controls/toast.tsx";

/** What one presses, and what comes of it. */
export function DeedSamples() {
  const [isArchived, setIsArchived] = useState(false);
  const toast = useToast();
  const archive = () => {
    setIsArchived(true);
    toast({ text: "The sample was archived.", undo: () => setIsArchived(false) });
  };
  return (
    <div className="flex flex-wrap gap-2.5">
      <Button look="ink">Set a goal</Button>
      <Button>Present</Button>
      <Button disabled>Propose version 3</Button>
      <Button onClick={archive} disabled={isArchived}>
        {isArchived ? "Archived" : "Archive the sample"}
      </Button>
      <IconButton label="Change the sample" icon={Pencil} />
      <ConfirmButton
        label="Revoke the key"
        question="Revoke the key “Warehouse”?"
        consequence="Programs that use it get no answer from the next request on. It can’t be brought back."
        confirmLabel="Revoke it"
        action={async () => ({ done: true, answer: null })}
      />
      <Menu
        label="More for the sample"
        items={[
          { label: "Archive", onSelect: archive },
          { label: "Remove", onSelect: () => toast({ text: "Nothing was removed: it is a sample." }), isDanger: true },
        ]}
      >
        More…
      </Menu>
    </div>
  );
}
