import type { Floor } from '#shared/workshop/floor.ts'

/** A room in which nothing of the moment happens. */
export const quietFloor: Floor = {
  eyesUp: false,
  sound: false,
  writing: { seats: 0, few: false },
  hands: null,
  grace: null,
  revealed: [],
}
