/** Input that a command cannot take. The message is one line saying what and where; the command ends with code 2. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}
