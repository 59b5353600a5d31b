/**
 * How Node is called for the worker. An import takes far less heap than this whatever is in its file; without a limit garbage would
 * pile up for minutes, since it is collected when memory runs short.
 */
export const workerArgs = ["--max-old-space-size=192", "src/launch/worker.ts"];
