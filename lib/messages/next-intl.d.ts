import type { Catalogue } from "./catalogue";
import type { ScreenLanguage } from "./languages";

declare module "next-intl" {
  interface AppConfig {
    Locale: ScreenLanguage;
    Messages: Catalogue;
  }
}
