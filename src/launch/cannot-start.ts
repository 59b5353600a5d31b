/** Why the application can't run here, in one sentence that says what is wrong and what to do. Shown without a stack. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}
