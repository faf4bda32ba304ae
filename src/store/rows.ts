/** "($1, $2), ($3, $4)" for rows of so many columns; `cast` names the type of a column where PostgreSQL cannot tell it. */
export const placeholders = (rows: number, columns: readonly (string | null)[]): string =>
  Array.from({ length: rows }, (_, row) => {
    const cells = columns.map((type, column) => {
      const cell = `$${row * columns.length + column + 1}`
      return type === null ? cell : `cast(${cell} as ${type})`
    })
    return `(${cells.join(', ')})`
  }).join(', ')

/** The list in parts of at most so many: a statement takes 32,766 parameters on SQLite. */
export const inParts = <T>(all: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most))
