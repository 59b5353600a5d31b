"use server";

import { formAction } from "#platform/action.ts";
import { answerObjection } from "./commands/answer-objection.ts";
import { declineVersion, withdrawVersion } from "./commands/close-version.ts";
import { objectTo, signOff } from "./commands/sign-off.ts";
import {
  answerObjectionInput,
  declineVersionInput,
  objectToInput,
  signOffInput,
  withdrawVersionInput,
} from "./schema/deeds.ts";

export const declineVersionAction = formAction(declineVersionInput, declineVersion);

export const withdrawVersionAction = formAction(withdrawVersionInput, withdrawVersion);

export const signOffAction = formAction(signOffInput, signOff);

export const objectToAction = formAction(objectToInput, objectTo);

export const answerObjectionAction = formAction(answerObjectionInput, answerObjection);
