/** Words for how a hand wants the board: kept on the device. */
export const calm = {
  open: 'Rolig hånd',
  steady: 'Rolige hænder',
  steadyHelp: 'Et tryk må ryste. To hurtige tryk tæller som ét.',
  lines: 'Ting retter sig ind',
  linesHelp: 'De lægger sig på linje, når du flytter dem.',
  kept: 'Valget gemmes på denne enhed.',
}
