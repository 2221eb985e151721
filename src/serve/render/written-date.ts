/** A calendar day as it is written in English prose: "July 1, 2024". The same on every machine, whatever its locale. */
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

export function writtenDate(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-")
  return `${months[Number(month) - 1] ?? month} ${Number(date)}, ${year}`
}
