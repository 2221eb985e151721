/** What went wrong and what to do about it. The place to ask is in the masthead. */
import { Layout } from "../parts/layout.js"

interface ErrorPageProps {
  readonly sample: boolean
  readonly title: string
  readonly message: string
  readonly remedy: string
  /** Provisions that may have been meant. */
  readonly nearest?: readonly { readonly href: string; readonly name: string }[]
}

export function ErrorPage({ sample, title, message, remedy, nearest = [] }: ErrorPageProps) {
  return (
    <Layout title={title} sample={sample}>
      <div class="column prose">
        <h1>{title}</h1>
        <p>{message}</p>
        <p>{remedy}</p>
        {nearest.length > 0 && (
          <ul class="near">
            {nearest.map((each) => (
              <li>
                <a href={each.href}>{each.name}</a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/">Ask a question</a> or <a href="/law">browse the law held</a>.
        </p>
      </div>
    </Layout>
  )
}
