// Escapes text for HTML and SVG, in elements as well as in quoted attributes.
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @example escaped('5 < "six"') // '5 &lt; &quot;six&quot;' */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
