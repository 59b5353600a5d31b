"use client";

import { Avatar } from "#ui/avatar.tsx";
import { Time } from "#ui/time.tsx";
import type { Comment } from "../schema/thread.ts";
import { useDraftRoom } from "./draft-room.tsx";

/** One thing that was said about a clause. */
export function CommentEntry({ comment: { writer, team, text, writtenAt } }: { comment: Comment }) {
  const { reader } = useDraftRoom();
  return (
    <article className="grid grid-cols-[auto_1fr] gap-x-3">
      <Avatar name={writer.name} side={team} />
      <div className="wrap-anywhere min-w-0">
        <p>
          <strong>{writer.name}</strong>{" "}
          <span className="text-soft text-xs">
            <Time at={writtenAt} reader={reader} />
          </span>
        </p>
        <p className="whitespace-pre-line text-pretty">{text}</p>
      </div>
    </article>
  );
}
