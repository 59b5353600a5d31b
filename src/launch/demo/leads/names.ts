import { pick } from "./drawing.ts";

const firstNames =
  "Anna Anders Beatriz Carlos Clara David Eva Felix Greta Hana Henrik Ines Ivan Jakub Johanna Karel Klara Lars Laura Lena Luca Lucie Marco Maria Martin Mia Milan Monika Niels Nina Oliver Ondrej Paul Pavel Petr Pia Rasmus Robert Rosa Sara Simon Sophie Stefan Tereza Thomas Tim Ursula Vera Viktor Zoe".split(
    " ",
  );
const lastNames =
  "Andersen Bauer Becker Berger Bianchi Blaha Braun Cerny Conti Costa Dubois Dvorak Eriksen Fischer Fontana Garcia Gruber Hansen Hofer Horak Huber Jansen Keller Kolar Koch Kovac Kral Larsen Lehmann Leroy Lopez Marek Martin Meyer Moreau Moser Nemec Nielsen Novotny Olsen Pospisil Prochazka Richter Rossi Sanchez Schmidt Silva Svoboda Urban Vesely Vogel Weber Winkler Wolf Zeman".split(
    " ",
  );
const places =
  "Alpen Baltic Bohemia Danube Elbe Harz Iberia Jura Lago Loire Main Meuse Moravia Nord Oder Polder Rhein Saale Savoy Silesia Skagen Tatra Tirol Vltava Weser".split(
    " ",
  );
const trades =
  "Chemie|Brewery|Water|Energy|Pharma|Dairy|Steel|Paper|Glass|Biotech|Automation|Pumps|Foods|Hydro|Polymers".split("|");
const endings = ["GmbH", "a.s.", "s.r.o.", "AB", "BV", "SpA", "SA", "Group"];
const countries = [
  ["Germany", "0049"],
  ["Germany", "0049"],
  ["Czechia", "00420"],
  ["Austria", "0043"],
  ["France", "0033"],
  ["Italy", "0039"],
  ["Netherlands", "0031"],
  ["Denmark", "0045"],
  ["Spain", "0034"],
] as const;

/** Somebody who may become a customer. Nobody of that name is meant; their addresses lead nowhere. */
export type Somebody = {
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly email: string;
  readonly website: string;
  readonly phone: string;
  readonly country: string;
};

/** The n-th person to come; no two have one address. */
export function somebody(chance: () => number, number: number): Somebody {
  const [firstName, lastName] = [pick(chance, firstNames), pick(chance, lastNames)];
  const [place, trade] = [pick(chance, places), pick(chance, trades)];
  const [country, code] = pick(chance, countries);
  const website = `${place}-${trade}.example`.toLowerCase();
  return {
    firstName,
    lastName,
    company: `${place} ${trade} ${pick(chance, endings)}`,
    email: `${firstName}.${lastName}${number}@${website}`.toLowerCase(),
    website: `https://${website}`,
    phone: `${code} ${Math.floor(100_000_000 + chance() * 899_999_999)}`,
    country,
  };
}
