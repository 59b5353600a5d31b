import type { Vocabulary } from "./vocabulary.ts";

/** What anybody may call it, in a file of any program. */
export const own: Vocabulary = {
  source: "own",
  system: "own",
  marks: /^/,
  needed: 0,
  columns: [
    [
      "externalId",
      "external id, lead id, leadid, mql id, contact id, person id, record id, customer id, prospect id, id, uuid",
    ],
    [
      "email",
      "email, e mail, email address, e mail address, work email, business email, mail, courriel, correo electrónico",
    ],
    ["firstName", "first name, firstname, given name, vorname, prénom, nombre, jméno"],
    ["lastName", "last name, lastname, surname, family name, nachname, nom, apellido, apellidos, příjmení"],
    ["fullName", "full name, fullname, name, lead name, contact name, contact, ansprechpartner"],
    [
      "company",
      "company, company name, account, account name, organization, organisation, organization name, firm, business name, employer, firma, unternehmen, société, empresa",
    ],
    ["jobTitle", "job title, jobtitle, title, position, role, funktion, poste, cargo"],
    [
      "phone",
      "phone, phone number, telephone, tel, mobile, mobile phone, work phone, cell, telefon, téléphone, teléfono, handy",
    ],
    ["website", "website, web site, url, website url, domain, homepage, webseite"],
    ["country", "country, country region, land, pays, país, země"],
    ["industry", "industry, sector, branche, secteur, sector industrial, obor"],
    [
      "source",
      "source, lead source, origin, original source, traffic source, utm source, first source, channel, quelle, herkunft, zdroj",
    ],
    ["campaign", "campaign, campaign name, utm campaign, kampagne, campagne"],
    ["owner", "owner, lead owner, account owner, assigned to, sales rep, rep, besitzer, zuständig"],
    [
      "createdAt",
      "created at, created, created on, created date, create date, creation date, date created, created time, first contact date, first contact, lead date, inquiry date, signup date, sign up date, registered at, submitted at, date added, received at, timestamp, erstellt am, date de création, fecha de creación, vytvořeno",
    ],
    ["stage", "stage, lifecycle stage, lead stage, funnel stage, status, lead status, deal stage, phase"],
    ["converted", "converted, is converted"],
    [
      "event:qualified.occurredAt",
      "qualified at, qualified date, qualified on, mql at, mql date, date mql, became mql, handed over at, handoff date",
    ],
    ["event:accepted.occurredAt", "accepted at, accepted date, accepted on, sal at, sal date"],
    [
      "event:opportunity_opened.occurredAt",
      "opportunity opened at, opportunity date, opportunity created, opportunity created at, sql at, sql date, date sql, became sql, deal created, deal created at, converted date, converted at",
    ],
    [
      "event:opportunity_opened.valueMinor",
      "deal value, deal amount, opportunity value, opportunity amount, pipeline value, amount, value",
    ],
    ["event:opportunity_opened.expectedClose", "expected close, expected close date, close date, closing date"],
    [
      "event:won.occurredAt",
      "won at, won date, won on, won time, closed won date, closed won at, customer since, became customer, purchase date",
    ],
    ["event:won.valueMinor", "won value, won amount, contract value, revenue won"],
    ["event:won.grossProfitMinor", "gross profit, gross margin, profit"],
    ["event:lost.occurredAt", "lost at, lost date, lost on, lost time, closed lost date"],
    ["event:lost.reason", "lost reason, loss reason, closed lost reason, reason lost"],
    ["event:churned.occurredAt", "churned at, churn date, churned on, cancelled at"],
    ["event:churned.reason", "churn reason"],
    ["event:disqualified.occurredAt", "disqualified at, disqualified date, disqualified on, rejected at"],
    ["event:disqualified.reason", "disqualification reason, disqualified reason, rejection reason"],
    ["event:recycled.occurredAt", "recycled at, recycled date, recycled on"],
    ["event:recycled.reason", "recycle reason, recycling reason"],
    ["event:recycled.until", "recycled until, nurture until"],
    [
      "touch:message.occurredAt",
      "first outreach at, first outreach date, first touch at, first touch date, first response at, first contacted at, first contacted",
    ],
    ["touch:call.occurredAt", "first call at, first call date"],
    ["touch:email.occurredAt", "first email at, first email date"],
    ["touch:meeting.occurredAt", "first meeting at, first meeting date"],
    ["note", "note, notes, comment, comments, description, message, bemerkung, poznámka"],
  ],
};
