import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A day, as yyyy-mm-dd whatever the browser shows; of no zone. */
export function DateField(props: Omit<TextFieldProps, "type">) {
  return <TextField type="date" {...props} />;
}
