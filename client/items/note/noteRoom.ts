/** Room for the words on a note, board units: the note without its margins and the line that says whose voice it is. */
export const noteRoom = { w: 211, h: 143 }
