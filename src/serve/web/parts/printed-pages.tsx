/**
 * The pages of the publisher's file that a provision stands on, drawn from their text layer with its words marked,
 * beside the clean text: so that anyone can see that nothing was read wrong.
 *
 * The drawing shows every word where the page has it, in the browser's own type stretched to the width the words
 * have there; pictures and the publisher's fonts are not shown.
 */
import type { PagesResult } from "../../../pincite.js"

type Shown = Extract<PagesResult, { kind: "shown" }>
type MarkedPage = Shown["pages"][number]

const faceClasses = { serif: undefined, sans: "face-sans", mono: "face-mono" } as const

export function PrintedPages({ result }: { result: PagesResult }) {
  if (result.kind === "no-pages") return null
  return (
    <section class="printed-pages" aria-labelledby="pages-heading">
      <h2 id="pages-heading">On the page</h2>
      {result.kind === "not-shown" ? (
        <p class="hint">{whyNot(result)}</p>
      ) : (
        <>
          {result.pages.map((page) => (
            <figure>
              <PageDrawing page={page} />
              <figcaption>
                Page {page.number} of {page.of}, {result.file}
              </figcaption>
            </figure>
          ))}
          {result.more > 0 && (
            <p class="hint">
              It goes on over {result.more} more {result.more === 1 ? "page" : "pages"}; open one of its parts
              to see those.
            </p>
          )}
        </>
      )}
    </section>
  )
}

function PageDrawing({ page }: { page: MarkedPage }) {
  const { number, of, width, height, marks, words, rules } = page
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Page ${number} of ${of} as printed, with the words of this provision marked`}
    >
      {marks.map(([left, top, right, bottom]) => (
        <rect class="mark" x={left} y={top} width={right - left} height={bottom - top} />
      ))}
      {rules.map(({ left, top, right, bottom }) => (
        <rect
          class="rule"
          x={left}
          y={top}
          width={Math.max(right - left, 3)}
          height={Math.max(bottom - top, 3)}
        />
      ))}
      {words.map(({ text, left, right, base, size, face, bold, italic }) => (
        <text
          class={faceClasses[face]}
          x={left}
          y={base}
          font-size={size}
          textLength={Math.max(right - left, 1)}
          lengthAdjust="spacingAndGlyphs"
          font-weight={bold ? "bold" : undefined}
          font-style={italic ? "italic" : undefined}
        >
          {text}
        </text>
      ))}
    </svg>
  )
}

function whyNot({ why, file }: Extract<PagesResult, { kind: "not-shown" }>): string {
  if (why === "no-folder") return `Where ${file} lay is not known, so its pages cannot be shown.`
  return why === "gone"
    ? `${file} is no longer where it was imported from, so its pages cannot be shown. The words beside are as they were imported.`
    : `${file} has changed since it was imported, so its pages are not shown. Import it again to see them.`
}
