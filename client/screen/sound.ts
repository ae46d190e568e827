/** Two sounds, and only after somebody tested them in the room: browsers ask for a tap, and so do we. */
export interface Sound {
  readonly on: () => boolean
  /** Turns sound on, and lets it be heard. */
  readonly test: () => void
  /** Time is up. */
  readonly gong: () => void
  /** Cards are shown. */
  readonly tone: () => void
}

export function makeSound(open: () => AudioContext): Sound {
  let context: AudioContext | null = null
  const play = (frequency: number, seconds: number): void => {
    if (!context) return
    const at = context.currentTime
    const wave = context.createOscillator()
    const volume = context.createGain()
    wave.frequency.value = frequency
    volume.gain.setValueAtTime(0.25, at)
    volume.gain.exponentialRampToValueAtTime(0.001, at + seconds)
    wave.connect(volume).connect(context.destination)
    wave.start(at)
    wave.stop(at + seconds)
  }
  return {
    on: () => context !== null,
    test() {
      context ??= open()
      play(392, 0.9)
    },
    gong: () => play(392, 0.9),
    tone: () => play(147, 0.6),
  }
}
