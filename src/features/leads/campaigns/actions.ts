"use server";

import { formAction } from "#platform/action.ts";
import { changeCampaign } from "./commands/change-campaign.ts";
import { makeCampaign } from "./commands/make-campaign.ts";
import { removeCampaign } from "./commands/remove-campaign.ts";
import { setSpend } from "./commands/set-spend.ts";
import { changeCampaignInput, makeCampaignInput, removeCampaignInput, setSpendForm } from "./schema.ts";

export const makeCampaignAction = formAction(makeCampaignInput, makeCampaign);

export const changeCampaignAction = formAction(changeCampaignInput, changeCampaign);

export const setSpendAction = formAction(setSpendForm, setSpend);

export const removeCampaignAction = formAction(removeCampaignInput, removeCampaign);
