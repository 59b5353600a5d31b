"use client";

import { ArrowDown, ArrowUp, Group, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "#ui/controls/button.tsx";
import { IconButton } from "#ui/controls/icon-button.tsx";
import type { Catalogue } from "../rules/catalogue.ts";
import { blankLeaf } from "../rules/leaves.ts";
import { changedAt, type Joiner, lineOf, moved, ofLine, withOneMore } from "../rules/tree.ts";
import type { SeenValues } from "../rules/vocabulary.ts";
import type { Condition } from "../schema/condition.ts";
import { LeafLine } from "./leaf-line.tsx";
import { SelectParameter } from "./parameter.tsx";

type ConditionBuilderProps = {
  condition: Condition;
  write: (condition: Condition) => void;
  catalogue: Catalogue;
  seen: SeenValues;
};

/** A tree of conditions, line by line: questions as sentences, groups as what has to hold of the lines under them. */
export default function ConditionBuilder({ condition, write, ...words }: ConditionBuilderProps) {
  const isGroup = !("leaf" in lineOf(condition));
  const oneMore = (joiner: Joiner) => write(withOneMore(condition, joiner, blankLeaf(words.catalogue)));
  return (
    <div className="grid gap-2">
      <Branch condition={condition} change={(next) => next && write(next)} depth={0} {...words} />
      {!isGroup && (
        <div className="flex gap-4 font-sans text-sm">
          <Button look="bare" onClick={() => oneMore("all")}>
            and…
          </Button>
          <Button look="bare" onClick={() => oneMore("any")}>
            or…
          </Button>
        </div>
      )}
    </div>
  );
}

type BranchProps = Pick<ConditionBuilderProps, "catalogue" | "seen"> & {
  condition: Condition;
  /** Null takes it out. */
  change: (condition: Condition | null) => void;
  depth: number;
};

/** Deeper trees come as JSON, and are read and changed here all the same. */
const deepest = 5;

function Branch({ condition, change, depth, ...words }: BranchProps) {
  const line = lineOf(condition);
  const list = useRef<HTMLUListElement>(null);
  const follow = useFocusOn(list);
  if ("leaf" in line) {
    return <LeafLine {...line} write={(next) => change(ofLine(next))} {...words} />;
  }
  const { joiner, conditions } = line;
  const opposite: Joiner = joiner === "all" ? "any" : "all";
  const add = (added: Condition) => {
    follow("last");
    change(withOneMore(condition, joiner, added));
  };
  const blank = blankLeaf(words.catalogue);
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="contents">
        <SelectParameter
          label="How many of these have to hold"
          value={nameOf(joiner, line.isTurned)}
          options={joiners}
          onChange={(name) => change(ofLine({ ...line, ...joinerNamed(name) }))}
        />
      </legend>
      <ul ref={list} tabIndex={-1} className="grid gap-2 border-line border-l-2 pl-3 outline-none sm:pl-4">
        {conditions.map((each, at) => {
          const changeIt = (next: Condition | null) => {
            if (next === null) follow("list");
            change(changedAt(condition, [at], () => next));
          };
          const move = (by: -1 | 1) => change(ofLine({ ...line, conditions: moved(conditions, at, by) }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: A condition has no name of its own but its place.
            <li key={at} className="flex flex-wrap items-start gap-x-2">
              <div className="min-w-52 flex-1">
                <Branch condition={each} change={changeIt} depth={depth + 1} {...words} />
              </div>
              <LineDeeds
                place={`${at + 1} of ${conditions.length}`}
                moveUp={at > 0 ? () => move(-1) : null}
                moveDown={at < conditions.length - 1 ? () => move(1) : null}
                group={
                  "leaf" in lineOf(each) && depth + 1 < deepest
                    ? () => changeIt(withOneMore(each, opposite, blank))
                    : null
                }
                remove={() => changeIt(null)}
              />
            </li>
          );
        })}
        <li className="flex flex-wrap gap-x-4 font-sans text-sm">
          <Button look="bare" onClick={() => add(blank)}>
            Add a question
          </Button>
        </li>
      </ul>
    </fieldset>
  );
}

type LineDeedsProps = {
  /** "2 of 3". */
  place: string;
  moveUp: (() => void) | null;
  moveDown: (() => void) | null;
  group: (() => void) | null;
  remove: () => void;
};

function LineDeeds({ place, moveUp, moveDown, group, remove }: LineDeedsProps) {
  return (
    <span className="ml-auto flex sm:-my-1.5">
      {moveUp && <IconButton label={`Move up, ${place}`} icon={ArrowUp} onClick={moveUp} />}
      {moveDown && <IconButton label={`Move down, ${place}`} icon={ArrowDown} onClick={moveDown} />}
      {group && <IconButton label={`Make a group of ${place}`} icon={Group} onClick={group} />}
      <IconButton label={`Take out ${place}`} icon={X} onClick={remove} />
    </span>
  );
}

const joiners = [
  { value: "all", label: "all of these hold" },
  { value: "any", label: "any of these holds" },
  { value: "none", label: "none of these holds" },
  { value: "not_all", label: "not all of these hold" },
];

function nameOf(joiner: Joiner, isTurned: boolean): string {
  if (joiner === "all") return isTurned ? "not_all" : "all";
  return isTurned ? "none" : "any";
}

function joinerNamed(name: string): { joiner: Joiner; isTurned: boolean } {
  return {
    joiner: name === "all" || name === "not_all" ? "all" : "any",
    isTurned: name === "none" || name === "not_all",
  };
}

/** Answers what says where the focus goes once the list has changed: into its newest line, or, where one was taken out, to it. */
function useFocusOn(list: React.RefObject<HTMLUListElement | null>) {
  const wanted = useRef<"last" | "list" | null>(null);
  useEffect(() => {
    if (wanted.current === "list") list.current?.focus();
    if (wanted.current === "last") [...(list.current?.querySelectorAll("select") ?? [])].at(-1)?.focus();
    wanted.current = null;
  });
  return (target: "last" | "list") => {
    wanted.current = target;
  };
}
