/**
 * What a browser may do with an answer: run and show what this server gives, nothing inline, nothing from elsewhere. Maps and fonts are
 * bundled; `blob:` is for files that the page itself makes to be saved.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

/**
 * Headers of every answer where the user named a server of map tiles: pictures may come from there too, without a word of who asks. Nothing
 * else may.
 */
export const headersWith = (origin: string | null): Readonly<Record<string, string>> =>
  origin === null
    ? SAFE_HEADERS
    : {
        ...SAFE_HEADERS,
        "content-security-policy": CSP.replace("img-src 'self'", `img-src 'self' ${origin}`),
        // Tiles seldom say that other pages may show them; without credentials they may be shown.
        "cross-origin-embedder-policy": "credentialless",
      };

/** Headers of every answer. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CSP,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
};
