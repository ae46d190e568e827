const run = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `V${String(from + at).padStart(2, '0')}`)

/** Every check by which the call of 2021 is judged, from V01 to V84; between the tens the numbers are not all used. */
export const numbersOfTheCall: readonly string[] = [
  ...run(1, 3),
  ...run(10, 14),
  ...run(20, 25),
  ...run(30, 36),
  ...run(40, 44),
  ...run(50, 52),
  ...run(60, 70),
  ...run(80, 84),
]
