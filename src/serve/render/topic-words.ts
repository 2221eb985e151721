/** Topics as a reader sees them. */
import type { Topic } from "../../law/index.js"

export const topicWords: Readonly<Record<Topic, string>> = {
  privacy: "Privacy",
  employment: "Employment",
  insurance: "Insurance",
  finance: "Finance",
  licensing: "Licensing",
  consumer: "Consumers",
  housing: "Housing",
  health: "Health",
  tax: "Tax",
  environment: "Environment",
  "public-bodies": "Public bodies",
  general: "General",
}
