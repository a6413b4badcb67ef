/** As a step stands in an address: handOver is hand-over. */
export const pathOf = (step: string): string =>
  step.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
