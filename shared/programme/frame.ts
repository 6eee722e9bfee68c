/** The frame every proposal of this programme lies within. Another municipality replaces the values, not the names. */
export const frame = {
  /** ISO date of the programme's last day: no trial runs longer (A l.12, check C09). */
  periodEnd: '2028-12-31',
  /** Whole years a trial may last at most. */
  trialYears: 3,
}
