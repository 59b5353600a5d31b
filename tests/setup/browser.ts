import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LaunchOptions } from "@playwright/test";
import { inflate } from "@sparticuz/chromium";
import chromiumPackage from "@sparticuz/chromium/package.json" with { type: "json" };

console.log(chromiumPackage.version);
