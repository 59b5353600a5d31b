import { describe, expect, it } from "vitest";
import type { Target } from "#features/leads/imports/schema.ts";
import { recognised } from "../factories/reading.ts";

describe("a file is recognised by its header as one of", () => {
  it("HubSpot, old labels", () => {
    const file = recognised(
      "Contact ID,First Name,Email,Lifecycle Stage,Original Source,Became a Customer Date,Create Date\n1,A,a@b.example,customer,Organic,2025-01-02,2025-01-01\n",
    );
    expect(file.source).toBe("hubspot");
    expect(file.meanings).toEqual({
      "Contact ID": "externalId",
      "First Name": "firstName",
      Email: "email",
      "Lifecycle Stage": "stage",
      "Original Source": "source",
      "Became a Customer Date": "event:won.occurredAt",
      "Create Date": "createdAt",
    });
    expect(file.settings.mapping[3]?.values).toEqual({ customer: "won" });
  });

  it("HubSpot, new labels, where a status beside the lifecycle stage is no stage", () => {
    const file = recognised(
      '"Record ID","Lifecycle Stage","Lead Status","Original Traffic Source","Date entered ""Marketing Qualified Lead (Lifecycle Stage Pipeline)""","Date entered ""Sales Qualified Lead (Lifecycle Stage Pipeline)""","First outreach date","Number of times contacted","Lead response time (HH:mm:ss)","Marketing contact status","Create Date","Create Date"\n' +
        '"1","Lead","NEW","Paid Search","2025-03-12 09:20","","2025-03-12 09:50","4","00:29:12","Marketing contact","2025-03-12 09:14","2025-03-12 09:14"\n',
    );
    expect(file.source).toBe("hubspot");
    expect(file.meanings).toEqual({
      "Record ID": "externalId",
      "Lifecycle Stage": "stage",
      "Lead Status": "field:lead_status text",
      "Original Traffic Source": "source",
      'Date entered "Marketing Qualified Lead (Lifecycle Stage Pipeline)"': "event:qualified.occurredAt",
      'Date entered "Sales Qualified Lead (Lifecycle Stage Pipeline)"': "event:opportunity_opened.occurredAt",
      "First outreach date": "touch:message.occurredAt",
      "Number of times contacted": "field:number_of_times_contacted number",
      "Create Date": "createdAt",
    });
  });

  it("HubSpot's API names", () => {
    const { source, meanings } = recognised(
      "hs_object_id,lifecyclestage,hs_v2_date_entered_marketingqualifiedlead,hs_email_optout\n1,lead,1741770840000,true\n",
    );
    expect([source, meanings]).toEqual([
      "hubspot",
      {
        hs_object_id: "externalId",
        lifecyclestage: "stage",
        hs_v2_date_entered_marketingqualifiedlead: "event:qualified.occurredAt",
      },
    ]);
  });

  it("Salesforce Data Loader, in capitals or not", () => {
    for (const change of [(text: string) => text, (text: string) => text.toUpperCase()]) {
      const { source, settings, meanings } = recognised(
        `${change("Id,LastName,Company,LeadSource,Status,IsConverted,ConvertedDate,CreatedDate,OwnerId,SystemModstamp")}\n1,Ek,Ek AB,Web,Open - Not Contacted,false,,2025-01-02T15:41:15.000Z,5,2025-01-02T15:41:15.000Z\n`,
      );
      expect([source, settings.system]).toEqual(["salesforce_data_loader", "salesforce"]);
      expect(Object.values(meanings)).toEqual(
        "externalId lastName company source stage converted event:opportunity_opened.occurredAt createdAt owner".split(
          " ",
        ),
      );
      expect(settings.mapping[4]?.values).toEqual({ "Open - Not Contacted": "inquiry" });
    }
  });

  it("Salesforce reports, in Latin-1, with the money of two continents", () => {
    const report =
      '"Lead Owner","First Name","Last Name","Company / Account","Email","Lead Source","Lead Status","Create Date","Converted","Converted Date","Annual Revenue"\n' +
      '"Inès Król","José","Muñoz","Muñoz & Cía","jose@munoz.example","Web","Working - Contacted","3/5/2025","0","","1.250.000,00 €"\n' +
      '"Bob Rep","Ann","Lee","Lee, Inc.","ann@lee.example","Trade Show","Closed - Converted","12/31/2024","1","1/15/2025","$1,250,000"\n';
    const latin = Buffer.from(report.replace("€", "\u0080"), "latin1");
    const { source, settings, meanings } = recognised(latin);
    expect([source, settings.system, settings.encoding, settings.dateOrder]).toEqual([
      "salesforce_report",
      "salesforce",
      "windows-1252",
      "mdy",
    ]);
    expect(meanings).toMatchObject({ "Annual Revenue": "field:annual_revenue money", Converted: "converted" });
    expect(settings.mapping[6]?.values).toEqual({ "Working - Contacted": "sal", "Closed - Converted": "sql" });
  });

  it("Pipedrive's deals, of which an open one is an opportunity", () => {
    const { source, settings, meanings } = recognised(
      "Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Status,Deal - Contact person,Deal - Organization,Deal - Deal created,Deal - Won time,Deal - Lost reason,Person - ID,Person - Email\n1,Roof,1200,EUR,Open,Jo Ek,Ek AB,2025-01-02 10:00:00,,,7,jo@ek.example\n",
    );
    expect(source).toBe("pipedrive");
    expect(meanings).toEqual({
      "Deal - ID": "externalId",
      "Deal - Title": "field:deal_title text",
      "Deal - Value": "event:opportunity_opened.valueMinor",
      "Deal - Status": "stage",
      "Deal - Contact person": "fullName",
      "Deal - Organization": "company",
      "Deal - Deal created": "createdAt",
      "Deal - Won time": "event:won.occurredAt",
      "Deal - Lost reason": "event:lost.reason",
      "Person - Email": "email",
    });
    expect(settings.mapping[4]?.values).toEqual({ open: "sql", Open: "sql" });
  });

  it("Zoho", () => {
    const { source, meanings } = recognised(
      "LEADID,Last Name,Company,Lead Owner,Email,Mobile,Lead Source,Lead Status,Created Time,CONVERTED\n1,Ek,Ek AB,Nora Lind,e@ek.example,1,Web,Contact in Future,2025-01-02 10:00:00,false\n",
    );
    expect([source, ...Object.values(meanings)]).toEqual(
      "zoho externalId lastName company owner email phone source stage createdAt converted".split(" "),
    );
  });

  it("Dynamics, whose lost leads never were opportunities", () => {
    const { source, settings, meanings } = recognised(
      "(Do Not Modify) Lead,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Subject,Last Name,Business Phone,Status Reason,Source Campaign\n1,x,3/5/2025 2:05 PM,Roof,Ek,1,Lost,Spring\n",
    );
    expect([source, settings.dateOrder]).toEqual(["dynamics", "mdy"]);
    expect(meanings).toEqual({
      "(Do Not Modify) Lead": "externalId",
      Subject: "field:subject text",
      "Last Name": "lastName",
      "Business Phone": "phone",
      "Status Reason": "stage",
      "Source Campaign": "campaign",
    });
    expect(settings.mapping[6]?.values).toMatchObject({ Lost: "disqualified" });
  });

  it("Meta, divided by tabs in UTF-16", () => {
    const text =
      "\uFEFFid\tcreated_time\tad_id\tad_name\tform_id\tcampaign_name\tis_organic\tplatform\tfull_name\twork_email\nl:1\t2025-03-12T09:14:00-05:00\tag:1\tBlue\tf:1\tSpring\tfalse\tfb\tJo Ek\tjo@ek.example\n";
    const { source, settings, meanings } = recognised(Buffer.from(text, "utf16le"));
    expect([source, settings.encoding, settings.delimiter]).toEqual(["meta", "utf-16le", "\t"]);
    expect(meanings).toEqual({
      id: "externalId",
      created_time: "createdAt",
      ad_name: "field:ad_name text",
      campaign_name: "campaign",
      platform: "source",
      full_name: "fullName",
      work_email: "email",
    });
    expect(settings.mapping[7]?.values).toMatchObject({ fb: "Facebook", ig: "Instagram" });
  });

  it("anybody's own, also divided by semicolons, in German", () => {
    const { source, settings, meanings } = recognised(
      "Vorname;Nachname;Firma;E-Mail;Erstellt am;Umsatz;Newsletter;PLZ\nJo;Ek;Ek AG;jo@ek.example;31.12.2024;1.250;ja;01067\n",
    );
    expect([source, settings.decimal, settings.dateOrder]).toEqual(["own", ",", "dmy"]);
    expect(Object.values(meanings)).toEqual([
      "firstName",
      "lastName",
      "company",
      "email",
      "createdAt",
      "field:umsatz money",
      "field:newsletter yes_no",
      "field:plz text",
    ]);
  });
});

describe("the rows of a file are recognised as", () => {
  it.each<[Target, string, Record<string, string>, { column: string; by: string } | undefined]>([
    [
      "leads",
      "lead_id,first_contact_date,page_id,origin\n1,2018-02-01,p7,social",
      { lead_id: "externalId", first_contact_date: "createdAt", page_id: "field:page_id text", origin: "source" },
      undefined,
    ],
    [
      "events",
      "lead_id,seller_id,won_date,segment,has_stock,monthly_revenue\n1,s,2018-02-26 19:58:54,pet,True,0.0",
      {
        seller_id: "field:seller_id text",
        won_date: "event:won.occurredAt",
        segment: "field:segment text",
        has_stock: "field:has_stock yes_no",
        monthly_revenue: "field:monthly_revenue money",
      },
      { column: "lead_id", by: "externalId" },
    ],
    [
      "events",
      "Email,Event,Occurred at,Reason\na@b.example,lost,2025-01-02,price",
      { Event: "type", "Occurred at": "occurredAt", Reason: "reason" },
      { column: "Email", by: "email" },
    ],
    [
      "activities",
      "Activity ID,Contact ID,Activity Type,Activity Date,Direction,Outcome,Subject\n1,2,Call,2025-01-02 10:00,outbound,Connected,Hello",
      {
        "Activity ID": "eventId",
        "Activity Type": "channel",
        "Activity Date": "occurredAt",
        Direction: "direction",
        Outcome: "answered",
        Subject: "subject",
      },
      { column: "Contact ID", by: "externalId" },
    ],
    [
      "campaigns",
      "Campaign name,Channel,Start date,End date\nSpring,Search,2025-03-01,2025-05-31",
      { "Campaign name": "name", Channel: "channel", "Start date": "startsOn", "End date": "endsOn" },
      undefined,
    ],
    [
      "spend",
      "Campaign,Month,Spend\nSpring,2025-03-01,1200",
      { Campaign: "campaign", Month: "month", Spend: "amount" },
      undefined,
    ],
  ])("%s: %s", (target, text, meanings, join) => {
    const file = recognised(`${text}\n`);
    expect([file.target, file.meanings, file.settings.join]).toEqual([target, meanings, join]);
  });

  it.each([
    [
      "pipedrive",
      "Activity - ID,Activity - Type,Activity - Marked as done time,Activity - Deal ID\n1,call,2025-01-02,7",
    ],
    [
      "hubspot",
      "Record ID,Activity date,Call direction,Call outcome,Associated Contact IDs\n1,2025-01-02,OUTBOUND,Connected,7",
    ],
    [
      "salesforce_data_loader",
      "Id,WhoId,Subject,ActivityDate,TaskSubtype,OwnerId,CreatedDate,IsDeleted\n1,7,Hi,2025-01-02,Call,5,2025-01-02,false",
    ],
  ])("activities of %s, joined to its leads", (source, text) => {
    const file = recognised(`${text}\n`);
    expect([file.source, file.target, file.settings.join?.by]).toEqual([source, "activities", "externalId"]);
    expect(Object.values(file.meanings)).toEqual(expect.arrayContaining(["eventId", "occurredAt"]));
    expect(file.sample(file.settings.join?.column)).toBe("7");
  });

  it("what somebody says they are", () => {
    const { target, settings } = recognised("lead_id,won_date\n1,2018-02-26\n", { target: "leads" });
    expect([target, settings.mode, settings.mapping.map(({ to }) => to)]).toEqual([
      "leads",
      "both",
      ["externalId", "event:won.occurredAt"],
    ]);
  });
});
