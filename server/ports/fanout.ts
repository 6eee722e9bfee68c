/** Tells other processes of the same installation what happened. Delivery is a hint: receivers check sequence numbers. */
export interface Fanout {
  publish(topic: string, message: Uint8Array): void
  /** Hears everything published on a topic by others; returns the way to stop. */
  subscribe(topic: string, hear: (message: Uint8Array) => void): () => void
  close(): Promise<void>
}
