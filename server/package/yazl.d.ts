declare module 'yazl' {
  /** As much of it as we use. */
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream
    /** Asks for the stream only when its turn comes. */
    addReadStreamLazy(
      name: string,
      options: { readonly mtime: Date },
      open: (give: (error: unknown, stream: NodeJS.ReadableStream) => void) => void,
    ): void
    on(event: 'error', listener: (error: unknown) => void): this
    end(): void
  }
}
