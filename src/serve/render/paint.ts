/** What a text may be marked with on a terminal. On paper and in files every mark is the text itself. */
export interface Paint {
  readonly title: (text: string) => string
  readonly heading: (text: string) => string
  readonly label: (text: string) => string
  readonly faint: (text: string) => string
  readonly warning: (text: string) => string
}

const same = (text: string): string => text

export const noPaint: Paint = { title: same, heading: same, label: same, faint: same, warning: same }
