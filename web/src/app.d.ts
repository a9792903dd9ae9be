declare global {
  namespace App {
    interface Error {
      status: number
      message: string
      /** An identifier that is also in the server's log, so that a person can ask about it. */
      reference?: string
    }
  }
}

export {}
