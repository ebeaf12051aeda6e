// What a concluding sentence says was asked for.

/** "the request for <service> is …", "the requested <service> is …", "medical necessity of <service> is …". */
const REQUESTED =
  /\b(?:request(?:ed)?(?:\s+(?:for|service|of))?|medical necessity (?:of|for))\s+(?:the\s+|an?\s+)?(.{3,300}?)(?:,\s*)?\s+(?:is|are|was|were|cannot|has|have|does|at this time)\b/i;
/** "Therefore, <service> is not medically necessary": nothing but the service before the verb. */
const PLAIN =
  /^\W{0,3}(?:(?:therefore|thus|as such|accordingly|consequently|hence|given the above|based on the above|on this record)\b,?\s+)?(?:the\s+)?([^,]{3,60}(?:,\s[^,]{1,60}){0,3}?)(?:,\s*)?\s+(?:is|are|was|were)\s+(?:not\s+)?(?:considered\s+|deemed\s+|therefore\s+)?(?:to be\s+)?(?:not\s+)?medically\b/i;

/** The words of the service in the sentence; null where it names none. */
export function restatedService(sentence: string): string | null {
  return REQUESTED.exec(sentence)?.[1] ?? PLAIN.exec(sentence)?.[1] ?? null;
}
