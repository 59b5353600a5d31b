import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A time of day, as hh:mm on a clock of 24 hours whatever the browser shows; the label or the hint says in which zone. */
export function TimeField(props: Omit<TextFieldProps, "type">) {
  return <TextField type="time" {...props} />;
}
