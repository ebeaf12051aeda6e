// Caches the answers of a pure function of a text, within bounds: the same service names occur again and again.

/** The same function, whose answers are shared and must not be changed; `most` of them are kept, then none. */
export function remembered<Answer>(
  answerTo: (text: string) => Answer,
  most: number,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = answerTo(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
