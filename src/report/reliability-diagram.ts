// Draws a reliability diagram: what was forecast against what happened, a dot and its interval for each tenth.
import { scaleLinear } from 'd3-scale';
import { COLOUR, dot, type Plot, percent, stroke, svg, text, turnedText } from './svg.js';

export interface ReliabilityPoint {
  expected: number;
  observed: number;
  /** The ends of the interval. */
  lower: number;
  upper: number;
  determinations: number;
}

const SIZE = 360;
const [LEFT, TOP] = [60, 10];

/** From `least` (0 to 1) to 1 on both axes; on the diagonal both shares are equal. */
export function reliabilityDiagram(
  plot: Pick<Plot, 'title' | 'description'>,
  points: readonly ReliabilityPoint[],
  { least, across, up }: { least: number; across: string; up: string },
): string {
  const x = scaleLinear([least, 1], [LEFT, LEFT + SIZE]);
  const y = scaleLinear([least, 1], [TOP + SIZE, TOP]);
  const band = { colour: COLOUR.band };
  const axes = x
    .ticks(5)
    .flatMap((tick) => [
      stroke([x(tick), TOP], [x(tick), TOP + SIZE], band),
      stroke([LEFT, y(tick)], [LEFT + SIZE, y(tick)], band),
      text(x(tick), TOP + SIZE + 18, percent(tick), 'middle'),
      text(LEFT - 6, y(tick) + 4, percent(tick), 'end'),
    ]);
  const dots = points.flatMap(({ expected, observed, lower, upper, determinations }) => [
    stroke([x(expected), y(lower)], [x(expected), y(upper)], { colour: COLOUR.grey, width: 2 }),
    dot(
      x(expected),
      y(observed),
      `${across} ${percent(expected)}, ${up} ${percent(observed)} of ${determinations}`,
    ),
  ]);
  return svg({ id: 'reliability', width: 720, height: SIZE + 60, ...plot }, [
    ...axes,
    stroke([x(least), y(least)], [x(1), y(1)]),
    ...dots,
    text(LEFT + SIZE / 2, TOP + SIZE + 38, across, 'middle'),
    turnedText(14, TOP + SIZE / 2, up, -90, 'middle'),
  ]);
}
