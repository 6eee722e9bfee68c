/** Path and arguments of a Chromium that starts, or undefined. Never installs anything. */
export function findBrowser(): Promise<{ executablePath: string; args: string[] } | undefined>
