/**
 * Published answers over the made-up law of lanterns, for tests of the doors alone: one answer in two editions,
 * of which law has changed since and which someone has read, and one that does not pass its checks.
 */
import type { IsoDate, ProvisionId, VersionId } from "../law/index.js"
import type { Edition, ListedAnswer, Pincite, VerifiedAnswer } from "../pincite.js"

export const publishedAddress = "licensing/sell-paper-lanterns-in-state-of-franklin-0a1b"
export const refusedAddress = "general/a-spoiled-answer-dead"

type Publishing = Pick<Pincite, "publish" | "publishedAnswers" | "publishedAnswer" | "review">

export function inventedPublishing(ask: Pincite["ask"], question: string): Publishing {
  const answerAtRest = async () =>
    (await ask({ question, jurisdictions: ["us-xf"], asOf: null, profile: {} })) as VerifiedAnswer
  const reviewed: Edition = {
    number: 2,
    digest: "2".repeat(64),
    publishedAt: "2025-08-02T10:00:00.000Z",
    review: { state: "reviewed", by: "Ada Invented", on: "2025-08-03" as IsoDate },
  }
  const first: Edition = {
    number: 1,
    digest: "1".repeat(64),
    publishedAt: "2025-07-05T10:00:00.000Z",
    review: { state: "unreviewed" },
  }
  const publishedAnswer: Publishing["publishedAnswer"] = async (address, number) => {
    const edition = [reviewed, first].find((each) => number === null || each.number === number)
    if (address === refusedAddress) {
      const where = { section: "answer", statement: -1 } as const
      const failure = {
        where,
        statement: null,
        check: "quotation",
        detail: "a word was changed",
        missing: null,
      } as const
      return { kind: "refused", address, edition: first, failures: [failure, failure] }
    }
    if (address !== publishedAddress || edition === undefined) return { kind: "unknown-address", address }
    return {
      kind: "published",
      address,
      answer: await answerAtRest(),
      edition,
      editions: [reviewed, first],
      lawChanged: [
        {
          provision: "us-xf/lanterns/3-104" as ProvisionId,
          citation: "Lantern Code § 3-104",
          quoted: "us-xf/lanterns/3-104@2019-01-01" as VersionId,
          now: "us-xf/lanterns/3-104@2023-01-01" as VersionId,
          why: "amended",
        },
      ],
    }
  }
  return {
    publish: async (request) => {
      const answer = await ask(request)
      return answer.kind === "abstention"
        ? { kind: "abstained", abstention: answer }
        : { kind: "published", address: publishedAddress, edition: 2, title: answer.title }
    },
    publishedAnswers: async ({ topic }) => {
      const { title, jurisdictions, asOf } = await answerAtRest()
      const listed: ListedAnswer = {
        address: publishedAddress,
        topic: "licensing",
        question,
        title,
        jurisdictions,
        asOf,
        edition: 2,
        publishedAt: reviewed.publishedAt,
        review: reviewed.review,
      }
      const answers = topic === null || topic === "licensing" ? [listed] : []
      return {
        answers,
        total: answers.length,
        page: 1,
        pages: 1,
        topics: [{ topic: "licensing", answers: 1 }],
        places: [{ jurisdiction: "us-xf", answers: 1 }],
      }
    },
    publishedAnswer,
    review: async ({ address, edition, by }, now) => {
      const found = await publishedAnswer(address, edition)
      if (found.kind !== "published") return found
      const on = now().toISOString().slice(0, 10) as IsoDate
      return { ...found, edition: { ...found.edition, review: { state: "reviewed", by, on } } }
    },
  }
}
