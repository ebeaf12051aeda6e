// The part of jstat that is used here; the package brings no types.
declare module 'jstat' {
  interface Distribution {
    inv(probability: number, ...parameters: number[]): number;
    cdf(x: number, ...parameters: number[]): number;
  }
  export const jStat: { beta: Distribution; normal: Distribution; chisquare: Distribution };
}
