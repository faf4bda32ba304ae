/** One step of the schema, done once in the life of a database. Steps only go forward: what was released is never edited, a later step mends it. */
export interface Migration {
  readonly name: string
  readonly statements: readonly string[]
}
