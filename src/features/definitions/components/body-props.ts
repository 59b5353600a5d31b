/** What a clause's body shows and how it says what it is to say, whole or half typed. */
export type BodyProps<Content> = { content: Content; write: (content: Content) => void };
