/**
 * The frame of every page: skip link, masthead with a field to ask from anywhere, the banner that says when
 * law is fictional, the page itself, the foot. No script, no inline style, nothing from elsewhere.
 */
import { html } from "hono/html"
import type { Child } from "hono/jsx"
import { faviconAddress, styleSheetAddress } from "../assets.js"

export interface LayoutProps {
  readonly title: string
  /** Whether what is held is the fictional sample library. */
  readonly sample: boolean
  /** Which entry of the navigation this page is under. */
  readonly under?: "ask" | "answers" | "law" | "coverage" | undefined
  /** Left out where the page itself begins with the field to ask. */
  readonly askInMasthead?: boolean
  /** Pages that search engines should not keep: answers to one person's question. */
  readonly unlisted?: boolean
  readonly children?: Child
}

export function Layout(props: LayoutProps) {
  const { title, sample, under, askInMasthead = true, unlisted = false, children } = props
  return html`<!doctype html>
${(
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>{title === "" ? "Pincite" : `${title} · Pincite`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {unlisted && <meta name="robots" content="noindex" />}
      <link rel="stylesheet" href={styleSheetAddress} />
      <link rel="icon" href={faviconAddress} type="image/svg+xml" />
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <header class="masthead">
        <div class="masthead-row">
          <a class="brand" href="/">
            Pincite
          </a>
          {askInMasthead && <MastheadAsk />}
          <nav aria-label="Site">
            <NavLink href="/" name="Ask" current={under === "ask"} />
            <NavLink href="/answers" name="Answers" current={under === "answers"} />
            <NavLink href="/law" name="Law" current={under === "law"} />
            <NavLink href="/coverage" name="Coverage" current={under === "coverage"} />
          </nav>
        </div>
        {sample && <FictionalBanner />}
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
      <footer class="foot">
        <p>
          Pincite shows what the law says, in its own words and with the place they stand. It does not give
          legal advice.
        </p>
        <p>
          <a href="/help/import">Import law</a> <a href="/openapi.json">API</a>
        </p>
      </footer>
    </body>
  </html>
)}`
}

function MastheadAsk() {
  return (
    <form class="masthead-ask" action="/ask" method="get">
      <label class="unseen" for="masthead-q">
        Ask another question
      </label>
      <input
        id="masthead-q"
        name="q"
        type="text"
        required
        maxlength={2000}
        placeholder="Ask another question"
        autocomplete="off"
      />
      <button type="submit">Ask</button>
    </form>
  )
}

function NavLink({ href, name, current }: { href: string; name: string; current: boolean }) {
  return current ? (
    <a href={href} aria-current="true">
      {name}
    </a>
  ) : (
    <a href={href}>{name}</a>
  )
}

function FictionalBanner() {
  return (
    <aside class="fictional" aria-label="Fictional law">
      <p>
        <strong>Fictional law.</strong> The State of Franklin does not exist. Its laws were written to show
        how Pincite works; do not rely on them. <a href="/help/import">Import real law</a>
      </p>
    </aside>
  )
}
