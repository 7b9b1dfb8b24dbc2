import { Contrast, Monitor, MoonStar, Sun } from "lucide-react";

export const themeIcons = { system: Monitor, light: Sun, dark: MoonStar, high_contrast: Contrast } as const;
