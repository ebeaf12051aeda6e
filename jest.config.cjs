// Jest: TypeScript through swc to CommonJS; everything under test/ that ends in .test.ts.
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // d3 comes as ES modules, and as bundles beside them.
    '^d3-(.*)$': '<rootDir>/node_modules/d3-$1/dist/d3-$1.js',
  },
  setupFiles: ['reflect-metadata'],
  testTimeout: 60000,
  // A worker that has gathered this much from earlier files is replaced before the next: some tests need a gigabyte.
  workerIdleMemoryLimit: '1GB',
};
