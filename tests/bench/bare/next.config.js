// Next would otherwise find the application's settings further up.
/** @type {import("next").NextConfig} */
export default {};
