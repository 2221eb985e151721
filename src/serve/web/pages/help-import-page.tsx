/** How to import law: the steps, the options, and the publishers whose official format Pincite reads. */
import { jurisdictionName } from "../../../law/index.js"
import { importHints } from "../import-hints.js"
import { Layout } from "../parts/layout.js"

export function HelpImportPage({ sample }: { sample: boolean }) {
  return (
    <Layout title="Import law" sample={sample}>
      <article class="column prose">
        <h1>Import law</h1>
        <p>
          Pincite answers from the official text that you import, on this machine. From some publishers it
          fetches the text itself, if you ask for it on the command line:
        </p>
        <pre>
          <code>npx pincite sources</code>
        </pre>
        <p>
          From all others bring the publisher’s files, name the place they are law of, and import the file or
          the whole folder:
        </p>
        <pre>
          <code>npx pincite import FOLDER -j us-dc</code>
        </pre>
        <p>
          Then start Pincite again. The fictional sample is no longer shown once the library holds law.
          Importing the same files again changes nothing; importing a newer edition keeps the older versions.
        </p>
        <h2>Dates</h2>
        <p>
          What the file itself says wins. Where it states no date, say what you know of the edition, so that
          questions about a day can be answered:
        </p>
        <pre>
          <code>
            npx pincite import FOLDER -j us-dc --effective-from 2023-01-01 --current-through 2024-07-01
          </code>
        </pre>
        <h2>Publishers</h2>
        {importHints.map((hint) => (
          <section id={hint.jurisdiction} aria-labelledby={`${hint.jurisdiction}-heading`}>
            <h3 id={`${hint.jurisdiction}-heading`}>{jurisdictionName(hint.jurisdiction)}</h3>
            <p>
              {hint.what} Published by {hint.publisher}: <a href={hint.address}>{hint.address}</a>
            </p>
            <pre>
              <code>{hint.commands.join("\n")}</code>
            </pre>
          </section>
        ))}
        <h2>Any other place</h2>
        <p>
          Look for the publisher’s own XML, or for a list of passages in JSON, and import it with the place’s
          code: for example us-or for Oregon or gb for the United Kingdom. If the format is not one that
          Pincite reads, the import says so and changes nothing; the message lists the formats that are read.
        </p>
        <pre>
          <code>npx pincite import FOLDER -j us-or --name "Oregon Revised Statutes"</code>
        </pre>
      </article>
    </Layout>
  )
}
