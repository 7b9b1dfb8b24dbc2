import { setUp, setUpInput } from "@/lib/server/commands/set-up";
import { openWrite } from "@/lib/server/route";

export const POST = openWrite({
  summary: "Set the installation up, once",
  input: setUpInput,
  answer: "nothing",
  run: setUp,
});
