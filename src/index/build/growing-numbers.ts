/** A list of numbers that grows without boxing them: the terms of a code are some millions. */
export interface GrowingNumbers {
  readonly push: (number: number) => void
  readonly numbers: () => Uint32Array
}

export function growingNumbers(): GrowingNumbers {
  let held = new Uint32Array(1024)
  let length = 0
  return {
    push: (number) => {
      if (length === held.length) {
        const larger = new Uint32Array(held.length * 2)
        larger.set(held)
        held = larger
      }
      held[length] = number
      length += 1
    },
    numbers: () => held.subarray(0, length),
  }
}
