/** Dark enough for white words on them. Six digits, as the caret plugin demands. */
const colours = ['#0e5a58', '#7c1f35', '#0f4470', '#4a2a7b', '#6b4a00', '#1d5428']

/** What others see of a writer: the function they have, never a name. */
export interface Writer {
  name: string
  color: string
}

export const writer = (role: string, client: number): Writer => ({
  name: role,
  color: colours[client % colours.length] ?? '#0e5a58',
})
