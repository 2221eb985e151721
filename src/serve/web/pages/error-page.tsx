/** What went wrong and what to do about it. The place to ask is in the masthead. */

import { type AskedBefore, AskForm } from "../parts/ask-form.js"
import { Layout } from "../parts/layout.js"

interface ErrorPageProps {
  readonly sample: boolean
  readonly title: string
  readonly message: string
  readonly remedy: string
  /** Provisions that may have been meant. */
  readonly nearest?: readonly { readonly href: string; readonly name: string }[]
  /** What was asked, to be corrected and asked again. */
  readonly asked?: { readonly form: AskedBefore; readonly held: readonly string[] } | null
}

export function ErrorPage({ sample, title, message, remedy, nearest = [], asked = null }: ErrorPageProps) {
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
        {asked !== null && (
          <section class="ask-another" aria-label="Ask again">
            <AskForm held={asked.held} asked={asked.form} name="again" button="Ask again" />
          </section>
        )}
        <p>
          <a href="/">Ask a question</a> or <a href="/law">browse the law held</a>.
        </p>
      </div>
    </Layout>
  )
}
