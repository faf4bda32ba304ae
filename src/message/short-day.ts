import type { Briefing } from '../briefing/briefing.ts'

/** A day of the article's own year is told without the year: "Saturday 12 July". */
export const shortDay = ({ article }: Briefing, day: string): string => {
  const year = article.publishedAt?.slice(0, 4)
  return year && / \d{1,2} /.test(day) ? day.replace(new RegExp(` ${year}$`), '') : day
}
