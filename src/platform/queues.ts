/** Every queue with its policy; `npm start` makes them as the owner of the database. */
export const queues = {
  housekeeping: { policy: "singleton" },
  mail: { retryLimit: 8, retryDelay: 30, retryBackoff: true },
  invitation: { retryLimit: 8, retryDelay: 30, retryBackoff: true },
  "password-reset": { retryLimit: 3, retryDelay: 30, retryBackoff: true },
  departures: { retryLimit: 8, retryDelay: 30, retryBackoff: true },
  tallies: { retryLimit: 8, retryDelay: 30, retryBackoff: true },
} as const;
