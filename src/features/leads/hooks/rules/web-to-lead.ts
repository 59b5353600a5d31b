import { longSalesforceId } from "../../imports/rules/salesforce-id.ts";
import { own as vocabulary } from "../../imports/vocabulary/rules/own.ts";
import { formOf } from "./body.ts";
import { shows } from "./claims.ts";
import { propertiesOf } from "./properties.ts";
import type { Sender } from "./sender.ts";

/** A form of a website, with the names that Salesforce gives its inputs. It has no ids: people are known by their address. */
export const webToLead: Sender = {
  vocabulary,
  claimOf(request, { account }) {
    if (!account) return { kind: "open" };
    const form = formOf(request);
    const organization = "value" in form ? form.value.get("oid") : null;
    const otherwise = "Its oid is another organization of Salesforce than this webhook is for.";
    return shows(organization && longSalesforceId(organization.trim()), longSalesforceId(account.trim()), otherwise);
  },
  read(request) {
    const form = formOf(request);
    if ("problem" in form) return form;
    const values = [...form.value].filter(([name]) => !ofTheForm.test(name));
    return { messages: [{ key: null, kind: "lead", system: null, properties: propertiesOf(values) }] };
  },
};

/** What steers Salesforce and tells nothing of anybody. */
const ofTheForm =
  /^(oid|orgid|retURL|debug|debugEmail|encoding|submit|external|lookup|recordType|Campaign_ID|member_status|captcha.*|g-recaptcha-response|emailOptOut|faxOptOut|doNotCall)$/i;
