/** `GET /api/privacy`: how long this installation keeps what. */
export interface PrivacyView {
  /** A session ends so many days after it was last used. */
  readonly sessionDays: number
  /** A personal link works so many hours. */
  readonly linkHours: number
  /** What is left of a link is removed so many days after it ran out. */
  readonly linkDays: number
  /** Who stays away so long is erased; 0: only who asks for it. */
  readonly personDays: number
  /** So long after a session the names of who was there are erased; 0: only who asks for it. */
  readonly workshopDays: number
  /** Letters go through a mail server. */
  readonly mail: boolean
}
