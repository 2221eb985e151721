/**
 * What the lockfile would install, and what each package says of its licence: the lockfile's word, and for what
 * is installed here the package's own. A manifest that names none may lie beside the licence itself.
 */
import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"

const root = resolve(import.meta.dirname, "../..")

export interface LockedPackage {
  readonly path: string
  readonly version: string | null
  readonly integrity: string | null
  readonly resolved: string | null
  /** Only used to build and test; not installed with the published package. */
  readonly dev: boolean
  readonly licences: readonly string[]
}

interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        version?: string
        integrity?: string
        resolved?: string
        dev?: boolean
        license?: string
        link?: boolean
      }
    >
  >
}

export function readPackages(): readonly LockedPackage[] {
  const lock: Lockfile = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))
  return Object.entries(lock.packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => ({
      path,
      version: entry.version ?? null,
      integrity: entry.integrity ?? null,
      resolved: entry.resolved ?? null,
      dev: entry.dev ?? false,
      licences: [entry.license, ownLicence(path)].filter((licence) => licence !== undefined),
    }))
}

function ownLicence(path: string): string | undefined {
  const manifest = join(root, path, "package.json")
  if (!existsSync(manifest)) return undefined
  const { license } = JSON.parse(readFileSync(manifest, "utf8"))
  if (license === undefined) return licenceInFull(join(root, path, "LICENSE"))
  return typeof license === "string" ? license : license?.type
}

/** The MIT licence is told by its title and its grant. */
function licenceInFull(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, "utf8")
  const isMit =
    /^\s*(?:The )?MIT License/u.test(text) && text.includes("Permission is hereby granted, free of charge")
  return isMit ? "MIT" : undefined
}
