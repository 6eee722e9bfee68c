/**
 * The question of a step, ready to be read: `{tid}` becomes the hour the timer ends. Without a timer the sentence that asks
 * for it falls away, since a promise of an hour nobody has set would be untrue.
 */
export function readyPrompt(prompt: string, hour: string | undefined): string {
  if (hour) return prompt.replaceAll('{tid}', hour)
  return prompt
    .replace(/([.!?])\s+(?=\p{Lu})/gu, '$1\n')
    .split('\n')
    .filter((sentence) => !sentence.includes('{tid}'))
    .join(' ')
}
