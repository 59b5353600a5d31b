"use server";

import { formAction } from "#platform/action.ts";
import { noInput } from "#platform/parse.ts";
import { endActingHead, nameActingHead } from "./commands/acting-head.ts";
import { changeMember } from "./commands/change-member.ts";
import { deactivateMember, leaveWorkspace, reactivateMember } from "./commands/deactivate-member.ts";
import { nameHead } from "./commands/name-head.ts";
import { changeMemberForm, endActingHeadInput, memberInput, nameActingHeadInput, nameHeadInput } from "./schema.ts";

export const changeMemberAction = formAction(changeMemberForm, changeMember);
export const nameHeadAction = formAction(nameHeadInput, nameHead);
export const nameActingHeadAction = formAction(nameActingHeadInput, nameActingHead);
export const endActingHeadAction = formAction(endActingHeadInput, endActingHead);
export const deactivateMemberAction = formAction(memberInput, deactivateMember);
export const reactivateMemberAction = formAction(memberInput, reactivateMember);
export const leaveWorkspaceAction = formAction(noInput, leaveWorkspace);
