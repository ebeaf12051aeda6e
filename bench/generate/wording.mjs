// Sentences from templates: "{a|b}" is one of several wordings and may nest, "[name]" a value of the case.
// The templates come from sentences.mjs.

/** Parses a template once; the result gives a sentence for a stream of chance and the values of a case. */
function compile(template) {
  let at = 0;
  const sequence = (end) => {
    const parts = [];
    let plain = '';
    const flush = () => {
      if (plain) parts.push(constant(plain));
      plain = '';
    };
    while (at < template.length && !end.includes(template[at])) {
      const sign = template[at];
      at += 1;
      if (sign === '{') {
        flush();
        parts.push(choice());
      } else if (sign === '[') {
        flush();
        const close = template.indexOf(']', at);
        parts.push(slot(template.slice(at, close)));
        at = close + 1;
      } else plain += sign;
    }
    flush();
    return (random, values) => {
      let text = '';
      for (const part of parts) text += part(random, values);
      return text;
    };
  };
  const choice = () => {
    const ways = [];
    for (;;) {
      ways.push(sequence('|}'));
      at += 1;
      if (template[at - 1] === '}') break;
      if (at > template.length) throw new Error(`Unclosed brace: ${template}`);
    }
    return (random, values) => ways[Math.floor(random() * ways.length)](random, values);
  };
  const constant = (text) => () => text;
  const slot = (name) => (random, values) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for [${name}] in: ${template}`);
    return typeof value === 'function' ? value(random) : String(value);
  };
  return sequence('');
}

const compiled = new Map();

/** The sentence that chance makes of a template and the values of a case. */
export function say(random, template, values) {
  const speak = compiled.get(template) ?? compile(template);
  compiled.set(template, speak);
  return speak(random, values);
}

/** The first letter large. */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
