/** Characters (as a person counts them) that one idea holds. Apart from the schema, so that a phone can know it alone. */
export const noteTextMax = 280
